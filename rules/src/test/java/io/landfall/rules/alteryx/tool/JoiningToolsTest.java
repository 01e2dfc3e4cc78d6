package io.landfall.rules.alteryx.tool;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.rules.alteryx.SmallWorkflow;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What joining tools become. */
class JoiningToolsTest {

    private static final String ORDERS = """
            CUST Int32 | ITEM V_String:10
            1 | pen
            2 | jar
            """;

    private static final String CUSTOMERS = """
            CUST Int64 | NAME V_String:20
            1 | Ada
            2 | Bea
            """;

    private static SmallWorkflow joined(String configuration) {
        return new SmallWorkflow()
                .table(1, ORDERS)
                .table(2, CUSTOMERS)
                .tool(3, "Join", configuration)
                .line("1:Output", "3:Left")
                .line("2:Output", "3:Right");
    }

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

    @Test
    void widensTheFieldsOfAUnion() {
        var workflow = new SmallWorkflow()
                .table(1, ORDERS)
                .table(2, """
                        item String:4 | CUST V_WString:3 | DAY Date
                        cup | A7 | 2024-02-29
                        """)
                .tool(3, "Union", "<ByName_OutputMode>All</ByName_OutputMode><Mode>ByName</Mode>")
                .line("#1", "1:Output", "3:Input")
                .line("#2", "2:Output", "3:Input");
        assertThat(workflow.written("3:Output").operators()).isEqualTo("""
                id: Union_3_fields_1 op: project input: TextInput_1 fields: - {name: CUST, type: VARCHAR(11), expr: CAST(CAST(CUST AS VARCHAR) AS VARCHAR(11))} - ITEM - {name: DAY, type: DATE, expr: CAST(NULL AS DATE)} - _row
                id: Union_3_fields_2 op: project input: TextInput_2 fields: - {name: CUST, type: VARCHAR(11), expr: CAST(CUST AS VARCHAR(11))} - {name: ITEM, type: VARCHAR(10), expr: CAST(item AS VARCHAR(10))} - DAY - _row
                id: Union_3_in_1 op: project input: Union_3_fields_1 fields: [CUST, ITEM, DAY, _row]
                id: Union_3_in_2 op: project input: Union_3_fields_2 fields: [CUST, ITEM, DAY, _row]
                id: Union_3 op: union inputs: [Union_3_in_1, Union_3_in_2] branch: _branch""");
    }

