package io.landfall.rules.alteryx.tool;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Check;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.Source;
import io.landfall.converter.sql.ExpressionText;
import io.landfall.rules.alteryx.SmallWorkflow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Input Data becomes. */
class InputToSourceTest {

    private static SmallWorkflow reading(String file) {
        return new SmallWorkflow()
                .node(1, "AlteryxBasePluginsGui.DbFileInput.DbFileInput", """
                        <Configuration>%s<FormatSpecificOptions><HeaderRow>True</HeaderRow></FormatSpecificOptions></Configuration>
                        <MetaInfo connection="Output"><RecordInfo><Field name="ID" type="V_String" size="254"/></RecordInfo></MetaInfo>\
                        """.formatted(file))
                .written("1:Output");
    }

    @Test
    void addsTheNameOfTheOneFile() {
        var workflow = reading("<File OutputFileName=\"FileName\" FileFormat=\"0\">in\\orders.csv</File>");
        assertThat(workflow.operators())
                .endsWith(
                        "- {name: FileName, type: VARCHAR(254), " + "expr: CAST('orders.csv' AS VARCHAR(254))} - _row");
    }

    @Test
    void saysOfEachRowWhichFileItComesFrom() {
        assertThat(reading("<File OutputFileName=\"FileName\" FileFormat=\"0\">in\\o*.csv</File>")
                        .operators())
                .contains("origins: [{field: FileName, part: name}]")
                .contains("{name: FileName, type: VARCHAR(254)}");
        assertThat(reading("<File OutputFileName=\"Path\" FileFormat=\"0\">\\\\host\\in\\o*.csv</File>")
                        .operators())
                .contains("origins: [{field: FileName, part: path}]");
    }

    @Test
    void listsTheSheetsOfAWorkbook() {
        assertThat(reading("<File FileFormat=\"25\">in\\orders.xlsx|||&lt;List of Sheet Names&gt;</File>")
                        .operators())
                .contains("format: {kind: listing, of: sheets}, origins: [{field: Sheet Names, part: sheet}]");
    }

    @Test
    void warnsOfPathsThatBeginWhereTheWorkflowStood() {
        var workflow = reading("<File OutputFileName=\"Path\" FileFormat=\"0\">in\\orders.csv</File>");
        assertThat(workflow.operators()).contains("origins: [{field: FileName, part: path}]");
        assertThat(workflow.codes()).contains("AX-IN-010").doesNotContain("AX-IN-004");
        assertThat(reading("<File OutputFileName=\"Path\" FileFormat=\"0\">C:\\in\\orders.csv</File>")
                        .codes())
                .doesNotContain("AX-IN-010");
    }

    /** What a function on paths makes of such a slash is not documented either, so that it would end every run. */
    @ParameterizedTest
    @CsvSource({"in/orders.csv, true", "//host/in/o*.csv, true", "C:\\in\\orders.csv, false"})
    void warnsOfPathsWithSlashes(String path, boolean isWarned) {
        var codes = reading("<File OutputFileName=\"Path\" FileFormat=\"0\">%s</File>".formatted(path))
                .codes();
        assertThat(codes.contains("AX-IN-020")).isEqualTo(isWarned);
        assertThat(reading("<File OutputFileName=\"FileName\" FileFormat=\"0\">%s</File>".formatted(path))
                        .codes())
                .doesNotContain("AX-IN-020");
    }

    @Test
    void addsThePathOfAWorkbookWithItsSheet() {
        var sheet = reading("<File OutputFileName=\"Path\" FileFormat=\"25\">C:\\in\\orders.xlsx|||`May$`</File>");
        assertThat(sheet.operators()).contains("CAST('C:\\in\\orders.xlsx|||`May$`' AS VARCHAR(254))");
        assertThat(sheet.codes()).contains("AX-IN-011");
        var list = reading(
                "<File OutputFileName=\"Path\" FileFormat=\"25\">C:\\in\\orders.xlsx|||&lt;List of Sheet Names&gt;</File>");
        assertThat(list.operators()).contains("CAST('C:\\in\\orders.xlsx|||<List of Sheet Names>' AS VARCHAR(254))");
        assertThat(list.codes()).doesNotContain("AX-IN-004", "AX-IN-010", "AX-IN-011");
    }

