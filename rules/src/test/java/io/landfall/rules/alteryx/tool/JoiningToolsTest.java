package io.landfall.rules.alteryx.tool;

import static io.landfall.rules.alteryx.tool.TwoTables.CUSTOMERS;
import static io.landfall.rules.alteryx.tool.TwoTables.ORDERS;
import static io.landfall.rules.alteryx.tool.TwoTables.joined;
import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.rules.alteryx.SmallWorkflow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What joining tools become. */
class JoiningToolsTest {

    private static final String BY_CUST = """
            <JoinInfo connection="Left"><Field field="CUST"/></JoinInfo><JoinInfo connection="Right"><Field field="cust"/></JoinInfo>
            <SelectConfiguration><Configuration outputConnection="Join"><OrderChanged value="False"/><SelectFields>
            <SelectField field="Right_CUST" selected="True" rename="Right_CUST"/><SelectField field="*Unknown" selected="True"/>
            </SelectFields></Configuration></SelectConfiguration>
            """;

    @Test
    void pairsWithEqualKeysNullIncluded() {
        assertThat(joined(BY_CUST).written("3:Join").operators()).isEqualTo("""
                id: Join_3_order op: sort input: TextInput_1 order: - {field: CUST, nulls: first} - _row ordinal: _row_2
                id: Join_3_pairs op: join left: Join_3_order right: TextInput_2 kind: inner condition: CAST(L.CUST AS BIGINT) IS NOT DISTINCT FROM R.CUST fields: - {name: CUST, expr: L.CUST} - {name: ITEM, expr: L.ITEM} - {name: Right_CUST, expr: R.CUST} - {name: NAME, expr: R.NAME} - {name: _row_2, expr: L._row_2} - {name: _row, expr: R._row}""");
    }

    /** As field metadata in exports has it: a left field gives way to a right one that its author renames. */
    @Test
    void givesNamesThatTheAuthorWroteBeforeAllOthers() {
        var configuration = BY_CUST.replace("rename=\"Right_CUST\"", "rename=\"Item\"");
        var pairs = joined(configuration);
        assertThat(pairs.written("3:Join").operators())
                .contains("{name: ITEM2, expr: L.ITEM} - {name: Item, expr: R.CUST}");
        assertThat(pairs.codes()).isEmpty();
    }

    @Test
    void reportsNamesThatNothingDecides() {
        var configuration = BY_CUST.replace(
                "<SelectField field=\"Right_CUST\" selected=\"True\" rename=\"Right_CUST\"/>",
                "<SelectField field=\"Left_ITEM\" selected=\"True\" rename=\"NAME\"/>");
        var pairs = joined(configuration);
        assertThat(pairs.written("3:Join").operators()).contains("expr: R.NAME");
        assertThat(pairs.codes()).containsExactly("AX-FIELD-014");
    }

    /** The second field of the right input wants the name that its first one has been given. */
    @ParameterizedTest
    @CsvSource({"k,k,Right_k,true", "k,Right_k,k,true", "k,k,Right_j,false", "Right_k,k,j,false"})
    void reportsNamesThatPrefixesHaveTaken(String left, String first, String second, boolean reported) {
        var pairs = new SmallWorkflow()
                .table(1, "ID Int32 | %s Int32\n1 | 2".formatted(left))
                .table(2, "NO Int32 | %s Int32 | %s Int32\n1 | 2 | 3".formatted(first, second))
                .node(3, "AlteryxBasePluginsGui.Join.Join", """
                        <Configuration joinByRecordPos="False"><JoinInfo connection="Left"><Field field="ID"/></JoinInfo>\
                        <JoinInfo connection="Right"><Field field="NO"/></JoinInfo></Configuration>""")
                .line("1:Output", "3:Left")
                .line("2:Output", "3:Right")
                .written("3:Join");
        assertThat(pairs.codes().contains("AX-FIELD-014")).isEqualTo(reported);
    }

    @Test
    void keepsTheOtherRecordsOfASideAsTheyCame() {
        assertThat(joined(BY_CUST).written("3:Right").operators()).isEqualTo("""
                id: Join_3_order op: sort input: TextInput_2 order: - {field: CUST, nulls: first} - _row ordinal: _row_2
                id: Join_3_right op: join left: Join_3_order right: TextInput_1 kind: anti condition: L.CUST IS NOT DISTINCT FROM CAST(R.CUST AS BIGINT) fields: - {name: CUST, expr: L.CUST} - {name: NAME, expr: L.NAME} - {name: _row_2, expr: L._row_2}""");
    }

    @Test
    void sortsNothingWhereNobodyNeedsTheOrder() {
        var counted = joined(BY_CUST).macro(4, "CountRecords.yxmc", "").line("3:Join", "4:Input8");
        assertThat(counted.written("4:Output9").operators()).doesNotContain("op: sort");
        assertThat(counted.codes()).isEmpty();
    }

    @Test
    void saysWhenAStepNeedsAnOrderThatIsNotPromised() {
        var numbered =
                joined(BY_CUST).tool(4, "RecordID", "<FieldName>NO</FieldName>").line("3:Join", "4:Input");
        assertThat(numbered.written("4:Output").codes()).containsExactly("CV-ORDER-004");
    }

    @Test
    void asksForKeys() {
        assertThat(new SmallWorkflow()
                        .table(1, ORDERS)
                        .table(2, CUSTOMERS)
                        .tool(3, "Join", "")
                        .line("1:Output", "3:Left")
                        .line("2:Output", "3:Right")
                        .written("3:Left")
                        .codes())
                .contains("AX-JN-001");
    }

