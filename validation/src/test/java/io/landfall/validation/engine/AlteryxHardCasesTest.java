package io.landfall.validation.engine;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a plain translation of Alteryx to SQL gets wrong, each as a workflow of its own. */
class AlteryxHardCasesTest {

    @TempDir
    private Path folder;

    private static RunnableWorkflow over(String table, String tool, String configuration) {
        return new RunnableWorkflow()
                .table(1, table)
                .tool(2, tool, configuration)
                .line("1:Output", "2:Input");
    }

    private static RunnableWorkflow formula(String table, String fields) {
        return over(table, "Formula", "<FormulaFields>%s</FormulaFields>".formatted(fields))
                .written("2:Output");
    }

    private static String field(String name, String type, String expression) {
        return "<FormulaField field=\"%s\" type=\"%s\" size=\"20\" expression=\"%s\"/>"
                .formatted(name, type, expression);
    }

    private static String filter(String expression) {
        return "<Mode>Custom</Mode><Expression>%s</Expression>".formatted(expression);
    }

    @Test
    void summarizesNothingIntoNothing() throws IOException {
        var workflow = over("X Int32\n1", "Filter", filter("[X] &gt; 5"))
                .node(3, "AlteryxSpatialPluginsGui.Summarize.Summarize", """
                        <Configuration><SummarizeFields><SummarizeField field="X" action="Count" rename="N"/>\
                        <SummarizeField field="X" action="Sum" rename="S"/></SummarizeFields></Configuration>""")
                .line("2:True", "3:Input")
                .written("3:Output");
        workflow.assertWrites(folder, "N | S");
    }

    @Test
    void takesNullForUnequal() throws IOException {
        var rows = "ID Int32 | X V_String:3\n1 | A\n2 | B\n3 |";
        var condition = filter("[X] != &quot;A&quot;");
        over(rows, "Filter", condition).written("2:True").assertWrites(folder, "ID | X\n2 | B\n3 |");
        over(rows, "Filter", condition).written("2:False").assertWrites(folder, "ID | X\n1 | A");
    }

    @Test
    void readsAndOrFromLeftToRight() throws IOException {
        var workflow = over(
                        "ID Int32 | A Int32 | B Int32 | C Int32\n1 | 1 | 0 | 0\n2 | 0 | 1 | 1",
                        "Filter",
                        filter("[A]=1 OR [B]=1 AND [C]=1"))
                .written("2:True");
        workflow.assertWrites(folder, "ID | A | B | C\n2 | 0 | 1 | 1");
    }

    @Test
    void computesOneAfterTheOther() throws IOException {
        var workflow = formula("P Int32\n10", field("P", "Int32", "[P]*2") + field("Q", "Int32", "[P]+1"));
        workflow.assertWrites(folder, "P | Q\n20 | 21");
    }

    @Test
    void remembersTheRowBefore() throws IOException {
        var workflow = over("ID Int32 | X Int32\n1 | 5\n2 | 7\n3 | 1", "MultiRowFormula", """
                        <UpdateField value="False"/><CreateField_Name>T</CreateField_Name><CreateField_Type>Int32</CreateField_Type>
                        <CreateField_Size>4</CreateField_Size><OtherRows>Empty</OtherRows><NumRows value="1"/>
                        <Expression>[Row-1:T] + [X]</Expression><GroupByFields/>""")
                .written("2:Output");
        workflow.assertWrites(folder, "ID | X | T\n1 | 5 | 5\n2 | 7 | 12\n3 | 1 | 13");
    }

    @Test
    void keepsTargetsWithoutASource() throws IOException {
        var workflow = over("R Int32\n1", "Filter", filter("[R] &gt; 5"))
                .table(3, "ID Int32\n1\n2")
                .tool(4, "AppendFields", "<CartesianMode>Allow</CartesianMode>")
                .line("3:Output", "4:Targets")
                .line("2:True", "4:Source")
                .written("4:Output");
        workflow.assertWrites(folder, "ID | R\n1 |\n2 |");
    }