    @Test
    void addsTheNamesOfWorkbooksThatFitAPattern() {
        var sheets = reading("<File OutputFileName=\"FileName\" FileFormat=\"25\">in\\o*.xlsx|||`May$`</File>");
        assertThat(sheets.operators())
                .contains("origins: [{field: FileName, part: name}]")
                .contains("CAST(FileName || '|||`May$`' AS VARCHAR(254))");
        assertThat(sheets.codes()).contains("AX-IN-011");
        var lists = reading(
                "<File OutputFileName=\"Path\" FileFormat=\"25\">C:\\in\\o*.xlsx|||&lt;List of Sheet Names&gt;</File>");
        assertThat(lists.operators())
                .contains("- {field: Sheet Names, part: sheet} - {field: FileName, part: path}")
                .contains("CAST(FileName || '|||<List of Sheet Names>' AS VARCHAR(254))");
        assertThat(lists.codes()).doesNotContain("AX-IN-010", "AX-IN-011");
    }

    @Test
    void leavesSubfoldersToAPerson() {
        assertThat(reading("<File SearchSubDirs=\"True\" FileFormat=\"0\">in\\o*.csv</File>")
                        .codes())
                .contains("AX-IN-008");
    }

    @Test
    void findsWhatLiesInAnArchive() {
        assertThat(reading("<File FileFormat=\"57\">in\\orders.zip|||may.csv</File>")
                        .operators())
                .contains("orders.zip/may.csv");
    }

    /** What stands behind the bars is a file of an archive; a text file has no parts, whatever its name ends with. */
    @Test
    void asksForAnArchiveWhereAPartOfAFileIsRead() {
        assertThat(reading("<File FileFormat=\"0\">orders.zip|||may.csv</File>").codes())
                .contains("AX-IN-016");
        assertThat(reading("<File FileFormat=\"19\">orders.yxdb|||may</File>").codes())
                .contains("AX-IN-016");
        assertThat(reading("<File FileFormat=\"57\">orders.zip|||may.csv</File>")
                        .codes())
                .doesNotContain("AX-IN-016");
    }

    @Test
    void saysThatTimesOfWorkbooksAreRounded() {
        var workflow = new SmallWorkflow()
                .node(1, "AlteryxBasePluginsGui.DbFileInput.DbFileInput", """
                        <Configuration><File FileFormat="25">in\\orders.xlsx|||`May$`</File></Configuration>
                        <MetaInfo connection="Output"><RecordInfo><Field name="AT" type="DateTime" size="19"/></RecordInfo></MetaInfo>\
                        """)
                .written("1:Output");
        assertThat(workflow.codes()).containsExactly("AX-IN-005", "AX-IN-009");
    }

