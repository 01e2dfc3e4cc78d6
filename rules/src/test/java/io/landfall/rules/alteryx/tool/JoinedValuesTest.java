package io.landfall.rules.alteryx.tool;

import static io.landfall.rules.alteryx.tool.TwoTables.CUSTOMERS;
import static io.landfall.rules.alteryx.tool.TwoTables.ORDERS;
import static io.landfall.rules.alteryx.tool.TwoTables.joined;
import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.rules.alteryx.SmallWorkflow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers that a tool which joins puts into fields of other types, or compares. */
class JoinedValuesTest {

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