    @Test
    void joinsManyInputsWithTheKeyOfWhicheverHasTheRecord() {
        var workflow = new SmallWorkflow()
                .table(1, ORDERS)
                .table(2, CUSTOMERS)
                .tool(3, "JoinMultiple", """
                        <CartesianMode>Allow</CartesianMode><JoinFields><JoinInfo connection="#1"><Field field="CUST"/></JoinInfo>
                        <JoinInfo connection="#2"><Field field="CUST"/></JoinInfo></JoinFields>
                        <SelectConfiguration><Configuration outputConnection="Output"><SelectFields>
                        <SelectField field="Input_#2_CUST" selected="False"/><SelectField field="*Unknown" selected="True"/>
                        </SelectFields></Configuration></SelectConfiguration>""")
                .line("#1", "1:Output", "3:Input")
                .line("#2", "2:Output", "3:Input");
        assertThat(workflow.written("3:Output").operators()).isEqualTo("""
                id: JoinMultiple_3_pairs op: join left: TextInput_1 right: TextInput_2 kind: full condition: CAST(L.CUST AS BIGINT) IS NOT DISTINCT FROM R.CUST fields: - {name: CUST, expr: L.CUST} - {name: ITEM, expr: L.ITEM} - {name: CUST2, expr: R.CUST} - {name: NAME, expr: R.NAME} - {name: _key_1, type: BIGINT, expr: "COALESCE(CAST(L.CUST AS BIGINT), R.CUST)"} - {name: _row, expr: L._row} - {name: _row_2, expr: R._row}
                id: JoinMultiple_3_order op: sort input: JoinMultiple_3_pairs order: - {field: _key_1, nulls: first} - _row - _row_2 ordinal: _row_3
                id: JoinMultiple_3 op: project input: JoinMultiple_3_order fields: [CUST, ITEM, NAME, _row_3]""");
    }

    @Test
    void appendsToTargetsThatStayWithoutSource() {
        var workflow = new SmallWorkflow()
                .table(1, ORDERS)
                .table(2, CUSTOMERS)
                .tool(3, "AppendFields", "<CartesianMode>Allow</CartesianMode>")
                .line("1:Output", "3:Targets")
                .line("2:Output", "3:Source");
        assertThat(workflow.written("3:Output").operators()).isEqualTo("""
                id: AppendFields_3 op: join left: TextInput_1 right: TextInput_2 kind: left condition: "TRUE" fields: - {name: CUST, expr: L.CUST} - {name: ITEM, expr: L.ITEM} - {name: Source_CUST, expr: R.CUST} - {name: NAME, expr: R.NAME} - {name: _row, expr: L._row} - {name: _row_2, expr: R._row}""");
    }

    /** Designer puts an error for more than 16 records to append, unless they are allowed. */
    @Test
    void stopsWhereManyRecordsAreAppended() {
        assertThat(appending("Error").operators())
                .contains("id: AppendFields_3_count op: aggregate input: TextInput_2")
                .endsWith(
                        "name: \"Append Fields: at most 16 records to append\" input: AppendFields_3_count everyRow: records <= 16");
        assertThat(appending("Allow").operators()).doesNotContain("at most 16");
        var single = new SmallWorkflow()
                .table(1, ORDERS)
                .table(2, CUSTOMERS)
                .macro(4, "CountRecords.yxmc", "")
                .tool(3, "AppendFields", "<CartesianMode>Error</CartesianMode>")
                .line("1:Output", "3:Targets")
                .line("2:Output", "4:Input8")
                .line("4:Output9", "3:Source")
                .written("3:Output");
        assertThat(single.operators()).doesNotContain("at most 16");
    }

    private static SmallWorkflow appending(String mode) {
        return new SmallWorkflow()
                .table(1, ORDERS)
                .table(2, CUSTOMERS)
                .tool(3, "AppendFields", "<CartesianMode>%s</CartesianMode>".formatted(mode))
                .line("1:Output", "3:Targets")
                .line("2:Output", "3:Source")
                .written("3:Output");
    }

    @Test
    void stopsWhereManyRecordsOfOneKeyMeet() {
        assertThat(meeting("Error").operators())
                .contains("id: JoinMultiple_3_met op: join left: JoinMultiple_3_here right: JoinMultiple_3_there")
                .contains("Join Multiple: no more than 16 records of one key meet as many")
                .contains("everyRow: records <= 16 OR others <= 16");
        assertThat(meeting("Warn").operators()).doesNotContain("16");
    }

    private static SmallWorkflow meeting(String mode) {
        return new SmallWorkflow()
                .table(1, ORDERS)
                .table(2, CUSTOMERS)
                .tool(3, "JoinMultiple", """
                        <CartesianMode>%s</CartesianMode><JoinFields><JoinInfo connection="#1"><Field field="CUST"/></JoinInfo>
                        <JoinInfo connection="#2"><Field field="CUST"/></JoinInfo></JoinFields>""".formatted(mode))
                .line("#1", "1:Output", "3:Input")
                .line("#2", "2:Output", "3:Input")
                .written("3:Output");
    }

    @Test
    void saysWhenAStepNeedsTheOrderOfAppendedRecords() {
        assertThat(numberedPairs(CUSTOMERS).codes()).containsExactly("CV-ORDER-004");
        assertThat(numberedPairs("RATE Double\n0.5").codes()).isEmpty();
    }

    private static SmallWorkflow numberedPairs(String source) {
        return new SmallWorkflow()
                .table(1, ORDERS)
                .table(2, source)
                .tool(3, "AppendFields", "<CartesianMode>Allow</CartesianMode>")
                .tool(4, "RecordID", "<FieldName>NO</FieldName>")
                .line("1:Output", "3:Targets")
                .line("2:Output", "3:Source")
                .line("3:Output", "4:Input")
                .written("4:Output");
    }
}
