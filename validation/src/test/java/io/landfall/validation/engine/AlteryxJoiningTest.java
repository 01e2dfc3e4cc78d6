package io.landfall.validation.engine;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Converted Alteryx tools that join, unite and append give the values and the order that the tools give. */
class AlteryxJoiningTest {

    private static final String ORDERS = """
            ID Int32 | CUST V_String:5 | QTY Int16
            1 | b | 5
            2 | a | 0
            3 |  | 7
            4 | b |
            5 | x | 2
            """;

    private static final String CUSTOMERS = """
            CUST V_WString:9 | NAME V_String:20
            b | Bo
            a | Ada
             | Nobody
            B | Big
            a | Al
            """;

    @TempDir
    private Path folder;

    private static RunnableWorkflow joined() {
        return new RunnableWorkflow()
                .table(1, ORDERS)
                .table(2, CUSTOMERS)
                .tool(3, "Join", """
                        <JoinInfo connection="Left"><Field field="CUST"/></JoinInfo>
                        <JoinInfo connection="Right"><Field field="CUST"/></JoinInfo>""")
                .line("1:Output", "3:Left")
                .line("2:Output", "3:Right");
    }

    @Test
    void joinsByKeyInKeyOrder() throws IOException {
        joined().written("3:Join").assertWrites(folder, """
                ID | CUST | QTY | Right_CUST | NAME
                3 |  | 7 |  | Nobody
                2 | a | 0 | a | Ada
                2 | a | 0 | a | Al
                1 | b | 5 | b | Bo
                4 | b |  | b | Bo""");
    }

    @Test
    void leavesTheOthersOfTheLeft() throws IOException {
        joined().written("3:Left").assertWrites(folder, """
                ID | CUST | QTY
                5 | x | 2""");
    }

    @Test
    void leavesTheOthersOfTheRight() throws IOException {
        joined().written("3:Right").assertWrites(folder, """
                CUST | NAME
                B | Big""");
    }

    @Test
    void joinsByPosition() throws IOException {
        var workflow = new RunnableWorkflow()
                .table(1, ORDERS)
                .table(2, "N Int32\n10\n20")
                .node(3, "AlteryxBasePluginsGui.Join.Join", "<Configuration joinByRecordPos=\"True\"/>")
                .line("1:Output", "3:Left")
                .line("2:Output", "3:Right")
                .written("3:Join");
        workflow.assertWrites(folder, """
                ID | CUST | QTY | N
                1 | b | 5 | 10
                2 | a | 0 | 20""");
    }

    @Test
    void joinsManyInputsFully() throws IOException {
        var workflow = new RunnableWorkflow()
                .table(1, "K Int32 | A String:1\n1 | p\n2 | q\n | n")
                .table(2, "K Int16 | B String:1\n2 | r\n3 | s\n | m")
                .table(3, "K Int64 | C String:1\n3 | t\n4 | u")
                .tool(4, "JoinMultiple", """
                        <JoinFields><JoinInfo connection="#1"><Field field="K"/></JoinInfo>
                        <JoinInfo connection="#2"><Field field="K"/></JoinInfo>
                        <JoinInfo connection="#3"><Field field="K"/></JoinInfo></JoinFields>""")
                .line("#1", "1:Output", "4:Input")
                .line("#2", "2:Output", "4:Input")
                .line("#3", "3:Output", "4:Input")
                .written("4:Output");
        workflow.assertWrites(folder, """
                K | A | Input_#2_K | B | Input_#3_K | C
                 | n |  | m |  |
                1 | p |  |  |  |
                2 | q | 2 | r |  |
                 |  | 3 | s | 3 | t
                 |  |  |  | 4 | u""");
    }

    @Test
    void joinsManyInputsByPosition() throws IOException {
        var workflow = new RunnableWorkflow()
                .table(1, "N Int32\n1")
                .table(2, "N Int32\n2\n3")
                .tool(4, "JoinMultiple", "<JoinByRecPos value=\"True\"/>")
                .line("#1", "1:Output", "4:Input")
                .line("#2", "2:Output", "4:Input")
                .written("4:Output");
        workflow.assertWrites(folder, "N|Input_#2_N\n1|2\n|3");
    }

    @Test
    void unitesByName() throws IOException {
        var workflow = new RunnableWorkflow()
                .table(1, "ID Int16 | A V_String:3\n7 | x")
                .table(2, "a V_String:2 | id String:4 | B Int32\ny | 2b | 5")
                .tool(3, "Union", "<ByName_OutputMode>All</ByName_OutputMode><Mode>ByName</Mode>")
                .line("#1", "1:Output", "3:Input")
                .line("#2", "2:Output", "3:Input")
                .written("3:Output");
        workflow.assertWrites(folder, """
                ID | A | B
                7 | x |
                2b | y | 5""");
    }

    @Test
    void unitesByPositionInTheOrderThatIsSet() throws IOException {
        var workflow = new RunnableWorkflow()
                .table(1, "A Int32\n1")
                .table(2, "B Double\n2.5")
                .tool(3, "Union", """
                        <ByName_OutputMode>All</ByName_OutputMode><Mode>ByPos</Mode><SetOutputOrder value="True"/>
                        <OutputOrder><Connection>#2</Connection><Connection>#1</Connection></OutputOrder>""")
                .line("#1", "1:Output", "3:Input")
                .line("#2", "2:Output", "3:Input")
                .written("3:Output");
        workflow.assertWrites(folder, "A\n2.5\n1");
    }

    @Test
    void keepsTargetsWhenThereIsNothingToAppend() throws IOException {
        var workflow = new RunnableWorkflow()
                .table(1, "ID Int32\n1\n2")
                .table(2, "N Int32\n9")
                .tool(3, "Filter", "<Mode>Custom</Mode><Expression>[N] = 1</Expression>")
                .tool(4, "AppendFields", "<CartesianMode>Warn</CartesianMode>")
                .line("2:Output", "3:Input")
                .line("1:Output", "4:Targets")
                .line("3:True", "4:Source")
                .written("4:Output");
        workflow.assertWrites(folder, "ID|N\n1|\n2|");
    }
}
