package io.landfall.rules.alteryx.tool;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.rules.alteryx.SmallWorkflow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What tools become that compute a field from many: Multi-Row, Multi-Field, Running Total, Tile, Generate Rows. */
class NeighbourToolsTest {

    private static SmallWorkflow with(String tool, String configuration) {
        return new SmallWorkflow()
                .table(1, """
                    CITY V_String:10 | QTY Int16 | PRICE Double
                    Rome | 5 | 1.5
                    Oslo | 7 | 2.5
                    """)
                .tool(2, tool, configuration)
                .line("1:Output", "2:Input")
                .written("2:Output");
    }

    private static SmallWorkflow multiRow(String target, String otherRows, String expression, String groups) {
        return with(
                "MultiRowFormula",
                target
                        + "<OtherRows>%s</OtherRows><NumRows value=\"1\"/><Expression>%s</Expression><GroupByFields>%s</GroupByFields>"
                                .formatted(otherRows, expression, groups));
    }

    private static String creating(String name, String type, int size) {
        return "<UpdateField value=\"False\"/><UpdateField_Name/><CreateField_Name>%s</CreateField_Name><CreateField_Type>%s</CreateField_Type><CreateField_Size>%d</CreateField_Size>"
                .formatted(name, type, size);
    }

    private static String updating(String name) {
        return "<UpdateField value=\"True\"/><UpdateField_Name>%s</UpdateField_Name>".formatted(name);
    }

    private static final String BY_CITY = "<Field field=\"CITY\"/>";

    @ParameterizedTest
    @CsvSource({"[Row-1:QTY],false", "[Row-2:QTY],true", "[Row+3:QTY],true", "[Row-2:NO],true"})
    void warnsOfRowsFurtherAwayThanTheToolLooks(String expression, boolean warns) {
        var workflow = multiRow(creating("NO", "Int32", 4), "Empty", expression, "");
        assertThat(workflow.codes().contains("AX-MRF-003")).isEqualTo(warns);
    }

    @Test
    void countsRowsOfAGroup() {
        var workflow = multiRow(creating("NO", "Int32", 4), "Empty", "[Row-1:NO]+1", BY_CITY);
        assertThat(workflow.operators()).isEqualTo("""
            id: MultiRowFormula_2_rows op: window input: TextInput_1 partition: [CITY] order: [_row] fields: [{name: _nth, type: BIGINT, function: row_number}]
            id: MultiRowFormula_2 op: project input: MultiRowFormula_2_rows fields: - CITY - QTY - PRICE - {name: "NO", type: INTEGER, expr: INTEGER_OR_NULL(_nth)} - _row
            id: MultiRowFormula_2_order op: sort input: MultiRowFormula_2 order: - {field: CITY, nulls: first} - _row ordinal: _row_2\
            """);
    }

    /** In which order the cities follow each other does not matter to a step that goes city by city. */
    @Test
    void mindsTheOrderOfGroupsOnlyAcrossThem() {
        assertThat(counting(BY_CITY).codes()).contains("CV-DOUBT-001").doesNotContain("CV-ORDER-004");
        assertThat(counting("").codes()).contains("CV-ORDER-004");
    }

    /** Rows counted city by city, and then in the given groups. */
    private static SmallWorkflow counting(String groups) {
        var counting = creating("%s", "Int32", 4)
                + "<OtherRows>Empty</OtherRows><NumRows"
                + " value=\"1\"/><Expression>[Row-1:%s]+1</Expression><GroupByFields>%s</GroupByFields>";
        return new SmallWorkflow()
                .table(1, "CITY V_String:10\nRome")
                .tool(2, "MultiRowFormula", counting.formatted("NO", "NO", BY_CITY))
                .tool(3, "MultiRowFormula", counting.formatted("AGAIN", "AGAIN", groups))
                .line("1:Output", "2:Input")
                .line("2:Output", "3:Input")
                .written("3:Output");
    }