    /** A layout by hand that does not fit ends with an error in Designer; nothing of it is guessed. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Manual | All    | CUST 1, ITEM 2, DAY 3 | CUST 1, ITEM 2        |
            Manual | All    | CUST 1, ITEM 2, DAY 3 | ITEM 2                | AX-UNI-004
            Manual | Subset | CUST 1, ITEM 2, DAY 3 | CUST 1, ITEM 2        | AX-UNI-003
            Manual | All    | CUST 0, ITEM 1, DAY 2 | CUST 0, ITEM 1        | AX-UNI-001
            Manual | All    | CUST 1, ITEM 1, DAY 2 | CUST 1, ITEM 2        | AX-UNI-001
            Manual | All    | CUST 1, GONE 2, DAY 3 | CUST 1, ITEM 2        | AX-UNI-001
            ByPos  | All    | CUST 1, ITEM 2, DAY 3 | CUST 1, ITEM 2        | AX-UNI-002
            ByName | All    | CUST 1, ITEM 2, DAY 3 | CUST 1, ITEM 2        | AX-UNI-002
            """)
    void asksForAUnionThatFits(String mode, String output, String one, String other, @Nullable String code) {
        var workflow = new SmallWorkflow()
                .table(1, "CUST Int32 | ITEM String:9 | DAY Date\n1 | cup | 2024-02-29")
                .table(2, "CUST Int32 | ITEM String:9\n2 | pot")
                .tool(3, "Union", """
                        <ByName_ErrorMode>Error</ByName_ErrorMode><ByName_OutputMode>%s</ByName_OutputMode><Mode>%s</Mode>
                        <MultiMetaInfo>%s%s</MultiMetaInfo>
                        <SetOutputOrder value="True"/><OutputOrder><Connection>#1</Connection><Connection>#2</Connection></OutputOrder>\
                        """.formatted(output, mode, layout(1, one), layout(2, other)))
                .line("#1", "1:Output", "3:Input")
                .line("#2", "2:Output", "3:Input")
                .written("3:Output");
        assertThat(workflow.codes())
                .filteredOn(found -> found.startsWith("AX-UNI"))
                .containsExactlyElementsOf(code == null ? List.of() : List.of(code));
    }

    /** Nothing was laid out by hand where no field comes in, or none is in all inputs. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Subset | ByName  | AX-UNI-005
            All    | ByHeart | AX-UNI-006
            """)
    void saysThatNoFieldLeavesAUnion(String output, String mode, String code) {
        var workflow = new SmallWorkflow()
                .table(1, "CUST Int32\n1")
                .table(2, "ITEM String:9\npot")
                .tool(3, "Union", "<ByName_OutputMode>%s</ByName_OutputMode><Mode>%s</Mode>".formatted(output, mode))
                .line("#1", "1:Output", "3:Input")
                .line("#2", "2:Output", "3:Input")
                .written("3:Output");
        assertThat(workflow.codes())
                .filteredOn(found -> found.startsWith("AX-UNI"))
                .containsExactly(code);
    }

    private static String layout(int input, String fields) {
        return "<MetaInfo name=\"#%d\"><RecordInfo>%s</RecordInfo></MetaInfo>"
                .formatted(input, fields.replaceAll("(\\w+) (\\d)(, )?", "<Field name=\"$1\" column=\"$2\"/>"));
    }

    /** The size of a fixed decimal counts the point; whole numbers keep all of their digits beside it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Byte             | FixedDecimal:5.2 | DECIMAL(6,2)
            Int32            | FixedDecimal:5.2 | DECIMAL(14,2)
            FixedDecimal:3.0 | FixedDecimal:5.2 | DECIMAL(6,2)
            FixedDecimal:5.2 | FixedDecimal:7.1 | DECIMAL(8,2)
            """)
    void makesRoomForTheNumbersOfEveryInput(String one, String other, String type) {
        var workflow = new SmallWorkflow()
                .table(1, "QTY %s\n1".formatted(one))
                .table(2, "QTY %s\n2".formatted(other))
                .tool(3, "Union", "<ByName_OutputMode>All</ByName_OutputMode><Mode>ByName</Mode>")
                .line("#1", "1:Output", "3:Input")
                .line("#2", "2:Output", "3:Input");
        assertThat(workflow.written("3:Output").operators()).contains(type);
    }

    private static SmallWorkflow replacing(String settings) {
        return new SmallWorkflow()
                .table(1, ORDERS)
                .table(2, CUSTOMERS)
                .tool(3, "FindReplace", """
                        <FieldFind>ITEM</FieldFind><FieldSearch>NAME</FieldSearch><ReplaceFoundField>NAME</ReplaceFoundField>
                        <FindMode>FindAny</FindMode><ReplaceMode>Replace</ReplaceMode>""" + settings)
                .line("1:Output", "3:Targets")
                .line("2:Output", "3:Source")
                .written("3:Output");
    }

    @Test
    void replacesAllThatIsFoundOneAfterTheOther() {
        var workflow = replacing("<NoCase value=\"False\"/><ReplaceMultipleFound value=\"True\"/>");
        assertThat(workflow.operators())
                .contains("id: FindReplace_3_pairs op: join")
                .contains("id: FindReplace_3_replacing op: scan")
                .contains("REPLACE_TEXT(COALESCE(_text, CAST(ITEM AS VARCHAR)), _found, COALESCE(_replacement, ''))")
                .contains("id: FindReplace_3_last op: distinct");
        assertThat(workflow.codes()).containsExactly("AX-FR-007");
    }

    @ParameterizedTest
    @ValueSource(strings = {"FindWhole", "FindBegin", "FindAny"})
    void leavesNumbersThatAreLookedThroughToAPerson(String mode) {
        var workflow = new SmallWorkflow()
                .table(1, ORDERS)
                .table(2, CUSTOMERS)
                .tool(3, "FindReplace", """
                        <FieldFind>CUST</FieldFind><FieldSearch>NAME</FieldSearch><ReplaceFoundField>NAME</ReplaceFoundField>
                        <FindMode>%s</FindMode><ReplaceMode>Replace</ReplaceMode>""".formatted(mode))
                .line("1:Output", "3:Targets")
                .line("2:Output", "3:Source")
                .written("3:Output");
        assertThat(workflow.codes()).contains("AX-FR-004");
    }

    @Test
    void replacesTheFirstPlaceOnly() {
        var workflow = replacing("<NoCase value=\"True\"/><ReplaceMultipleFound value=\"False\"/>");
        assertThat(workflow.operators()).contains("SUBSTRING(ITEM, 1, FIND_TEXT(LOWER(ITEM), LOWER(_found)) - 1)");
        assertThat(workflow.codes()).containsExactly("AX-FR-006");
    }

    @Test
    void looksUpWhatFindReplaceFinds() {
        var workflow = new SmallWorkflow()
                .table(1, ORDERS)
                .table(2, CUSTOMERS)
                .tool(3, "FindReplace", """
                        <FieldFind>ITEM</FieldFind><FieldSearch>NAME</FieldSearch><FindMode>FindAny</FindMode><NoCase value="True"/>
                        <ReplaceMode>Append</ReplaceMode><ReplaceAppendFields><Field field="CUST"/></ReplaceAppendFields>""")
                .line("1:Output", "3:Targets")
                .line("2:Output", "3:Source")
                .written("3:Output");
        assertThat(workflow.operators()).startsWith("""
                id: FindReplace_3 op: lookup input: TextInput_1 reference: TextInput_2 condition: CONTAINS_TEXT(LOWER(L.ITEM), LOWER(R.NAME)) AND LOWER(R.NAME) <> '' match: first order: [_row] fields: [{name: CUST2, expr: R.CUST}]""");
        assertThat(workflow.codes()).containsExactly("AX-FR-006");
    }

    @Test
    void reportsTextsForWhichTheOrderOfReplacingMatters() {
        var workflow = replacing("");
        assertThat(workflow.operators())
                .contains("id: FindReplace_3_orders op: join left: FindReplace_3_found right: FindReplace_3_found")
                .contains("everyRow: _one IS NOT DISTINCT FROM _other")
                .contains("CONTAINS_TEXT(L._text, R.NAME) AND NOT CONTAINS_TEXT(L.ITEM, R.NAME)")
                .contains("rowCount: 0");
        assertThat(workflow.codes()).containsExactly("AX-FR-007");
    }

    @Test
    void reportsTextsWithSeveralAnswers() {
        assertThat(replacing("<ReplaceMultipleFound value=\"False\"/>").operators())
                .contains(
                        "id: FindReplace_3_answers op: distinct input: FindReplace_3_pairs keys: [_text, _answer1, _answer2]")
                .contains("partition: [_text] fields: [{name: _answers, type: BIGINT, function: count_rows}]")
                .contains("everyRow: _answers = CAST(1 AS BIGINT)");
    }

    private static SmallWorkflow grouped(String fields, String keys) {
        return new SmallWorkflow()
                .table(1, fields + "\n1 | 2")
                .tool(2, "MakeGroup", keys)
                .line("1:Output", "2:Input")
                .written("2:Output");
    }

    @Test
    void groupsKeysInALoop() {
        var workflow = grouped("ONE Int32 | OTHER Int32", "<Key1>one</Key1><Key2>OTHER</Key2>");
        assertThat(workflow.operators()).contains("input: MakeGroup_2_loop.groups");
        assertThat(workflow.codes()).contains("AX-MGR-002").doesNotContain("AX-MGR-001");
        assertThat(workflow.pipeline().checks()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ONE Int32; OTHER Int64       | <Key1>ONE</Key1><Key2>OTHER</Key2>
            ONE Double; OTHER Double     | <Key1>ONE</Key1><Key2>OTHER</Key2>
            ONE Int32; OTHER Int32       | <Key1>ONE</Key1>
            ONE Int32; OTHER Int32       | <Key1>ONE</Key1><Key2>THIRD</Key2>
            ONE Int32; OTHER Int32       | <Key1>ONE</Key1><Key2>OTHER</Key2><More value="True"/>
            """)
    void blocksGroupsWithoutTwoKeysOfOneType(String fields, String keys) {
        assertThat(grouped(fields.replace(';', '|'), keys).codes()).contains("AX-MGR-001");
    }

    private static String selecting(String anchor, String field, String type) {
        return """
                <SelectConfiguration><Configuration outputConnection="%s"><SelectFields>
                <SelectField field="%s" selected="True" type="%s" size="1"/><SelectField field="*Unknown" selected="True"/>
                </SelectFields></Configuration></SelectConfiguration>""".formatted(anchor, field, type);
    }

    /** What a join stores in fields is checked in its pairs, before the selection. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Right_CUST | Byte  | input: Join_3_pairs everyRow: CASE WHEN SMALLINT_OR_NULL(Right_CUST) >= CAST(0 AS SMALLINT)
            Left_ITEM  | Int32 | input: Join_3_pairs everyRow: (INTEGER_OR_NULL(INTEGER_OF_TEXT(PATTERN_EXTRACT(ITEM
            Left_CUST  | Int64 |
            """)
    void reportsNumbersThatFieldsOfPairsMayNotHold(String field, String type, String check) {
        var workflow = joined("""
                <JoinInfo connection="Left"><Field field="CUST"/></JoinInfo><JoinInfo connection="Right"><Field field="CUST"/></JoinInfo>
                """ + selecting("Join", field, type));
        assertReports(workflow.written("3:Join"), check, "Join_3_selected op: project input: Join_3_pairs");
    }

    @Test
    void checksNoPairsThatNobodyTakes() {
        var others = joined("""
                <JoinInfo connection="Left"><Field field="CUST"/></JoinInfo><JoinInfo connection="Right"><Field field="CUST"/></JoinInfo>
                """ + selecting("Join", "Left_ITEM", "Int32"));
        assertThat(others.written("3:Left").pipeline().checks()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Source_CUST | Byte  | input: AppendFields_3 everyRow: CASE WHEN SMALLINT_OR_NULL(Source_CUST) >= CAST(0 AS SMALLINT)
            Target_ITEM | Int16 | input: AppendFields_3 everyRow: (SMALLINT_OR_NULL(INTEGER_OF_TEXT(PATTERN_EXTRACT(ITEM
            Target_CUST | Int64 |
            """)
    void reportsNumbersThatAppendedFieldsMayNotHold(String field, String type, String check) {
        var workflow = new SmallWorkflow()
                .table(1, ORDERS)
                .table(2, CUSTOMERS)
                .tool(3, "AppendFields", "<CartesianMode>Allow</CartesianMode>" + selecting("Output", field, type))
                .line("1:Output", "3:Targets")
                .line("2:Output", "3:Source");
        assertReports(workflow.written("3:Output"), check, "AppendFields_3_selected op: project input: AppendFields_3");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Input_#2_CUST | Byte  | input: JoinMultiple_3_pairs everyRow: CASE WHEN SMALLINT_OR_NULL(CUST2) >= CAST(0 AS SMALLINT)
            Input_#1_ITEM | Int16 | input: JoinMultiple_3_pairs everyRow: (SMALLINT_OR_NULL(INTEGER_OF_TEXT(PATTERN_EXTRACT(ITEM
            Input_#1_CUST | Int64 |
            """)
    void reportsNumbersThatFieldsOfManyInputsMayNotHold(String field, String type, String check) {
        var workflow = new SmallWorkflow()
                .table(1, ORDERS)
                .table(2, CUSTOMERS)
                .tool(3, "JoinMultiple", """
                        <CartesianMode>Allow</CartesianMode><JoinFields><JoinInfo connection="#1"><Field field="CUST"/></JoinInfo>
                        <JoinInfo connection="#2"><Field field="CUST"/></JoinInfo></JoinFields>""" + selecting("Output", field, type))
                .line("#1", "1:Output", "3:Input")
                .line("#2", "2:Output", "3:Input");
        assertReports(workflow.written("3:Output"), check, "JoinMultiple_3 op: project");
    }

    /** No document says whether 9007199254740993 meets the double 9007199254740992, which it becomes as a double. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Double | Int64  | input: TextInput_2
            Int64  | Double | input: TextInput_1
            Int64  | Int64  |
            Int32  | Double |
            """)
    void reportsWholeKeysThatNoDoubleHolds(String left, String right, @Nullable String checked) {
        var keys = "<JoinInfo connection=\"%s\"><Field field=\"CUST\"/></JoinInfo>";
        var two = keyed(left, right)
                .tool(3, "Join", keys.formatted("Left") + keys.formatted("Right"))
                .line("1:Output", "3:Left")
                .line("2:Output", "3:Right");
        var many = keyed(left, right)
                .tool(3, "JoinMultiple", """
                        <CartesianMode>Allow</CartesianMode><JoinFields>%s%s</JoinFields>""".formatted(keys.formatted("#1"), keys.formatted("#2")))
                .line("#1", "1:Output", "3:Input")
                .line("#2", "2:Output", "3:Input");
        assertThat(two.written("3:Join").pipeline().checks()).hasSize(checked == null ? 0 : 1);
        assertThat(many.written("3:Output").pipeline().checks()).hasSize(checked == null ? 0 : 1);
        if (checked != null) {
            assertThat(two.operators()).contains(checked + " everyRow: CUST IS NULL OR CUST >= -9007199254740992");
            assertThat(many.operators()).contains(checked + " everyRow: CUST IS NULL OR CUST >= -9007199254740992");
            assertThat(two.codes()).contains("AX-FIELD-017");
        }
    }

    private static SmallWorkflow keyed(String left, String right) {
        return new SmallWorkflow().table(1, ORDERS.replace("Int32", left)).table(2, CUSTOMERS.replace("Int64", right));
    }

    private static void assertReports(SmallWorkflow workflow, @Nullable String check, String selection) {
        assertThat(workflow.pipeline().checks()).hasSize(check == null ? 0 : 1);
        if (check != null) {
            assertThat(workflow.operators()).contains(check, selection);
        }
    }
}
