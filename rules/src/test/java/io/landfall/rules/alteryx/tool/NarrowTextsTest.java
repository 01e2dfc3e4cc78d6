package io.landfall.rules.alteryx.tool;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.pipeline.Check;
import io.landfall.rules.alteryx.SmallWorkflow;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fields of narrow texts hold Latin-1: a run ends where they get other characters from wide ones. */
final class NarrowTextsTest {

    private static SmallWorkflow with(String tool, String configuration) {
        return new SmallWorkflow()
                .table(1, """
                    CITY V_WString:10 | CODE V_String:10 | QTY Int32
                    Rome | a | 5
                    """)
                .tool(2, tool, configuration)
                .line("1:Output", "2:Input")
                .written("2:Output");
    }

    /** Those of letters and sizes; that there is a text to join is another matter. */
    private static List<Check> checks(SmallWorkflow workflow) {
        return workflow.pipeline().checks().stream()
                .filter(check -> !check.name().endsWith("no + for NULL on both sides"))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        [CITY]                                    | V_String  | everyRow: PATTERN_FOUND(CITY, '[^\\x{1}-\\x{FF}]', 'c') IS NOT TRUE
        Trim([CITY], 'x')                         | String    | everyRow: PATTERN_FOUND(TRIM_RIGHT_TEXT(TRIM_LEFT_TEXT(CITY, 'x'), 'x'), '[^\\x{1}-\\x{FF}]', 'c') IS NOT TRUE
        [CODE] + '€'                              | V_String  | everyRow: PATTERN_FOUND(JOIN_TEXT(CODE, '€'), '[^\\x{1}-\\x{FF}]', 'c') IS NOT TRUE
        [CODE] + 'é'                              | V_String  |
        Uppercase([CODE])                         | V_String  | everyRow: PATTERN_FOUND(UPPER(CODE), '[^\\x{1}-\\x{FF}]', 'c') IS NOT TRUE
        Uppercase(ToString([QTY]))                | V_String  |
        Uppercase([CODE])                         | V_WString |
        [CITY]                                    | V_WString |
        [CITY] + 'x'                              | V_WString |
        [CITY] + [CODE]                           | WString   |
        [CITY] + '-' + [CODE]                     | WString   | HAS_LONG_CHARACTERS(
        [CODE] + [CODE]                           | WString   |
        Replace([CITY], 'x', 'yz')                | V_WString | HAS_LONG_CHARACTERS(REPLACE_TEXT(CITY, 'x', 'yz')) IS NOT TRUE OR
        ToString([QTY])                           | V_String  |
        IF [CITY] = 'x' THEN 'a' ELSE 'b' ENDIF   | V_String  |\
        """)
    void endsTheRunWhereAFormulaWritesOthers(String expression, String type, @Nullable String check) {
        var workflow = with(
                "Formula",
                "<FormulaFields><FormulaField expression=\"%s\" field=\"MADE\" size=\"20\" type=\"%s\"/></FormulaFields>"
                        .formatted(expression, type));
        if (check == null) {
            assertThat(checks(workflow)).isEmpty();
        } else {
            assertThat(workflow.operators()).contains(check);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        [CITY]                | everyRow: PATTERN_FOUND(CITY
        [Row-1:CITY]          | everyRow: PATTERN_FOUND(_before_1
        [Row-1:CODE]          |
        [Row-1:MADE] + [CITY] | PATTERN_FOUND(JOIN_TEXT(_MADE, CITY)
        [Row-1:MADE] + [CODE] |\
        """)
    void endsTheRunWhereAMultiRowFormulaWritesOthers(String expression, @Nullable String check) {
        var workflow = with(
                "MultiRowFormula",
                "<UpdateField value=\"False\"/><CreateField_Name>MADE</CreateField_Name><CreateField_Type>V_String</CreateField_Type>"
                        + "<CreateField_Size>20</CreateField_Size><OtherRows>NULL</OtherRows><NumRows value=\"1\"/><Expression>%s</Expression>"
                                .formatted(expression));
        if (check == null) {
            assertThat(checks(workflow)).isEmpty();
        } else {
            assertThat(workflow.pipeline().checks()).isNotEmpty();
            assertThat(workflow.operators()).contains(check);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        CITY | String    | 1
        CODE | String    | 0
        CITY | V_WString | 0
        """)
    void endsTheRunWhereARegExWritesOthers(String field, String type, int checks) {
        var workflow = with(
                "RegEx",
                "<Field>%s</Field><RegExExpression value=\"([a-z]+),\"/><CaseInsensitve value=\"True\"/><Method>ParseComplex</Method>"
                                .formatted(field)
                        + "<ParseComplex><Field field=\"MADE\" type=\"%s\" size=\"20\"/></ParseComplex>"
                                .formatted(type));
        assertThat(workflow.pipeline().checks()).hasSize(checks);
    }

    @ParameterizedTest
    @CsvSource({"V_String,false,false", "V_WString,false,true", "V_String,true,false", "V_WString,true,true"})
    void endsTheRunWhereAFindReplaceWritesOthers(String type, boolean all, boolean checks) {
        var workflow = new SmallWorkflow()
                .table(1, "CODE V_String:10\na")
                .table(2, "KEY V_String:10 | NEW %s:10\na | b".formatted(type))
                .tool(3, "FindReplace", """
                        <FieldFind>CODE</FieldFind><FieldSearch>KEY</FieldSearch><ReplaceFoundField>NEW</ReplaceFoundField>
                        <FindMode>FindAny</FindMode><ReplaceMode>Replace</ReplaceMode><NoCase value="False"/>
                        <ReplaceMultipleFound value="%s"/>""".formatted(all))
                .line("1:Output", "3:Targets")
                .line("2:Output", "3:Source")
                .written("3:Output");
        assertThat(workflow.pipeline().checks().stream()
                        .anyMatch(check -> check.name().endsWith("every value fits its field")))
                .isEqualTo(checks);
        assertThat(workflow.pipeline().checks()).hasSizeGreaterThan(checks ? 1 : 0);
    }

    @Test
    void endsTheRunWhereASelectMakesTextsNarrow() {
        var workflow = with(
                "AlteryxSelect",
                "<OrderChanged value=\"False\"/><SelectFields><SelectField field=\"CITY\" selected=\"True\" type=\"V_String\" size=\"10\"/>"
                        + "<SelectField field=\"CODE\" selected=\"True\" type=\"String\" size=\"10\"/><SelectField field=\"*Unknown\" selected=\"True\"/></SelectFields>");
        assertThat(workflow.pipeline().checks())
                .singleElement()
                .extracting(Check::name)
                .isEqualTo("Select: every value fits its field");
        assertThat(workflow.operators()).contains("PATTERN_FOUND(CITY, ");
    }

    /** Designer may count a face as two characters of a field's size. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        V_WString | 5  | HAS_LONG_CHARACTERS(CITY) IS NOT TRUE OR CHAR_LENGTH(CITY) <= 2
        WString   | 9  | HAS_LONG_CHARACTERS(CITY) IS NOT TRUE OR CHAR_LENGTH(CITY) <= 4
        V_WString | 10 |
        V_WString | 12 |
        """)
    void endsTheRunWhereASelectMayCutTextsElsewhere(String type, int size, @Nullable String check) {
        var workflow = with(
                "AlteryxSelect",
                "<OrderChanged value=\"False\"/><SelectFields><SelectField field=\"CITY\" selected=\"True\" type=\"%s\" size=\"%d\"/>"
                                .formatted(type, size)
                        + "<SelectField field=\"*Unknown\" selected=\"True\"/></SelectFields>");
        if (check == null) {
            assertThat(workflow.pipeline().checks()).isEmpty();
        } else {
            assertThat(workflow.operators()).contains(check);
        }
    }

    /** No check can follow a step of a query. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            V_WString | V_String  | AX-IDB-001, AX-FIELD-016
            V_WString | V_WString | AX-IDB-001
            V_String  | V_WString | AX-IDB-001
            """)
    void warnsWhereASelectInAQueryMakesTextsNarrow(String from, String to, String codes) {
        var workflow = new SmallWorkflow()
                .noted(
                        1,
                        "LockInGui.LockInInput.LockInInput",
                        "<Connection>Shop</Connection><Query>Sale</Query>",
                        "Note %s:20".formatted(from))
                .plugin(2, "LockInGui.LockInSelect.LockInSelect", """
                    <SelectFields><SelectField field="Note" selected="True" type="%s" size="20"/>\
                    <SelectField field="*Unknown" selected="True"/></SelectFields>""".formatted(to))
                .plugin(3, "LockInGui.LockInStreamOut.LockInStreamOut", "<Sort value=\"False\"/>")
                .line("1:Output", "2:Input")
                .line("2:Output", "3:Input")
                .written("3:Output");
        assertThat(workflow.codes()).containsExactlyInAnyOrder(codes.split(", "));
    }
}