    @Test
    void looksAtNeighboursWithZeroAndEmptyWhereThereAreNone() {
        var workflow = multiRow(
                creating("NEXT", "V_WString", 20),
                "Empty",
                "IF [Row+1:QTY] &gt; [Row-1:QTY] THEN [Row-1:CITY] ELSE 'x' ENDIF",
                "");
        assertThat(workflow.operators()).isEqualTo("""
            id: MultiRowFormula_2_rows op: window input: TextInput_1 order: [_row] fields: - {name: _after_1, type: SMALLINT, function: lead, of: [QTY, "1", CAST(0 AS SMALLINT)]} - {name: _before_2, type: SMALLINT, function: lag, of: [QTY, "1", CAST(0 AS SMALLINT)]} - {name: _before_3, type: VARCHAR(10), function: lag, of: [CITY, "1", CAST('' AS VARCHAR(10))]}
            id: MultiRowFormula_2 op: project input: MultiRowFormula_2_rows fields: - CITY - QTY - PRICE - name: NEXT type: VARCHAR(20) expr: CAST(CASE WHEN _after_1 > _before_2 IS TRUE THEN _before_3 ELSE 'x' END AS VARCHAR(20)) - _row\
            """);
    }

    @Test
    void looksAtTheNearestRow() {
        var workflow = multiRow(creating("D", "Double", 8), "Nearest", "[Row-2:PRICE]", "");
        assertThat(workflow.operators()).isEqualTo("""
            id: MultiRowFormula_2_rows op: window input: TextInput_1 order: [_row] fields: [{name: _before_1, type: DOUBLE, function: lag, of: [PRICE, "1", PRICE]}]
            id: MultiRowFormula_2_rows_2 op: window input: MultiRowFormula_2_rows order: [_row] fields: [{name: _before_2, type: DOUBLE, function: lag, of: [PRICE, "2", _before_1]}]
            id: MultiRowFormula_2 op: project input: MultiRowFormula_2_rows_2 fields: - CITY - QTY - PRICE - {name: D, expr: _before_2} - _row\
            """);
    }

    @Test
    void foldsWhereTheFieldBuildsOnItself() {
        var workflow = multiRow(updating("CITY"), "NULL", "IF IsNull([CITY]) THEN [Row-1:CITY] ELSE [CITY] ENDIF", "");
        assertThat(workflow.operators()).isEqualTo("""
            id: MultiRowFormula_2_scan op: scan input: TextInput_1 order: [_row] state: - name: _CITY type: VARCHAR(10) initial: CAST(NULL AS VARCHAR(10)) update: CASE WHEN CITY IS NULL THEN _CITY ELSE CITY END
            id: MultiRowFormula_2 op: project input: MultiRowFormula_2_scan fields: - {name: CITY, expr: _CITY} - QTY - PRICE - _row\
            """);
    }

