package io.landfall.rules.alteryx.tool;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.rules.alteryx.SmallWorkflow;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What tools become that turn records and fields into each other: Transpose, Cross Tab, Weighted Average. */
class ShapingToolsTest {

    private static SmallWorkflow table() {
        return new SmallWorkflow().table(1, """
                SHOP Int32 | QUARTER V_String:10 | AMOUNT Int32 | PRICE Double
                1 | Q 1 | 5 | 1.5
                """);
    }

    private static final String CROSS =
            "<GroupFields><Field field=\"SHOP\"/></GroupFields><HeaderField field=\"QUARTER\"/><DataField field=\"AMOUNT\"/><Methods>%s<Separator>,</Separator><FieldSize value=\"2048\"/></Methods>";

    private static SmallWorkflow crossTab(String methods, String seen) {
        return table().tool(2, "CrossTab", CROSS.formatted(methods), seen)
                .line("1:Output", "2:Input")
                .written("2:Output");
    }

    @Test
    void checksThatNoNullIsJoined() {
        var joined = table().tool(
                        2,
                        "CrossTab",
                        CROSS.replace("AMOUNT", "QUARTER").formatted("<Method method=\"Concat\"/>"),
                        "Q_1 V_WString:2048")
                .line("1:Output", "2:Input")
                .written("2:Output");
        assertThat(joined.operators()).contains("\"Cross Tab: no NULL in QUARTER\"");
        assertThat(joined.codes()).contains("AX-XTB-008");
    }

    @Test
    void makesARecordOfEachField() {
        var workflow =
                table().tool(2, "Transpose", """
                        <ErrorWarn>Warn</ErrorWarn><KeyFields><Field field="SHOP"/></KeyFields>
                        <DataFields><Field field="AMOUNT" selected="True"/><Field field="PRICE" selected="True"/><Field field="*Unknown" selected="False"/></DataFields>""").line("1:Output", "2:Input").written("2:Output");
        assertThat(workflow.operators()).isEqualTo("""
                        id: Transpose_2 op: unpivot input: TextInput_1 keep: [SHOP, _row] fields: - {name: Name, type: VARCHAR(6)} - {name: Value, type: DOUBLE} rows: - ["'AMOUNT'", CAST(AMOUNT AS DOUBLE)] - [CAST('PRICE' AS VARCHAR(6)), PRICE] ordinal: _row_2""");
    }

    @Test
    void makesAFieldOfEachValue() {
        assertThat(crossTab("<Method method=\"First\"/>", "SHOP Int32 | Q_1 Int32 | Q_2 Int32")
                        .operators())
                .isEqualTo("""
                        id: CrossTab_2 op: pivot input: TextInput_1 keys: [SHOP] header: CASE WHEN QUARTER IS NULL THEN '_Null_' WHEN QUARTER = '' THEN '_Empty_' ELSE PATTERN_REPLACE(QUARTER, '[^A-Za-z0-9_]', '_', 'c') END order: [_row] columns: - {value: "'Q_1'", measure: {name: Q_1, type: INTEGER, function: first_row, of: AMOUNT}} - {value: "'Q_2'", measure: {name: Q_2, type: INTEGER, function: first_row, of: AMOUNT}}
                        id: CrossTab_2_order op: sort input: CrossTab_2 order: [{field: SHOP, nulls: first}] ordinal: _row
                        id: CrossTab_2_values op: project input: TextInput_1 fields: - name: QUARTER type: VARCHAR expr: CASE WHEN QUARTER IS NULL THEN '_Null_' WHEN QUARTER = '' THEN '_Empty_' ELSE PATTERN_REPLACE(QUARTER, '[^A-Za-z0-9_]', '_', 'c') END
                        id: CrossTab_2_headers op: distinct input: CrossTab_2_values keys: [QUARTER]
                        id: CrossTab_2_values_2 op: project input: TextInput_1 fields: [QUARTER]
                        id: CrossTab_2_headers_2 op: distinct input: CrossTab_2_values_2 keys: [QUARTER]
                        name: "Cross Tab: no new value of QUARTER" input: TextInput_1 everyRow: CASE WHEN QUARTER IS NULL THEN '_Null_' WHEN QUARTER = '' THEN '_Empty_' ELSE PATTERN_REPLACE(QUARTER, '[^A-Za-z0-9_]', '_', 'c') END IN ('Q_1', 'Q_2') IS TRUE
                        {name: "Cross Tab: every value of QUARTER", input: CrossTab_2_headers, rowCount: 2}
                        name: "Cross Tab: no two values of QUARTER for one field" input: CrossTab_2_headers_2 rowCount: 2""");
    }

