package io.landfall.rules.alteryx.tool;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Values;
import io.landfall.rules.alteryx.SmallWorkflow;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What tools become that are about fields and ways: Dynamic Rename, Dynamic Select, Field Info, Auto Field, Detour, Message. */
class FieldToolsTest {

    private static SmallWorkflow table() {
        return new SmallWorkflow().table(1, """
            ORDER_ID Int32 | ORDER_DAY V_String:10
            1 | x
            """);
    }

    private static SmallWorkflow with(String tool, String configuration) {
        return table().tool(2, tool, configuration).line("1:Output", "2:Input").written("2:Output");
    }

    private static final String ALL = "<Fields><Field name=\"*Unknown\"/></Fields>";

    private static SmallWorkflow renamed(String configuration) {
        return table().tool(2, "DynamicRename", ALL + configuration)
                .line("1:Output", "2:Targets")
                .written("2:Output");
    }

    @Test
    void renamesByFormula() {
        var workflow =
                renamed("<RenameMode>Formula</RenameMode><Expression>IF StartsWith([_CurrentField_], 'order_') THEN"
                        + " Replace(Right([_CurrentField_], Length([_CurrentField_]) - 6), '_', ' ') ELSE [_CurrentField_]"
                        + " ENDIF</Expression>");
        assertThat(workflow.operators()).isEqualTo("""
            id: DynamicRename_2 op: project input: TextInput_1 fields: - {name: ID, expr: ORDER_ID} - {name: DAY, expr: ORDER_DAY} - _row\
            """);
    }

    @Test
    void blocksAFormulaThatNeedsData() {
        assertThat(renamed("<RenameMode>Formula</RenameMode><Expression>[ORDER_DAY]</Expression>")
                        .codes())
                .contains("AX-DRN-004");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
        Prefix ¦ ORDER_ID  ¦ Warn  ¦ AX-DRN-012
        Prefix ¦ ORDER_    ¦ Warn  ¦
        Suffix ¦ _DAY      ¦ Error ¦ AX-DRN-007
        Prefix ¦ order_    ¦ Warn  ¦ AX-DRN-010
        Suffix ¦ day       ¦ Warn  ¦ AX-DRN-010\
        """)
    void tellsOfNamesWithTheTextInOtherLetters(String side, String text, String onError, @Nullable String code) {
        var codes = renamed(
                        "<RenameMode>Remove</RenameMode><RemovePrefixSuffix><Type>%s</Type><Text>%s</Text><OnError>%s</OnError></RemovePrefixSuffix>"
                                .formatted(side, text, onError))
                .codes();
        assertThat(codes.stream().filter(said -> said.startsWith("AX-DRN")))
                .containsExactlyElementsOf(code == null ? List.of() : List.of(code));
    }

    @Test
    void tellsOfANameWithoutLetters() {
        var workflow = renamed("<RenameMode>Formula</RenameMode><Expression>Left([_CurrentField_], 0)</Expression>");
        assertThat(workflow.codes()).contains("AX-DRN-012");
    }

    @Test
    void tellsOfANameThatAnotherFieldHas() {
        var workflow = renamed("<RenameMode>Formula</RenameMode><Expression>Left([_CurrentField_], 5)</Expression>");
        assertThat(workflow.codes()).contains("AX-DRN-009");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
        A Int32             ¦ Error ¦ AX-DRN-008
        A Int32             ¦ Warn  ¦
        A Int32             ¦       ¦
        A Int32 | B Int32   ¦ Error ¦\
        """)
    void endsWhereTheOtherInputHasAnotherNumberOfFieldsAndThatIsAnError(
            String other, @Nullable String onError, @Nullable String code) {
        var row = other.contains("|") ? "1 | 2" : "1";
        var codes = renamed("<RenameMode>RightInputMetadata</RenameMode><NamesFromMetadata>%s</NamesFromMetadata>"
                        .formatted(onError == null ? "" : "<OnError>%s</OnError>".formatted(onError)))
                .table(3, other + "\n" + row)
                .line("3:Output", "2:Source")
                .codes();
        assertThat(codes.stream().filter(said -> said.startsWith("AX-DRN")))
                .containsExactlyElementsOf(code == null ? List.of() : List.of(code));
    }

