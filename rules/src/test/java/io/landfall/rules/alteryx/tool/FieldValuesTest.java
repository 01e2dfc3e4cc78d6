package io.landfall.rules.alteryx.tool;

import static io.landfall.rules.alteryx.tool.OneTable.table;
import static io.landfall.rules.alteryx.tool.OneTable.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.pipeline.InputRef;
import io.landfall.rules.alteryx.SmallWorkflow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a field of another type, or of another size, holds of a value. */
class FieldValuesTest {

    /** Decimals are rounded half away from zero, after the number was held against the range. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        [ORDER_ID] / 2       | (CAST(ORDER_ID AS DOUBLE) / 2E0 < -2.147483648E9 OR CAST(ORDER_ID AS DOUBLE) / 2E0 > 2.147483647E9) IS NOT TRUE
        Ceil([ORDER_ID] / 2) | INTEGER_OR_NULL(CEIL(CAST(ORDER_ID AS DOUBLE) / 2E0)) IS NOT NULL OR
        [ORDER_ID]           |
        7                    |\
        """)
    void reportsNumbersThatFieldsOfWholeNumbersDoNotHold(String formula, String check) {
        var workflow = computing("Int32", "4", formula);
        assertThat(workflow.pipeline().checks()).hasSize(check == null ? 0 : 1);
        assertThat(workflow.operators()).contains(check == null ? "Formula_2" : "everyRow: " + check);
    }

    /** A number is what the text begins with; a whole number ends before the point, and a fixed decimal wants digits alone. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Double       | 8    | CASE WHEN PATTERN_FOUND(ORDER_DAY, '^\\s*[+-]?\\.?[0-9]', 'c') THEN LEADING_NUMBER(ORDER_DAY) ELSE CAST(NULL AS DOUBLE) END
        Int64        | 8    | INTEGER_OF_TEXT(PATTERN_EXTRACT(ORDER_DAY, '^\\s*([+-]?[0-9]+)', 1, 'c'))
        Int32        | 4    | INTEGER_OR_NULL(INTEGER_OF_TEXT(PATTERN_EXTRACT(ORDER_DAY, '^\\s*([+-]?[0-9]+)', 1, 'c')))
        FixedDecimal | 19.2 | CASE WHEN PATTERN_FOUND(ORDER_DAY, '^([+-]?[0-9]+(\\.[0-9]+)?|-?\\.[0-9]+)$', 'c') THEN CAST(CASE WHEN DECIMAL_OF_TEXT(ORDER_DAY
        Bool         | 1    | PATTERN_FOUND(ORDER_DAY, '^[Tt1-9]', 'c')
        Date         | 10   | CAST(CASE WHEN CHAR_LENGTH(ORDER_DAY) >= 10 AND PATTERN_FOUND(ORDER_DAY, '^(1[4-9]|[2-9])', 'c') THEN DATE_OF_TEXT(SUBSTRING(ORDER_DAY, 1, 10), '%Y-%m-%d') ELSE CAST(NULL AS TIMESTAMP) END AS DATE)
        DateTime     | 19   | CASE WHEN CHAR_LENGTH(ORDER_DAY) >= 19 AND PATTERN_FOUND(ORDER_DAY, '^(1[4-9]|[2-9])', 'c') THEN DATE_OF_TEXT(SUBSTRING(ORDER_DAY, 1, 19), '%Y-%m-%d %H:%M:%S') WHEN CHAR_LENGTH(ORDER_DAY) = 10 AND PATTERN_FOUND(ORDER_DAY, '^(1[4-9]|[2-9])', 'c')\
        """)
    void readsTextsAsFieldsOfOtherTypesDo(String type, String size, String stored) {
        assertThat(computing(type, size, "[ORDER_DAY]").operators()).contains(stored);
    }

    /** What a copied record and a formula read differently, what reads as a number against its looks, and halves that a double has no room for. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Int32        | 4    | [ORDER_DAY]    | AND NOT PATTERN_FOUND(COALESCE(ORDER_DAY, ''), '^\\s*([+-]?0[xX][0-9A-Fa-f]|\\x{A0}[\\s\\x{A0}]*[+-]?[0-9])', 'c')
        Double       | 8    | [ORDER_DAY]    | everyRow: NOT PATTERN_FOUND(COALESCE(ORDER_DAY, ''), '^\\s*([+-]?([0-9]+[.]?[0-9]*|[.][0-9]+)([dD][+-]?[0-9]|[eE][+-]?[0-9][0-9][0-9])|\\x{A0}[\\s\\x{A0}]*[+-]?[.]?[0-9])', 'c')
        FixedDecimal | 19.2 | [ORDER_DAY]    | AND NOT PATTERN_FOUND(COALESCE(ORDER_DAY, ''), '^([+][0-9]|-?0[0-9])[0-9]*([.][0-9]+)?$', 'c')
        Int64        | 8    | [ORDER_ID] / 2 | AND (ABS(CAST(ORDER_ID AS DOUBLE) / 2E0) < 4.503599627370496E15 OR FLOOR(CAST(ORDER_ID AS DOUBLE) / 2E0 / 2E0) * 2E0 IS NOT DISTINCT FROM CAST(ORDER_ID AS DOUBLE) / 2E0)\
        """)
    void reportsValuesOfWhichItIsOpenWhatAFieldHolds(String type, String size, String formula, String check) {
        assertThat(computing(type, size, formula).operators()).contains(check);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        [ORDER_ID] / 3 | true
        [ORDER_DAY]    | true
        [ORDER_ID]     | false\
        """)
    void warnsOfTheDigitsOfAFloat(String formula, boolean warned) {
        assertThat(computing("Float", "4", formula).codes().contains("AX-FIELD-010"))
                .isEqualTo(warned);
    }

    private static SmallWorkflow computing(String type, String size, String formula) {
        return with(
                "Formula",
                "<FormulaFields><FormulaField expression=\"%s\" field=\"MADE\" size=\"%s\" type=\"%s\" enabled=\"True\"/></FormulaFields>"
                        .formatted(formula, size, type));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Byte         | 1   | [ORDER_ID]         | AND SMALLINT_OR_NULL(ORDER_ID) <= CAST(255 AS SMALLINT)
        FixedDecimal | 5.2 | [ORDER_ID]         | IS NOT NULL OR ORDER_ID IS NULL
        FixedDecimal | 5.2 | ToNumber('7') * 10 | IS NOT NULL OR
        FixedDecimal | 5.2 | 99.99              |
        FixedDecimal | 5.2 | 1000               | IS NOT NULL OR
        FixedDecimal | 19.2 | [ORDER_ID]        |
        Double       | 8   | [ORDER_ID]         |\
        """)
    void reportsNumbersBeyondAFieldsRange(String type, String size, String formula, String check) {
        var workflow = with(
                "Formula",
                "<FormulaFields><FormulaField expression=\"%s\" field=\"SMALL\" size=\"%s\" type=\"%s\" enabled=\"True\"/></FormulaFields>"
                        .formatted(formula, size, type));
        assertThat(workflow.pipeline().checks()).hasSize(check == null ? 0 : 1);
        assertThat(workflow.operators()).contains(check == null ? "Formula_2" : check);
    }

    /** Record 256 is one more than a Byte holds. */
    @Test
    void reportsRecordIdsBeyondTheirField() {
        var workflow = with(
                "RecordID",
                "<FieldName>NO</FieldName><StartValue>255</StartValue><FieldType>Byte</FieldType><FieldSize>1</FieldSize><Position>1</Position>");
        assertThat(workflow.operators())
                .contains(
                        "id: RecordID_2_placed", "Record ID: every value fits its field\" input: RecordID_2 everyRow");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        1  | 3  | < CAST(1000 AS BIGINT)
        -2 | 12 | >= CAST(0 AS BIGINT)\
        """)
    void reportsRecordIdsThatTextsDoNotHold(int start, int size, String check) {
        var workflow = with(
                "RecordID",
                "<FieldName>NO</FieldName><StartValue>%d</StartValue><FieldType>String</FieldType><FieldSize>%d</FieldSize><Position>1</Position>"
                        .formatted(start, size));
        assertThat(workflow.operators()).contains(check);
    }

    /** Numbers of a text long enough need no check. */
    @Test
    void asksNothingOfRecordIdsInLongTexts() {
        var workflow = with(
                "RecordID",
                "<FieldName>NO</FieldName><StartValue>1</StartValue><FieldType>String</FieldType><FieldSize>12</FieldSize><Position>1</Position>");
        assertThat(workflow.pipeline().checks()).isEmpty();
    }

    @Test
    void checksWhatALaterFormulaReads() {
        var workflow = with(
                "Formula",
                "<FormulaFields><FormulaField expression=\"[ORDER_ID] / 2\" field=\"HALF\" size=\"8\" type=\"Double\""
                        + " enabled=\"True\"/><FormulaField expression=\"[HALF]\" field=\"WHOLE\" size=\"4\""
                        + " type=\"Int32\" enabled=\"True\"/></FormulaFields>");
        assertThat(workflow.pipeline().checks())
                .singleElement()
                .satisfies(check -> assertThat(check.input()).isEqualTo(InputRef.of("Formula_2")));
    }

    /** A fixed decimal is a text of digits, and a double is a number. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Double       | 8    | SMALLINT_OR_NULL(HALF)
        FixedDecimal | 19.2 | SMALLINT_OR_NULL(TRUNCATE_NUMBER(HALF, 0))\
        """)
    void roundsNumbersThatASelectPutsInAFieldOfWholeNumbers(String type, String size, String stored) {
        var workflow = table().tool(
                        2,
                        "Formula",
                        "<FormulaFields><FormulaField expression=\"[ORDER_ID] / 2\" field=\"HALF\" size=\"%s\" type=\"%s\" enabled=\"True\"/></FormulaFields>"
                                .formatted(size, type))
                .tool(
                        3,
                        "AlteryxSelect",
                        "<OrderChanged value=\"False\"/><SelectFields><SelectField field=\"HALF\" selected=\"True\""
                                + " type=\"Int16\" size=\"2\"/><SelectField field=\"*Unknown\""
                                + " selected=\"True\"/></SelectFields>")
                .line("1:Output", "2:Input")
                .line("2:Output", "3:Input")
                .written("3:Output");
        assertThat(workflow.operators()).contains(stored);
    }

    @Test
    void cutsTextsWhereASelectChangesTheirSizeAlone() {
        var workflow = table().tool(
                        2,
                        "AlteryxSelect",
                        "<SelectFields><SelectField field=\"ORDER_DAY\" selected=\"True\" size=\"3\"/>"
                                + "<SelectField field=\"ORDER_ID\" selected=\"True\" size=\"4\"/></SelectFields>")
                .line("1:Output", "2:Input")
                .written("2:Output");
        assertThat(workflow.operators()).contains("VARCHAR(3)");
    }
}