    /** Before the first row the nearest one is the first itself, with what its field held before. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void startsFromTheRowItselfWhereItIsTheNearest(boolean updates) {
        var workflow = multiRow(
                updates ? updating("QTY") : creating("SUM", "Int16", 2),
                "Nearest",
                "[Row-1:%s] + [PRICE]".formatted(updates ? "QTY" : "SUM"),
                "");
        assertThat(workflow.operators())
                .contains(
                        updates
                                ? "CASE WHEN _nth = 1 THEN QTY ELSE _QTY END"
                                : "- name: _SUM type: SMALLINT initial: CAST(NULL AS SMALLINT)");
        assertThat(workflow.codes()).contains("AX-MRF-004").doesNotContain("AX-MRF-002");
        assertThat(multiRow(updating("QTY"), "Nearest", "[Row-2:QTY] + 1", "").codes())
                .contains("AX-MRF-002");
    }

    @Test
    void remembersTwoRowsBack() {
        var workflow = multiRow(creating("F", "Int64", 8), "Empty", "[Row-1:F] + [Row-2:F] + [QTY]", "");
        assertThat(workflow.operators()).isEqualTo("""
            id: MultiRowFormula_2_scan op: scan input: TextInput_1 order: [_row] state: - name: _fits type: BOOLEAN initial: "TRUE" update: (BIGINT_OR_NULL(CAST(_F AS DOUBLE) + CAST(_F_2 AS DOUBLE) + CAST(QTY AS DOUBLE)) IS NOT NULL OR CAST(_F AS DOUBLE) + CAST(_F_2 AS DOUBLE) + CAST(QTY AS DOUBLE) IS NULL) AND (ABS(CAST(_F AS DOUBLE) + CAST(_F_2 AS DOUBLE) + CAST(QTY AS DOUBLE)) < 4.503599627370496E15 OR FLOOR((CAST(_F AS DOUBLE) + CAST(_F_2 AS DOUBLE) + CAST(QTY AS DOUBLE)) / 2E0) * 2E0 IS NOT DISTINCT FROM CAST(_F AS DOUBLE) + CAST(_F_2 AS DOUBLE) + CAST(QTY AS DOUBLE)) - {name: _waiting, type: BIGINT, initial: CAST(0 AS BIGINT), update: _F} - name: _F type: BIGINT initial: CAST(0 AS BIGINT) update: BIGINT_OR_NULL(CAST(_F AS DOUBLE) + CAST(_F_2 AS DOUBLE) + CAST(QTY AS DOUBLE)) - {name: _F_2, type: BIGINT, initial: CAST(0 AS BIGINT), update: _waiting}
            id: MultiRowFormula_2 op: project input: MultiRowFormula_2_scan fields: - CITY - QTY - PRICE - {name: F, expr: _F} - _row
            name: "Multi-Row Formula: no whole number that doubles do not tell from its neighbours" input: MultiRowFormula_2_scan everyRow: _F IS NULL OR _F >= -9007199254740991 AND _F <= 9007199254740991
            name: "Multi-Row Formula: no whole number that doubles do not tell from its neighbours" input: MultiRowFormula_2_scan everyRow: _F_2 IS NULL OR _F_2 >= -9007199254740991 AND _F_2 <= 9007199254740991
            name: "Multi-Row Formula: every value fits its field" input: MultiRowFormula_2_scan everyRow: _fits\
            """);
    }

    @Test
    void blocksALaterRowOfItsOwn() {
        assertThat(multiRow(creating("F", "Int64", 8), "Empty", "[Row+1:F]", "").codes())
                .contains("AX-MRF-002");
    }

    @Test
    void computesEachField() {
        var workflow = with("MultiFieldFormula", """
            <FieldType>Numeric</FieldType><Fields><Field name="QTY"/><Field name="*Unknown"/></Fields>
            <CopyOutput value="True"/><NewFieldAddOn>_new</NewFieldAddOn><NewFieldAddOnPos>Suffix</NewFieldAddOnPos>
            <Expression>IIF([_CurrentFieldName_] = "QTY", [_CurrentField_], 0)</Expression>
            <ChangeFieldType value="True"/><OutputFieldType type="Double" size="8"/>\
            """);
        assertThat(workflow.operators()).isEqualTo("""
            id: MultiFieldFormula_2 op: project input: TextInput_1 fields: - CITY - QTY - PRICE - name: QTY_new type: DOUBLE expr: CASE WHEN 'QTY' IS NOT DISTINCT FROM 'QTY' THEN CAST(QTY AS DOUBLE) ELSE 0E0 END - {name: PRICE_new, type: DOUBLE, expr: CASE WHEN 'PRICE' IS NOT DISTINCT FROM 'QTY' THEN PRICE ELSE 0E0 END} - _row\
            """);
    }

    @Test
    void warnsOfAFieldThatIsChangedToo() {
        var workflow = with("MultiFieldFormula", """
            <FieldType>Numeric</FieldType><Fields><Field name="QTY"/><Field name="PRICE"/></Fields>
            <CopyOutput value="False"/><Expression>[_CurrentField_] + [PRICE]</Expression>\
            """);
        assertThat(workflow.codes()).contains("AX-MFF-001");
    }

    @Test
    void sumsUpToEachRecord() {
        var workflow = with(
                "RunningTotal",
                "<GroupByFields><Field field=\"CITY\"/></GroupByFields><RunningTotalFields><Field"
                        + " field=\"QTY\"/></RunningTotalFields>");
        assertThat(workflow.operators()).isEqualTo("""
            id: RunningTotal_2 op: window input: TextInput_1 partition: [CITY] order: [_row] fields: - name: RunTot_QTY type: DOUBLE function: sum of: COALESCE(CAST(QTY AS DOUBLE), 0E0) frame: {first: start, last: 0}
            id: RunningTotal_2_order op: sort input: RunningTotal_2 order: - {field: CITY, nulls: first} - _row ordinal: _row_2
            name: "Running Total: every total is known" input: RunningTotal_2 everyRow: QTY IS NOT NULL OR RunTot_QTY <> 0E0\
            """);
    }

    @Test
    void asksForTheFieldsOfTiles() {
        assertThat(with("Tile", "<Method>UniqueValue</Method>").codes()).contains("AX-TIL-005");
    }

    @Test
    void numbersDistinctValues() {
        var workflow = with(
                "Tile",
                "<Method>UniqueValue</Method><UniqueValue><UniqueFields><Field field=\"QTY\"/></UniqueFields><DontSort"
                        + " value=\"False\"/></UniqueValue><GroupFields><Field name=\"CITY\"/></GroupFields>");
        assertThat(workflow.operators()).isEqualTo("""
            id: Tile_2_tiles op: window input: TextInput_1 partition: [CITY] order: [{field: QTY, nulls: first}] fields: [{name: Tile_Num, type: BIGINT, function: dense_rank}]
            id: Tile_2_places op: window input: Tile_2_tiles partition: [CITY, QTY] order: [_row] fields: [{name: Tile_SequenceNum, type: BIGINT, function: row_number}]
            id: Tile_2 op: project input: Tile_2_places fields: - CITY - QTY - PRICE - {name: Tile_Num, type: INTEGER, expr: INTEGER_OR_NULL(Tile_Num)} - {name: Tile_SequenceNum, type: INTEGER, expr: INTEGER_OR_NULL(Tile_SequenceNum)} - _row
            id: Tile_2_order op: sort input: Tile_2 order: - {field: CITY, nulls: first} - {field: QTY, nulls: first} - _row ordinal: _row_2\
            """);
    }

    /** The number of a tile depends on where texts stand in their order. */
    @Test
    void checksTheOrderOfTextsThatItNumbers() {
        var workflow = with(
                "Tile",
                "<Method>UniqueValue</Method><UniqueValue><UniqueFields><Field field=\"CITY\"/></UniqueFields><DontSort"
                        + " value=\"False\"/></UniqueValue>");
        assertThat(workflow.operators())
                .contains("{field: CITY, nulls: first, collation: dictionary}", "everyRow: Tile_Num = _in_dictionary");
        assertThat(workflow.codes()).containsExactly("AX-TIL-004");
    }