    /** A field that no record names keeps its own, unless that is to end the workflow. */
    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
        ORDER_ID | ID                   ¦ Warn  ¦
        ORDER_ID | ID                   ¦ Error ¦ AX-DRN-011
        ORDER_ID | ID; ORDER_DAY | DAY  ¦ Error ¦\
        """)
    void tellsOfFieldsWithoutANewNameWhereThatIsAnError(String pairs, String onError, @Nullable String code) {
        var codes = renamed("""
                        <RenameMode>RightInputRows</RenameMode><NamesFromRows><InputMode>Mapped</InputMode>
                        <OldName>OLD</OldName><NewName>NEW</NewName><OnError>%s</OnError></NamesFromRows>\
                        """.formatted(onError))
                .table(3, "OLD V_String:20 | NEW V_String:20\n" + pairs.replace("; ", "\n"))
                .line("3:Output", "2:Source")
                .knowing(Stream.of(pairs.split("; "))
                        .map(pair -> List.of(pair.split(" \\| ")))
                        .toList())
                .codes();
        assertThat(codes.stream().filter(said -> said.startsWith("AX-DRN")))
                .containsExactlyElementsOf(code == null ? List.of() : List.of(code));
    }

    @Test
    void takesNamesFromTheFirstRecord() {
        var workflow = table().tool(
                        2,
                        "DynamicRename",
                        ALL + "<RenameMode>FirstRow</RenameMode><FirstRow><OnError>Warn</OnError></FirstRow>",
                        "1 Int32 | x V_String:10")
                .line("1:Output", "2:Targets")
                .written("2:Output");
        assertThat(workflow.operators()).isEqualTo("""
            id: DynamicRename_2_first op: sample input: TextInput_1 order: [_row] pick: first count: 1
            id: DynamicRename_2_rest op: sample input: TextInput_1 order: [_row] pick: skip count: 1
            id: DynamicRename_2 op: project input: DynamicRename_2_rest fields: - {name: "1", expr: ORDER_ID} - {name: x, expr: ORDER_DAY} - _row
            name: "Dynamic Rename: the first record has the names" input: DynamicRename_2_first everyRow: COALESCE(TRIM_SPACE(CAST(ORDER_ID AS VARCHAR)), '') = '1' AND COALESCE(TRIM_SPACE(ORDER_DAY), '') = 'x'\
            """);
        assertThat(workflow.pipeline().checks()).hasSize(1);
        assertThat(workflow.codes()).contains("AX-DRN-002");
    }

    @Test
    void blocksNamesThatNobodyHasSeen() {
        assertThat(renamed("<RenameMode>FirstRow</RenameMode><FirstRow><OnError>Warn</OnError></FirstRow>")
                        .codes())
                .contains("AX-DRN-001");
    }

    @Test
    void letsFieldsPassByType() {
        assertThat(with("DynamicSelect", "<Mode>FieldTypes</Mode><FieldTypes>Int16,Int32</FieldTypes>")
                        .operators())
                .isEqualTo("""
                    id: DynamicSelect_2 op: project input: TextInput_1 fields: [ORDER_ID, _row]\
                    """);
    }

    @Test
    void letsFieldsPassByFormula() {
        assertThat(with(
                                "DynamicSelect",
                                "<Mode>Formula</Mode><Expression>[Type] = 'V_String' AND EndsWith([Name],"
                                        + " 'day')</Expression>")
                        .operators())
                .isEqualTo("""
                    id: DynamicSelect_2 op: project input: TextInput_1 fields: [ORDER_DAY, _row]\
                    """);
    }

    @Test
    void listsFields() {
        var workflow = with("FieldInfo", "");
        assertThat(workflow.pipeline().operators().toString()).contains("ORDER_DAY");
        assertThat(workflow.codes()).contains("AX-FIN-001");
    }

    /** A Dynamic Select tells the types apart, and what is longer than a field is cut. */
    @Test
    void listsFieldsInTextsOfTheirOwnWidth() {
        var workflow = table().tool(2, "FieldInfo", "")
                .line("1:Output", "2:Input")
                .tool(3, "DynamicSelect", "<Mode>FieldTypes</Mode><FieldTypes>String</FieldTypes>")
                .line("2:Output", "3:Input")
                .written("3:Output");
        assertThat(workflow.operators()).contains("fields: [Type, _row]");
        assertThat(workflow.pipeline().operators())
                .filteredOn(operator -> operator.id().equals("FieldInfo_2"))
                .singleElement()
                .extracting(
                        operator -> ((Values) operator).fields().get(1).type().sql())
                .isEqualTo("VARCHAR(8)");
    }

    /** Where they come from is in none of them. */
    @Test
    void doubtsOnlyWhereFieldsComeFrom() {
        var names = table().tool(2, "FieldInfo", "")
                .line("1:Output", "2:Input")
                .tool(3, "Summarize", """
                    <SummarizeFields><SummarizeField field="Name" action="Count" rename="Fields"/></SummarizeFields>\
                    """)
                .line("2:Output", "3:Input");
        assertThat(names.written("3:Output").codes()).contains("CV-DOUBT-001").doesNotContain("AX-FIN-001");
    }

    @Test
    void takesTypesAsSeen() {
        var workflow = table().tool(
                        2,
                        "AutoField",
                        "<Fields><Field field=\"*Unknown\" selected=\"True\"/></Fields>",
                        "ORDER_ID Int32 | ORDER_DAY Date")
                .line("1:Output", "2:Input")
                .written("2:Output");
        assertThat(workflow.operators()).isEqualTo("""
            id: AutoField_2 op: project input: TextInput_1 fields: - ORDER_ID - name: ORDER_DAY type: DATE expr: CAST(CASE WHEN CHAR_LENGTH(ORDER_DAY) >= 10 AND PATTERN_FOUND(ORDER_DAY, '^(1[4-9]|[2-9])', 'c') THEN DATE_OF_TEXT(SUBSTRING(ORDER_DAY, 1, 10), '%Y-%m-%d') ELSE CAST(NULL AS TIMESTAMP) END AS DATE) - _row
            name: "Auto Field: every value has its field's type" input: TextInput_1 everyRow: CAST(CASE WHEN CHAR_LENGTH(ORDER_DAY) >= 10 AND PATTERN_FOUND(ORDER_DAY, '^(1[4-9]|[2-9])', 'c') THEN DATE_OF_TEXT(SUBSTRING(ORDER_DAY, 1, 10), '%Y-%m-%d') ELSE CAST(NULL AS TIMESTAMP) END AS DATE) IS NOT NULL AND (PATTERN_FOUND(ORDER_DAY, '^[0-9]{4}-[0-9]{2}-[0-9]{2}$', 'c') AND CASE WHEN CHAR_LENGTH(ORDER_DAY) = 10 THEN DATE_OF_TEXT(ORDER_DAY, '%Y-%m-%d') WHEN CHAR_LENGTH(ORDER_DAY) = 19 THEN DATE_OF_TEXT(ORDER_DAY, '%Y-%m-%d %H:%M:%S') ELSE CAST(NULL AS TIMESTAMP) END IS NOT NULL) OR COALESCE(ORDER_DAY, '') IS NOT DISTINCT FROM ''\
            """);
        assertThat(workflow.pipeline().checks()).hasSize(1);
    }

    /** A blank beside a number, a plus, a zero before it and digits beyond those of a double may leave the field a text. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Int32  | PATTERN_FOUND(ORDER_DAY, '^-?(0|[1-9][0-9]*)$', 'c')
        Double | PATTERN_FOUND(ORDER_DAY, '^-?((0|[1-9][0-9]*)([.][0-9]+)?|[.][0-9]+)([eE][+-]?[0-9]+)?$', 'c') AND NOT PATTERN_FOUND(ORDER_DAY, '([0-9][.]?){16}', 'c')
        Bool   | PATTERN_FOUND(ORDER_DAY, '^([Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee])$', 'c')\
        """)
    void asksWhetherTextsSayTheirTypesForSure(String type, String check) {
        var workflow = table().tool(
                        2,
                        "AutoField",
                        "<Fields><Field field=\"*Unknown\" selected=\"True\"/></Fields>",
                        "ORDER_ID Int32 | ORDER_DAY " + type)
                .line("1:Output", "2:Input")
                .written("2:Output");
        assertThat(workflow.operators()).contains(check);
    }

    /** Of nothing but numbers Designer makes a field of numbers, whatever it made of other records. */
    @Test
    void asksWhetherTextsAreTextsStill() {
        var workflow = table().tool(
                        2,
                        "AutoField",
                        "<Fields><Field field=\"*Unknown\" selected=\"True\"/></Fields>",
                        "ORDER_ID Int32 | ORDER_DAY V_String 20")
                .line("1:Output", "2:Input")
                .written("2:Output");
        assertThat(workflow.operators())
                .contains("id: AutoField_2_kinds op: aggregate input: TextInput_1")
                .contains("everyRow: last_0 IS NOT DISTINCT FROM 'text' OR (first_0 IS NULL OR first_0 <> last_0)");
    }

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

    @Test
    void sendsAllRecordsOneWay() {
        var workflow = table().tool(2, "Detour", "<DetourRight value=\"True\"/>")
                .tool(3, "DetourEnd", "")
                .line("1:Output", "2:Input")
                .line("2:Left", "3:Input")
                .line("2:Right", "3:Input2")
                .written("3:Output");
        assertThat(workflow.operators()).isEmpty();
    }

    /** An error before the first record, or after the last one, is one as soon as there is a record. */
    @ParameterizedTest
    @CsvSource({
        "First, Error, 1",
        "All, Error, 1",
        "Last, Error, 1",
        "First, ErrorStop, 1",
        "First, Warning, 0",
        "Last, Message, 0"
    })
    void checksThatNoRecordComesToAnError(String when, String type, int checks) {
        var workflow = with(
                "Message",
                "<When>%s</When><Type>%s</Type><MessageExpression>'bad'</MessageExpression>".formatted(when, type));
        assertThat(workflow.pipeline().checks()).hasSize(checks);
    }

    @Test
    void checksWhatAMessageReportsAtTheEndOfALine() {
        var workflow = table().tool(
                        2,
                        "Message",
                        "<When>First</When><Type>Error</Type><MessageExpression>'bad'</MessageExpression>")
                .line("1:Output", "2:Input")
                .written("1:Output");
        assertThat(workflow.pipeline().checks()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"Error, AX-DRN-007", "Warn,", "Ignore,"})
    void takesAFieldWithoutTheTextForAnErrorIfTheToolSaysSo(String onError, @Nullable String code) {
        var workflow = renamed(
                "<RenameMode>Remove</RenameMode><RemovePrefixSuffix><Type>Prefix</Type><Text>ORDER_I</Text><OnError>%s</OnError></RemovePrefixSuffix>"
                        .formatted(onError));
        assertThat(workflow.codes().stream()
                        .filter(one -> one.startsWith("AX-DRN"))
                        .findFirst()
                        .orElse(null))
                .isEqualTo(code);
    }

    @Test
    void checksWhatAMessageReports() {
        var workflow = with(
                "Message",
                "<When>Filter</When><Filter>[ORDER_ID] &lt;"
                        + " 0</Filter><Type>Error</Type><MessageExpression>'bad'</MessageExpression>");
        assertThat(workflow.pipeline().checks()).hasSize(1);
    }

    /** A comparison of blobs looks for fields that most tables do not have. */
    private static SmallWorkflow blobs() {
        return table().tool(2, "DynamicSelect", "<Mode>FieldTypes</Mode><FieldTypes>Blob</FieldTypes>")
                .line("1:Output", "2:Input")
                .tool(
                        3,
                        "RecordID",
                        "<StartValue>1</StartValue><FieldName>NO</FieldName><FieldType>Int64</FieldType><Position>0</Position>")
                .line("2:Output", "3:Input")
                .tool(4, "Transpose", """
                    <ErrorWarn>Ignore</ErrorWarn><KeyFields><Field field="NO"/></KeyFields>
                    <DataFields><Field field="NO" selected="False"/><Field field="*Unknown" selected="True"/></DataFields>\
                    """)
                .line("3:Output", "4:Input")
                .tool(
                        5,
                        "BlobConvert",
                        "<ToBlob value=\"False\"/><from_Field>Value</from_Field><from_Mode>MD5</from_Mode>")
                .line("4:Output", "5:Input");
    }

    @Test
    void makesNoRecordsOfNoFields() {
        assertThat(blobs().written("5:Output").codes()).contains("AX-TRN-004").doesNotContain("AX-DSE-003");
        assertThat(blobs().written("3:Output").codes()).contains("AX-DSE-003");
        assertThat(blobs().written("5:Output").operators())
                .contains("id: Transpose_4_none op: filter input: RecordID_3_placed condition: \"FALSE\"")
                .contains("id: BlobConvert_5 op: project input: Transpose_4");
    }

    /** No file and no table is without fields; an engine has no words for one. */
    @Test
    void writesNoRecordsWithoutFields() {
        var none = table().tool(2, "DynamicSelect", "<Mode>FieldTypes</Mode><FieldTypes>Blob</FieldTypes>")
                .line("1:Output", "2:Input");
        assertThat(none.written("2:Output").codes()).contains("AX-OUT-008").doesNotContain("CV-ENGINE-002");
        assertThat(table().tool(2, "DynamicSelect", "<Mode>FieldTypes</Mode><FieldTypes>Blob</FieldTypes>")
                        .line("1:Output", "2:Input")
                        .tool(3, "BrowseV2", "")
                        .line("2:Output", "3:Input")
                        .codes())
                .contains("AX-OUT-008");
    }

    @Test
    void blocksWhatIsDoneToBlobs() {
        assertThat(with(
                                "BlobConvert",
                                "<ToBlob value=\"False\"/><from_Field>ORDER_ID</from_Field><from_Mode>MD5</from_Mode>")
                        .written("2:Output")
                        .codes())
                .contains("AX-BLB-001");
    }
}
