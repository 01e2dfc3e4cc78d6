package io.landfall.rules.alteryx.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.landfall.converter.pipeline.Check;
import io.landfall.rules.alteryx.SmallWorkflow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Dynamic Input and Directory become. */
class DynamicInputToJoinTest {

    private static SmallWorkflow reading(String file, int format, String changes) {
        return reading(file, format, changes, "<HeaderRow>True</HeaderRow>");
    }

    private static SmallWorkflow reading(String file, int format, String changes, String options) {
        return new SmallWorkflow()
                .node(1, "AlteryxBasePluginsGui.TextInput.TextInput", """
                        <Configuration><NumRows value="1"/><Fields><Field name="K"/></Fields>\
                        <Data><r><c>may</c></r></Data></Configuration>""")
                .node(2, "AlteryxBasePluginsGui.DynamicInput.DynamicInput", """
                        <Configuration><InputConfiguration><Configuration><File FileFormat="%d">%s</File>\
                        <FormatSpecificOptions>%s</FormatSpecificOptions></Configuration></InputConfiguration>%s</Configuration>
                        <MetaInfo connection="Output"><RecordInfo><Field name="ID" type="V_String" size="254"/></RecordInfo></MetaInfo>\
                        """.formatted(
                                format, file, options, changes))
                .line("1:Output", "2:Input")
                .written("2:Output");
    }

    private static String replacing(String text) {
        return """
                <Mode>ModifySQL</Mode><Modifications><Modify Action="ReplaceString"><Field>K</Field>\
                <ReplaceText>%s</ReplaceText></Modify></Modifications>""".formatted(text);
    }

    private static String listing(String type) {
        return "<Mode>ReadList</Mode><ReadList_Field>K</ReadList_Field><ReadList_Type>%s</ReadList_Type>"
                .formatted(type);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            may            | in\\orders_*.csv | LOWER(JOIN_TEXT('orders_', COALESCE(L.K, ''), '.csv')) = LOWER(R._file)
            orders_may.csv | in\\*.csv        | LOWER(COALESCE(L.K, '')) = LOWER(R._file)
            in\\orders_may.csv | in\\*.csv  | LOWER(REVERSE_TEXT(BEFORE_ANY_OF(REVERSE_TEXT(BEFORE_ANY_OF(COALESCE(L.K, ''),
            """)
    void readsTheFilesThatRecordsSpell(String old, String files, String condition) {
        assertThat(reading("in\\orders_may.csv", 0, replacing(old)).operators())
                .contains("file: " + files.replace("\\\\", "\\").strip())
                .contains(condition.replace("\\\\", "\\").strip());
    }

    @Test
    void readsTheSheetsThatRecordsName() {
        assertThat(reading("in\\orders.xlsx|||`may$`", 25, replacing("may")).operators())
                .contains("{kind: spreadsheet, sheet: \"*\", header: true} origins: [{field: _sheet, part: sheet}]")
                .contains("LOWER(COALESCE(L.K, '')) = LOWER(R._sheet)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Path     | REVERSE_TEXT
            FileName | CASE WHEN ENDS_WITH_TEXT(LOWER(COALESCE(L.K, '')), '.csv')
            Suffix   | JOIN_TEXT('orders', COALESCE(L.K, ''), '.csv')
            Prefix   | JOIN_TEXT(COALESCE(L.K, ''), 'orders.csv')
            """)
    void readsTheFilesOfAList(String type, String condition) {
        assertThat(reading("in\\orders.csv", 0, listing(type)).operators()).contains(condition);
    }

    /** The legacy tool ends with an error at a file that is not there. */
    @Test
    void missesTheFilesThatAreNotThere() {
        var reading = reading("in\\orders_may.csv", 0, replacing("may"));
        assertThat(reading.operators()).contains("kind: anti");
        assertThat(reading.pipeline().checks())
                .extracting(Check::name)
                .containsExactly("Dynamic Input: every file and sheet that a record names has rows");
    }

    /** The records of its files are doubted as those of an Input Data, those that come in are not. */
    @Test
    void checksTheLinesOfItsFiles() {
        var lines = reading("in\\orders_may.txt", 0, replacing("may"), "<Delimeter>\\0</Delimeter>");
        assertThat(lines.codes()).contains("AX-IN-021");
        assertThat(lines.pipeline().checks())
                .extracting(Check::name, check -> check.assertion().toString().contains("name=K"))
                .contains(tuple("Dynamic Input: no line begins with a quote", false));
        var breaks = reading("in\\orders_may.csv", 0, replacing("may")).onAmp();
        assertThat(breaks.codes()).contains("AX-IN-019").doesNotContain("AX-IN-021");
        assertThat(breaks.pipeline().checks())
                .extracting(Check::name)
                .contains("Dynamic Input: no line break within quotes");
    }

    @Test
    void saysWhereItLooksForPaths() {
        assertThat(reading("in\\orders.csv", 0, listing("Path")).codes()).contains("AX-DIN-004");
        assertThat(reading("in\\orders.csv", 0, listing("FileName")).codes()).contains("AX-DIN-005");
        assertThat(reading("in\\orders.xlsx|||`may$`", 25, listing("Path")).codes())
                .contains("AX-DIN-007");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '"', textBlock = """
            Path     ~ ELSE 'may' END) = LOWER(R._sheet)
            FileName ~ LOWER(TRIM_RIGHT_TEXT(TRIM_LEFT_TEXT(COALESCE(L.K, ''), '|`\'\''), '`\'\'$')) = LOWER(R._sheet)
            Suffix   ~ LOWER(JOIN_TEXT('may', COALESCE(L.K, ''))) = LOWER(R._sheet)
            Prefix   ~ LOWER(JOIN_TEXT(COALESCE(L.K, ''), 'may')) = LOWER(R._sheet)
            """)
    void readsTheSheetsOfAList(String type, String condition) {
        assertThat(reading("in\\orders.xlsx|||`may$`", 25, listing(type)).operators())
                .contains(condition);
    }

    @Test
    void listsTheSheetsOfTheBooksOfAList() {
        assertThat(reading("in\\orders.xlsx|||&lt;List of Sheet Names&gt;", 25, listing("Path"))
                        .operators())
                .contains("format: {kind: listing, of: sheets}")
                .contains("origins: - {field: Sheet Names, part: sheet} - {field: _file, part: name}");
    }

    @Test
    void leavesOtherChangesToAPerson() {
        assertThat(reading("in\\orders.csv", 0, replacing("june")).codes()).contains("AX-DIN-001");
        assertThat(reading("in\\orders.csv", 0, replacing("in")).codes()).contains("AX-DIN-001");
        assertThat(reading("odbc:DSN=shop|||SELECT * FROM ORDERS WHERE M = 'may'", 23, replacing("may"))
                        .codes())
                .contains("AX-DIN-001");
    }

    @Test
    void listsFiles() {
        var workflow = new SmallWorkflow()
                .node(1, "AlteryxBasePluginsGui.Directory.Directory", """
                        <Configuration><Directory>.\\in</Directory><FileSpec>*.csv</FileSpec>\
                        <IncludeSubDirs value="%s"/></Configuration>""".formatted("False"))
                .written("1:Output");
        assertThat(workflow.operators())
                .contains("file: '.\\in\\*.csv' format: {kind: listing, of: files}")
                .contains("{field: FileName, part: name}")
                .contains("CAST('.\\in\\' || FileName AS VARCHAR(32767))");
        assertThat(workflow.codes()).contains("AX-DIR-001", "AX-IN-010");
    }
}