    @Test
    void numbersGroupsThatAreTheirOnlyValue() {
        var workflow = with(
                "Tile",
                "<Method>UniqueValue</Method><UniqueValue><UniqueFields><Field"
                        + " field=\"CITY\"/></UniqueFields><DontSort value=\"False\"/></UniqueValue><GroupFields><Field"
                        + " name=\"CITY\"/></GroupFields>");
        assertThat(workflow.operators()).startsWith("""
            id: Tile_2_tiles op: window input: TextInput_1 partition: [CITY] order: [{field: CITY, nulls: first}] fields: [{name: Tile_Num, type: BIGINT, function: dense_rank}]
            """);
    }

    @Test
    void dealsRecordsOutToEqualTiles() {
        var workflow = with(
                "Tile",
                "<Method>EqualRecords</Method><EqualRecords><NumTiles"
                        + " value=\"3\"/><EqualRecordsSortField>QTY</EqualRecordsSortField></EqualRecords><GroupFields><Field"
                        + " name=\"CITY\"/></GroupFields>");
        assertThat(workflow.operators())
                .contains("partition: [CITY] order: - {field: QTY, direction: descending} - _row")
                .contains("id: Tile_2_order op: sort input: Tile_2");
        assertThat(workflow.codes()).containsOnlyOnce("AX-TIL-003").doesNotContain("AX-TIL-001", "AX-TIL-002");
        assertThat(workflow.operators()).contains("everyRow: _left = CAST(0 AS BIGINT)");
    }