    @Test
    void addsTotalsOfRows() {
        var workflow = crossTab(
                "<Method method=\"Sum\"/><Method method=\"TotCol\"/>", "SHOP Int32 | Sum_Q_1 Int64 | Total Double");
        assertThat(workflow.operators()).isEqualTo("""
                        id: CrossTab_2 op: pivot input: TextInput_1 keys: [SHOP] header: CASE WHEN QUARTER IS NULL THEN '_Null_' WHEN QUARTER = '' THEN '_Empty_' ELSE PATTERN_REPLACE(QUARTER, '[^A-Za-z0-9_]', '_', 'c') END columns: [{value: "'Q_1'", measure: {name: Sum_Q_1, type: BIGINT, function: sum, of: AMOUNT}}]
                        id: CrossTab_2_columns op: project input: CrossTab_2 fields: - SHOP - Sum_Q_1 - {name: Total, type: DOUBLE, expr: "COALESCE(CAST(Sum_Q_1 AS DOUBLE), 0E0)"}
                        id: CrossTab_2_order op: sort input: CrossTab_2_columns order: [{field: SHOP, nulls: first}] ordinal: _row
                        id: CrossTab_2_values op: project input: TextInput_1 fields: - name: QUARTER type: VARCHAR expr: CASE WHEN QUARTER IS NULL THEN '_Null_' WHEN QUARTER = '' THEN '_Empty_' ELSE PATTERN_REPLACE(QUARTER, '[^A-Za-z0-9_]', '_', 'c') END
                        id: CrossTab_2_headers op: distinct input: CrossTab_2_values keys: [QUARTER]
                        id: CrossTab_2_values_2 op: project input: TextInput_1 fields: [QUARTER]
                        id: CrossTab_2_headers_2 op: distinct input: CrossTab_2_values_2 keys: [QUARTER]
                        name: "Cross Tab: no new value of QUARTER" input: TextInput_1 everyRow: CASE WHEN QUARTER IS NULL THEN '_Null_' WHEN QUARTER = '' THEN '_Empty_' ELSE PATTERN_REPLACE(QUARTER, '[^A-Za-z0-9_]', '_', 'c') END IN ('Q_1') IS TRUE
                        {name: "Cross Tab: every value of QUARTER", input: CrossTab_2_headers, rowCount: 1}
                        name: "Cross Tab: no two values of QUARTER for one field" input: CrossTab_2_headers_2 rowCount: 1""");
    }

    @Test
    void computesSharesOfColumns() {
        var workflow = crossTab(
                "<Method method=\"Count\"/><Method method=\"XCol\"/>",
                "SHOP Int32 | XCol_Q_1 Double | Count_Q_1 Double");
        assertThat(workflow.codes()).contains("AX-XTB-005");
        assertThat(workflow.operators()).isEqualTo("""
                        id: CrossTab_2 op: pivot input: TextInput_1 keys: [SHOP] header: CASE WHEN QUARTER IS NULL THEN '_Null_' WHEN QUARTER = '' THEN '_Empty_' ELSE PATTERN_REPLACE(QUARTER, '[^A-Za-z0-9_]', '_', 'c') END columns: - {value: "'Q_1'", measure: {name: XCol_Q_1, type: DOUBLE, function: sum, of: CAST(AMOUNT AS DOUBLE)}} - {value: "'Q_1'", measure: {name: Count_Q_1, type: DOUBLE, function: count, of: AMOUNT}}
                        id: CrossTab_2_totals op: window input: CrossTab_2 fields: [{name: _total_XCol_Q_1, type: DOUBLE, function: sum, of: XCol_Q_1}]
                        id: CrossTab_2_columns op: project input: CrossTab_2_totals fields: - SHOP - {name: XCol_Q_1, type: DOUBLE, expr: "DIVIDE_OR_NULL(XCol_Q_1, _total_XCol_Q_1) * 1E2"} - Count_Q_1
                        id: CrossTab_2_order op: sort input: CrossTab_2_columns order: [{field: SHOP, nulls: first}] ordinal: _row
                        id: CrossTab_2_values op: project input: TextInput_1 fields: - name: QUARTER type: VARCHAR expr: CASE WHEN QUARTER IS NULL THEN '_Null_' WHEN QUARTER = '' THEN '_Empty_' ELSE PATTERN_REPLACE(QUARTER, '[^A-Za-z0-9_]', '_', 'c') END
                        id: CrossTab_2_headers op: distinct input: CrossTab_2_values keys: [QUARTER]
                        id: CrossTab_2_values_2 op: project input: TextInput_1 fields: [QUARTER]
                        id: CrossTab_2_headers_2 op: distinct input: CrossTab_2_values_2 keys: [QUARTER]
                        name: "Cross Tab: no new value of QUARTER" input: TextInput_1 everyRow: CASE WHEN QUARTER IS NULL THEN '_Null_' WHEN QUARTER = '' THEN '_Empty_' ELSE PATTERN_REPLACE(QUARTER, '[^A-Za-z0-9_]', '_', 'c') END IN ('Q_1') IS TRUE
                        {name: "Cross Tab: every value of QUARTER", input: CrossTab_2_headers, rowCount: 1}
                        name: "Cross Tab: no two values of QUARTER for one field" input: CrossTab_2_headers_2 rowCount: 1
                        name: "Cross Tab: every column has something to count" input: CrossTab_2 everyRow: Count_Q_1 > 0E0""");
    }