    @Test
    void widensTypesInAUnionByName() throws IOException {
        var workflow = new RunnableWorkflow()
                .table(1, "ID Int32 | A V_String:3\n1 | x")
                .table(2, "a V_String:3 | ID V_String:3 | B V_String:3\ny | 2b | z")
                .tool(3, "Union", """
                        <ByName_ErrorMode>Warning</ByName_ErrorMode><ByName_OutputMode>All</ByName_OutputMode><Mode>ByName</Mode>
                        <SetOutputOrder value="True"/><OutputOrder><Connection>#1</Connection><Connection>#2</Connection></OutputOrder>""")
                .line("#1", "1:Output", "3:Input")
                .line("#2", "2:Output", "3:Input")
                .written("3:Output");
        workflow.assertWrites(folder, "ID | A | B\n1 | x |\n2b | y | z");
    }

    @Test
    void namesColumnsAfterHeaders() throws IOException {
        var workflow = new RunnableWorkflow()
                .table(1, "G Int32 | H V_String:5 | V Int64\n1 | A b | 1\n1 | 10 | 2\n1 | 9 | 3\n1 |  | 4")
                .tool(2, "CrossTab", """
                        <GroupFields><Field field="G"/></GroupFields><HeaderField field="H"/><DataField field="V"/>
                        <Methods><Method method="Sum"/></Methods>""", "G Int32 | _Null_ Int64 | 9 Int64 | 10 Int64 | A_b Int64")
                .line("1:Output", "2:Input")
                .written("2:Output");
        workflow.assertWrites(folder, "G | _Null_ | 9 | 10 | A_b\n1 | 4 | 3 | 2 | 1");
    }

    @Test
    void sortsAsADictionaryDoes() throws IOException {
        var workflow = over(
                        "C V_String:3\nb\nA\na\n10\n9",
                        "Sort",
                        "<SortInfo locale=\"1033\"><Field field=\"C\" order=\"Ascending\"/></SortInfo>")
                .written("2:Output");
        workflow.assertWrites(folder, "C\n9\n10\na\nA\nb");
    }

    @Test
    void computesInDoubles() throws IOException {
        var workflow = formula(
                "X FixedDecimal:10.3 | Y FixedDecimal:10.1\n4.975 | 0.1",
                field("R", "Double", "Round([X],0.01)") + field("E", "Bool", "[Y]*3 = 0.3"));
        workflow.assertWrites(folder, "X | Y | R | E\n4.975 | 0.1 | 4.97 | False");
    }

    @Test
    void mindsCaseOnlyInComparisons() throws IOException {
        var workflow = formula(
                "S V_String:5\nABC",
                field("C", "Bool", "Contains([S],'abc')")
                        + field("E", "Bool", "[S]='abc'")
                        + field("M", "Bool", "REGEX_Match([S],'b')"));
        workflow.assertWrites(folder, "S | C | E | M\nABC | True | False | False");
    }

    @Test
    void splitsAtEachOfTheCharacters() throws IOException {
        var workflow = over("ID Int32 | S V_String:9\n1 | a;b;c\n2 | x", "TextToColumns", """
                        <Field>S</Field><ErrorHandling>Last</ErrorHandling><RootName>P</RootName><Delimeters value="!;"/>
                        <NumFields value="2"/><Flags value="0"/>""")
                .written("2:Output");
        workflow.assertWrites(folder, "ID | S | P1 | P2\n1 | a;b;c | a | b;c\n2 | x | x |");
    }

    @Test
    void joinsNullWithNull() throws IOException {
        joined("Join").assertWrites(folder, "K | A | Right_K | B\n | n |  | y\n1 | a | 1 | x");
        joined("Left").assertWrites(folder, "K | A\n2 | b");
        joined("Right").assertWrites(folder, "K | B\n3 | z");
    }

    private static RunnableWorkflow joined(String anchor) {
        return new RunnableWorkflow()
                .table(1, "K Int32 | A V_String:3\n1 | a\n | n\n2 | b")
                .table(2, "K Int32 | B V_String:3\n1 | x\n | y\n3 | z")
                .tool(3, "Join", """
                        <JoinInfo connection="Left"><Field field="K"/></JoinInfo><JoinInfo connection="Right"><Field field="K"/></JoinInfo>""")
                .line("1:Output", "3:Left")
                .line("2:Output", "3:Right")
                .written("3:" + anchor);
    }
}