    @Test
    void blocksTilesWhoseSizesNobodyKnows() {
        var workflow = with(
                "Tile",
                "<Method>EqualRecords</Method><EqualRecords><NumTiles"
                        + " value=\"3\"/><EqualRecordsGroupField>QTY</EqualRecordsGroupField></EqualRecords><GroupFields/>");
        assertThat(workflow.codes()).contains("AX-TIL-001");
    }

    @Test
    void loopsForEachRecord() {
        var workflow = with(
                "GenerateRows",
                creating("N", "Byte", 1)
                        + "<Expression_Init>1</Expression_Init><Expression_Cond>N &lt;="
                        + " [QTY]</Expression_Cond><Expression_Loop>N + 1</Expression_Loop>");
        assertThat(workflow.operators()).isEqualTo("""
            id: GenerateRows_2 op: flatten input: TextInput_1 generator: first: CAST(1 AS SMALLINT) condition: N <= QTY IS TRUE OR N IS NULL AND QTY IS NULL next: CASE WHEN SMALLINT_OR_NULL(CAST(N AS DOUBLE) + 1E0) >= CAST(0 AS SMALLINT) AND SMALLINT_OR_NULL(CAST(N AS DOUBLE) + 1E0) <= CAST(255 AS SMALLINT) THEN SMALLINT_OR_NULL(CAST(N AS DOUBLE) + 1E0) ELSE CAST(NULL AS SMALLINT) END field: {name: "N", type: SMALLINT} ordinal: _row_2
            id: GenerateRows_2_rows op: project input: GenerateRows_2 fields: [CITY, QTY, PRICE, "N", _row, _row_2]
            name: "Generate Rows: every value fits its field" input: GenerateRows_2 everyRow: CASE WHEN SMALLINT_OR_NULL(CAST(N AS DOUBLE) + 1E0) >= CAST(0 AS SMALLINT) AND SMALLINT_OR_NULL(CAST(N AS DOUBLE) + 1E0) <= CAST(255 AS SMALLINT) THEN SMALLINT_OR_NULL(CAST(N AS DOUBLE) + 1E0) ELSE CAST(NULL AS SMALLINT) END IS NOT NULL OR CAST(N AS DOUBLE) + 1E0 IS NULL\
            """);
    }