    /** Whether a combination that the data does not have, or one of nothing but Nulls, counts 0 or is NULL is open. */
    @Test
    void checksThatEveryColumnHasSomethingToCount() {
        var counted = crossTab("<Method method=\"Count\"/>", "SHOP Int32 | Count_Q_1 Double | Count_Q_2 Double");
        assertThat(counted.codes()).contains("AX-XTB-009");
        assertThat(counted.operators())
                .contains("Cross Tab: every column has something to count\" input: CrossTab_2 everyRow:"
                        + " Count_Q_1 >");
        assertThat(crossTab("<Method method=\"Sum\"/>", "SHOP Int32 | Q_1 Double")
                        .codes())
                .doesNotContain("AX-XTB-009");
    }

    @Test
    void saysThatValuesAreAsSeen() {
        assertThat(crossTab("<Method method=\"Avg\"/>", "SHOP Int32 | Avg_Q_1 Double")
                        .codes())
                .contains("AX-XTB-002");
    }

    @Test
    void blocksFieldsThatNobodyHasSeen() {
        var workflow = table().tool(2, "CrossTab", CROSS.formatted("<Method method=\"Sum\"/>"))
                .line("1:Output", "2:Input")
                .written("2:Output");
        assertThat(workflow.codes()).contains("AX-XTB-001");
    }

    /** The values are known here, the order of the fields is not. */
    @Test
    void blocksSeveralValuesForEachThatNobodyHasSeen() {
        var both = "<Method method=\"Sum\"/><Method method=\"Avg\"/>";
        var workflow = table().tool(2, "CrossTab", CROSS.formatted(both))
                .line("1:Output", "2:Input")
                .written("2:Output")
                .knowing(List.of(List.of("Q 1"), List.of("Q 2")));
        assertThat(workflow.codes()).contains("AX-XTB-012").doesNotContain("AX-XTB-001");
    }

    @Test
    void blocksValuesThatShareAField() {
        var workflow = table().tool(2, "CrossTab", CROSS.formatted("<Method method=\"Sum\"/>"))
                .line("1:Output", "2:Input")
                .written("2:Output")
                .knowing(List.of(List.of("Q 1"), List.of("q-1"), List.of("Q 2")));
        assertThat(workflow.codes()).contains("AX-XTB-011").doesNotContain("AX-XTB-001");
    }

    @Test
    void blocksTotalsThatAreRecords() {
        assertThat(crossTab("<Method method=\"Sum\"/><Method method=\"TotRow\"/>", "SHOP Int32 | Sum_Q_1 Int64")
                        .codes())
                .contains("AX-XTB-003");
    }

    @Test
    void blocksFieldsThatDoNotFit() {
        assertThat(crossTab("<Method method=\"Avg\"/>", "SHOP Int32 | Q_1 Double")
                        .codes())
                .contains("AX-XTB-004");
    }

    @Test
    void dividesWeightedSums() {
        var workflow = table().macro(2, "WeightedAvg.yxmc", """
                        <Value name="Value">PRICE</Value><Value name="Weight">AMOUNT</Value><Value name="OutputFieldName">MEAN</Value><Value name="GroupFields">SHOP</Value>""")
                .line("1:Output", "2:Input")
                .written("2:Output");
        assertThat(workflow.operators()).isEqualTo("""
                        id: WeightedAvg_2_sums op: aggregate input: TextInput_1 keys: [SHOP] measures: - {name: _weighted, type: DOUBLE, function: sum, of: PRICE * CAST(AMOUNT AS DOUBLE)} - {name: _weights, type: DOUBLE, function: sum, of: CAST(AMOUNT AS DOUBLE)}
                        id: WeightedAvg_2 op: project input: WeightedAvg_2_sums fields: - SHOP - {name: MEAN, type: DOUBLE, expr: "DIVIDE_OR_NULL(_weighted, _weights)"}
                        id: WeightedAvg_2_order op: sort input: WeightedAvg_2 order: [{field: SHOP, nulls: first}] ordinal: _row""");
    }

    @Test
    void laysRecordsSideBySide() {
        var workflow = new SmallWorkflow()
                .table(1, "G String:9 | V String:9\na | x\na | y\nb | z")
                .tool(2, "MakeColumns", """
                        <NumColumns>2</NumColumns><IsHorizontal value="True"/><GroupFields><Field name="G"/></GroupFields>""")
                .line("1:Output", "2:Input")
                .written("2:Output");
        assertThat(workflow.operators()).contains("Column_1_V").contains("Column_2_V");
        assertThat(workflow.codes()).doesNotContain("AX-MCO-001");
    }
}