    @Test
    void readsTextInTheCodePageThatTheToolNames() {
        assertThat(inCodePage("28593").operators()).contains("encoding: ISO-8859-3");
        assertThat(inCodePage("UTF16").operators()).contains("encoding: UTF-16LE");
        assertThat(inCodePage("932").operators()).contains("encoding: windows-31j");
        assertThat(inCodePage("37").operators()).contains("encoding: IBM037");
        assertThat(inCodePage("949").operators()).contains("encoding: x-windows-949");
        assertThat(inCodePage("65000").codes()).contains("AX-IN-013");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
        <Delimeter>||</Delimeter>                  ¦ AX-IN-016
        <FieldLen>0</FieldLen>                     ¦ AX-IN-016
        <FieldLen>-1</FieldLen>                    ¦ AX-IN-016
        <FieldLen>2.5</FieldLen>                   ¦ AX-IN-016
        <FieldLen>99999999999</FieldLen>           ¦ AX-IN-016
        <FieldLen></FieldLen>                      ¦ AX-IN-005
        <Delimeter>\\n</Delimeter>                 ¦ AX-IN-016
        <Delimeter>\\t</Delimeter>                 ¦ AX-IN-005
        <Delimeter>|</Delimeter>                   ¦ AX-IN-005
        <IgnoreQuotes>Brackets</IgnoreQuotes>      ¦ AX-IN-016
        <IgnoreQuotes>SingleQuotes</IgnoreQuotes>  ¦ AX-IN-005
        <IgnoreQuotes>Auto</IgnoreQuotes>          ¦ AX-IN-005, AX-IN-017
        <Skip>7</Skip>                             ¦ AX-PARSE-105, AX-IN-005\
        """)
    void saysWhichOptionsItDoesNotKnow(String options, String codes) {
        assertThat(String.join(", ", withOptions(options).codes())).isEqualTo(codes);
    }

    /** The layout is what Designer saw last, perhaps before somebody changed the length. */
    @Test
    void cutsFieldsOfTextFilesAtTheLengthThatTheToolNames() {
        assertThat(withOptions("<FieldLen>7</FieldLen>").pipeline().operators().getFirst())
                .isInstanceOfSatisfying(
                        Source.class,
                        source -> assertThat(source.fields())
                                .extracting(Field::type)
                                .containsExactly(Types.text(7)));
    }

    @Test
    void checksForLineBreaksWhereAmpEndsARecordAtThem() {
        assertThat(withOptions("").codes()).doesNotContain("AX-IN-019");
        assertThat(withOptions("").onAmp().codes()).contains("AX-IN-019");
        assertThat(withOptions("<QuoteRecordBreak>True</QuoteRecordBreak>")
                        .onAmp()
                        .codes())
                .doesNotContain("AX-IN-019");
        assertThat(withOptions("<SingleThreadRead>True</SingleThreadRead>")
                        .onAmp()
                        .codes())
                .doesNotContain("AX-IN-019");
        assertThat(withOptions("").onAmp().pipeline().checks())
                .extracting(Check::name)
                .containsExactly("Input Data: no line break within quotes");
    }

    /** Nothing is kept together where nothing separates; what becomes of quotes around a whole line is not documented. */
    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
        <Delimeter>\\0</Delimeter>                                           ¦ NOT PATTERN_FOUND(COALESCE(ID, ''), '^\\s*["]', 'c')
        <Delimeter>\\0</Delimeter><IgnoreQuotes>SingleQuotes</IgnoreQuotes>  ¦ NOT PATTERN_FOUND(COALESCE(ID, ''), '^\\s*['']', 'c')
        <Delimeter>\\0</Delimeter><IgnoreQuotes>Auto</IgnoreQuotes>          ¦ NOT PATTERN_FOUND(COALESCE(ID, ''), '^\\s*["'']', 'c')
        <Delimeter>\\0</Delimeter><IgnoreQuotes>None</IgnoreQuotes>          ¦ none\
        """, quoteCharacter = '~')
    void readsLinesWithTheirQuotesWhereNothingSeparatesFields(String options, String condition) {
        var workflow = withOptions(options);
        assertThat(workflow.operators()).contains("quote: \"\"");
        assertThat(workflow.onAmp().codes()).doesNotContain("AX-IN-019");
        assertThat(workflow.pipeline().checks().stream()
                        .map(check -> ((Check.Assertion.EveryRow) check.assertion()).condition())
                        .map(ExpressionText::print)
                        .findFirst()
                        .orElse("none"))
                .isEqualTo(condition);
        assertThat(workflow.codes().contains("AX-IN-021")).isEqualTo(!condition.equals("none"));
    }

    @Test
    void doubtsALimitOfManyFiles() {
        assertThat(reading("<File RecordLimit=\"9\" FileFormat=\"0\">in\\o*.csv</File>")
                        .codes())
                .contains("AX-IN-018");
        assertThat(reading("<File RecordLimit=\"9\" FileFormat=\"0\">in\\orders.csv</File>")
                        .codes())
                .doesNotContain("AX-IN-018");
    }

    @ParameterizedTest
    @CsvSource({"`May$A2:D9`,true", "May_orders,true", "`May$`,false", "select * from `May$`,false"})
    void leavesARangeWithAFirstLineToAPerson(String part, boolean left) {
        var workflow = reading(
                "<File FileFormat=\"25\">in\\orders.xlsx|||%s</File><FormatSpecificOptions><ImportLine>3</ImportLine></FormatSpecificOptions>"
                        .formatted(part));
        assertThat(workflow.codes().contains("AX-IN-016")).isEqualTo(left);
    }

    private static SmallWorkflow inCodePage(String page) {
        return withOptions("<CodePage>%s</CodePage>".formatted(page));
    }

    private static SmallWorkflow withOptions(String options) {
        return new SmallWorkflow()
                .node(1, "AlteryxBasePluginsGui.DbFileInput.DbFileInput", """
                        <Configuration><File FileFormat="0">in\\orders.csv</File>\
                        <FormatSpecificOptions>%s</FormatSpecificOptions></Configuration>
                        <MetaInfo connection="Output"><RecordInfo><Field name="ID" type="V_String" size="254"/></RecordInfo></MetaInfo>\
                        """.formatted(options))
                .written("1:Output");
    }
}