    @Test
    void loopsOnceWithoutRecords() {
        var workflow = new SmallWorkflow()
                .tool(
                        2,
                        "GenerateRows",
                        creating("N", "Int32", 4)
                                + "<Expression_Init>1</Expression_Init><Expression_Cond>N &lt;="
                                + " 3</Expression_Cond><Expression_Loop>N + 1</Expression_Loop>")
                .written("2:Output");
        assertThat(workflow.operators()).isEqualTo("""
            id: GenerateRows_2 op: flatten input: GenerateRows_2_once generator: {first: "1", condition: N <= 3 IS TRUE, next: INTEGER_OR_NULL(CAST(N AS DOUBLE) + 1E0)} field: {name: "N", type: INTEGER} ordinal: _row_2
            id: GenerateRows_2_rows op: project input: GenerateRows_2 fields: ["N", _row, _row_2]
            name: "Generate Rows: every value fits its field" input: GenerateRows_2 everyRow: INTEGER_OR_NULL(CAST(N AS DOUBLE) + 1E0) IS NOT NULL OR CAST(N AS DOUBLE) + 1E0 IS NULL\
            """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Int16  | [_CurrentField_] * 2 | everyRow: (SMALLINT_OR_NULL(CAST(QTY AS DOUBLE) * 2E0) IS NOT NULL OR CAST(QTY AS DOUBLE) * 2E0 IS NULL) AND
        Byte   | 7                    |
        Int32  | [QTY]                |
        Double | [_CurrentField_] * 2 |\
        """)
    void reportsNumbersThatFieldsOfAMultiFieldFormulaMayNotHold(String type, String expression, String check) {
        var workflow = with("MultiFieldFormula", """
            <FieldType>Numeric</FieldType><Fields><Field name="QTY"/><Field name="PRICE"/></Fields><CopyOutput value="False"/>
            <Expression>%s</Expression><ChangeFieldType value="True"/><OutputFieldType type="%s" size="2"/>\
            """.formatted(expression, type));
        assertReports(
                workflow,
                check == null ? null : "Multi-Field Formula: every value fits its field\" input: TextInput_1 " + check);
    }

    /** A fold asks in every row, before it forgets the value of the row before. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Int16  | [Row-1:QTY] * 2    | input: MultiRowFormula_2_rows everyRow: SMALLINT_OR_NULL(
        Int16  | [Row-1:PRICE] * 2  | everyRow: (_before_1 * 2E0 < -3.2768E4 OR _before_1 * 2E0 > 3.2767E4) IS NOT TRUE
        Int16  | [Row-1:N] + [QTY]  | input: MultiRowFormula_2_scan everyRow: _fits
        Byte   | [Row-1:N] + 1      | input: MultiRowFormula_2_rows everyRow:
        Int32  | [Row-1:N] + 1      |
        Int32  | [Row-1:QTY]        |
        Double | [Row-1:N] + [QTY]  |\
        """)
    void reportsNumbersThatTheFieldOfAMultiRowFormulaMayNotHold(String type, String expression, String check) {
        assertReports(multiRow(creating("N", type, 2), "Empty", expression, ""), check);
    }

    @Test
    void asksWhetherANumberFitsBeforeTheFoldHasIt() {
        assertThat(multiRow(creating("N", "Int16", 2), "Empty", "[Row-1:N] + [QTY]", "")
                        .operators())
                .contains("state: - name: _fits type: BOOLEAN initial: \"TRUE\" update: SMALLINT_OR_NULL(CAST(_N AS"
                        + " DOUBLE) + CAST(QTY AS DOUBLE)) IS NOT NULL OR CAST(_N AS DOUBLE) + CAST(QTY AS DOUBLE)"
                        + " IS NULL - name: _N type");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        [QTY]   | N + 1   | input: GenerateRows_2 everyRow:
        300     | 7       | input: TextInput_1 everyRow:
        [PRICE] | 7       | input: TextInput_1 everyRow:
        1       | N + 0.5 | input: GenerateRows_2 everyRow:
        1       | 7       |\
        """)
    void reportsNumbersThatTheFieldOfGeneratedRowsMayNotHold(String first, String next, String check) {
        var workflow = with(
                "GenerateRows",
                creating("N", "Byte", 1)
                        + "<Expression_Init>%s</Expression_Init><Expression_Cond>N &lt;= 9</Expression_Cond><Expression_Loop>%s</Expression_Loop>"
                                .formatted(first, next));
        assertReports(workflow, check);
    }

    /** A loop goes on from the rows that it makes; its condition sees one value more. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Length([N]) > 0            | REGEX_Replace([N], ',$', '')    | AX-EXPR-024 | input: GenerateRows_2 everyRow: NOT PATTERN_FOUND(COALESCE(N,
        Length([N]) > 0            | REGEX_Replace([CITY], ',$', '') | AX-EXPR-024 | input: TextInput_1 everyRow: NOT PATTERN_FOUND(COALESCE(CITY,
        REGEX_Match([N], '[^x]^b.*') | [CITY]                          | AX-EXPR-025 |
        Length([N]) > 3            | Substring([N], 1)               | AX-EXPR-027 | input: TextInput_1 everyRow: HAS_LONG_CHARACTERS(CITY) IS NOT TRUE\
        """)
    void reportsTextsThatGeneratedRowsHoldAgainstAPattern(
            String condition, String next, String code, @Nullable String check) {
        var workflow = with(
                "GenerateRows",
                creating("N", "V_String", 30)
                        + "<Expression_Init>[CITY]</Expression_Init><Expression_Cond>%s</Expression_Cond><Expression_Loop>%s</Expression_Loop>"
                                .formatted(condition.replace(">", "&gt;"), next));
        assertThat(workflow.codes()).contains(code);
        assertReports(workflow, check);
    }

    private static void assertReports(SmallWorkflow workflow, @Nullable String check) {
        if (check == null) {
            assertThat(workflow.pipeline().checks()).isEmpty();
        } else {
            assertThat(workflow.pipeline().checks()).isNotEmpty();
            assertThat(workflow.operators()).contains(check);
        }
    }
}
