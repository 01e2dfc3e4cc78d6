package io.landfall.validation.engine;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Converted Alteryx tools that parse, transform and look at neighbours give the values that the tools give. */
class AlteryxShapesTest {

    private static final String SALES = """
            SHOP V_String:5 | QUARTER V_String:5 | QTY Int16
            b | Q 2 | 5
            a | Q 1 | 1
            b | Q 1 |
            a | Q 1 | 2
            """;

    private static final String TAGS = """
            ID Int32 | TAGS V_String:20
            1 | x;y,z
            2 |
            3 | w
            """;

    @TempDir
    private Path folder;

    private void assertWritten(String table, String tool, String configuration, String seen, String expected)
            throws IOException {
        var workflow = new RunnableWorkflow().table(1, table);
        var written = (seen.isEmpty()
                        ? workflow.tool(2, tool, configuration)
                        : workflow.tool(2, tool, configuration, seen))
                .line("1:Output", "2:Input")
                .written("2:Output");
        written.assertWrites(folder, expected);
    }

    private static String multiRow(String field, String otherRows, String expression, String groups) {
        return field
                + "<OtherRows>%s</OtherRows><NumRows value=\"1\"/><Expression>%s</Expression><GroupByFields>%s</GroupByFields>"
                        .formatted(otherRows, expression, groups);
    }

    private static final String NEW = "<UpdateField value=\"False\"/><CreateField_Name>N</CreateField_Name>"
            + "<CreateField_Type>Int32</CreateField_Type><CreateField_Size>4</CreateField_Size>";

    @Test
    void buildsOnEarlierResultsWithinAGroup() throws IOException {
        assertWritten(
                SALES,
                "MultiRowFormula",
                multiRow(NEW, "Empty", "[Row-1:N] * 10 + 1", "<Field field=\"SHOP\"/>"),
                "",
                """
                SHOP | QUARTER | QTY | N
                a | Q 1 | 1 | 1
                a | Q 1 | 2 | 11
                b | Q 2 | 5 | 1
                b | Q 1 |  | 11""");
    }

    @Test
    void remembersTwoRowsBack() throws IOException {
        assertWritten(SALES, "MultiRowFormula", multiRow(NEW, "Empty", "[Row-1:N] + [Row-2:N] + 1", ""), "", """
                SHOP | QUARTER | QTY | N
                b | Q 2 | 5 | 1
                a | Q 1 | 1 | 2
                b | Q 1 |  | 4
                a | Q 1 | 2 | 7""");
    }

    @Test
    void fillsDown() throws IOException {
        var update = "<UpdateField value=\"True\"/><UpdateField_Name>QTY</UpdateField_Name>";
        assertWritten(
                SALES,
                "MultiRowFormula",
                multiRow(update, "NULL", "IIF(IsNull([QTY]), [Row-1:QTY], [QTY])", ""),
                "",
                """
                SHOP | QUARTER | QTY
                b | Q 2 | 5
                a | Q 1 | 1
                b | Q 1 | 1
                a | Q 1 | 2""");
    }

    @Test
    void makesFieldsOfValues() throws IOException {
        assertWritten(SALES, "CrossTab", """
                <GroupFields><Field field="SHOP"/></GroupFields><HeaderField field="QUARTER"/><DataField field="QTY"/>
                <Methods><Method method="Sum"/></Methods>""", "SHOP V_String:5 | Q_1 Int64 | Q_2 Int64", """
                SHOP | Q_1 | Q_2
                a | 3 |
                b |  | 5""");
    }

    @Test
    void makesRecordsOfFields() throws IOException {
        assertWritten(SALES, "Transpose", """
                <ErrorWarn>Warn</ErrorWarn><KeyFields><Field field="SHOP"/></KeyFields>
                <DataFields><Field field="QTY" selected="True"/><Field field="*Unknown" selected="False"/></DataFields>""", "", """
                SHOP | Name | Value
                b | QTY | 5
                a | QTY | 1
                b | QTY |
                a | QTY | 2""");
    }

    @Test
    void splitsIntoRecords() throws IOException {
        assertWritten(
                TAGS,
                "TextToColumns",
                "<Field>TAGS</Field><Delimeters value=\",;\"/><NumFields value=\"1\"/><Flags value=\"0\"/>",
                "",
                """
                ID | TAGS
                1 | x
                1 | y
                1 | z
                2 |
                3 | w""");
    }

    @Test
    void leavesTheRestInTheLastField() throws IOException {
        assertWritten(
                "ID Int32 | TAGS V_String:20\n1 | x;y;z\n2 |\n3 | w",
                "TextToColumns",
                "<Field>TAGS</Field><ErrorHandling>Last</ErrorHandling><RootName>T</RootName><Delimeters value=\",;\"/><NumFields value=\"2\"/><Flags value=\"0\"/>",
                "",
                """
                ID | TAGS | T1 | T2
                1 | x;y;z | x | y;z
                2 |  |  |
                3 | w | w |""");
    }

    /** The rest keeps the delimiters that it has, whatever pieces before it were skipped. */
    @Test
    void leavesTheRestBehindSkippedPieces() throws IOException {
        assertWritten(
                "ID Int32 | TAGS V_String:20\n1 | x;y;z\n2 |\n3 | /w//v;\n4 | /\n5 | ;;x/y;z/v",
                "TextToColumns",
                "<Field>TAGS</Field><ErrorHandling>Last</ErrorHandling><RootName>T</RootName><Delimeters value=\"/;\"/><NumFields value=\"3\"/><Flags value=\"16\"/>",
                "",
                """
                ID | TAGS | T1 | T2 | T3
                1 | x;y;z | x | y | z
                2 |  |  |  |
                3 | /w//v; | w | v |
                4 | / |  |  |
                5 | ;;x/y;z/v | x | y | z/v""");
    }

    @Test
    void splitsWhereNoDelimiterIsEnclosed() throws IOException {
        assertWritten(
                "ID Int32 | TAGS V_String:30\n1 | a-(b) c-[d]\n2 |",
                "TextToColumns",
                "<Field>TAGS</Field><ErrorHandling>Last</ErrorHandling><RootName>T</RootName><Delimeters value=\"-\"/><NumFields value=\"2\"/><Flags value=\"15\"/>",
                "",
                """
                ID | TAGS | T1 | T2
                1 | a-(b) c-[d] | a | (b) c-[d]
                2 |  |  |""");
    }

    @Test
    void laysTokensSideBySide() throws IOException {
        assertWritten(
                "ID Int32 | TAGS V_String:20\n1 | x;y;z\n2 |\n3 | w",
                "RegEx",
                "<Field>TAGS</Field><RegExExpression value=\"(.*?)(?:;|$)\"/><CaseInsensitve value=\"True\"/><Method>ParseSimple</Method><ParseSimple><SplitToRows value=\"False\"/><RootName>T</RootName><NumFields value=\"2\"/><ErrorHandling>Warn</ErrorHandling></ParseSimple>",
                "",
                """
                ID | TAGS | T1 | T2
                1 | x;y;z | x | y
                2 |  |  |
                3 | w | w |""");
    }

    @Test
    void loopsWhileTheConditionHolds() throws IOException {
        assertWritten(
                "ID Int32\n2\n0\n1",
                "GenerateRows",
                NEW
                        + "<Expression_Init>1</Expression_Init><Expression_Cond>[N] &lt;= [ID]</Expression_Cond><Expression_Loop>[N] + 1</Expression_Loop>",
                "",
                """
                ID | N
                2 | 1
                2 | 2
                1 | 1""");
    }
}
