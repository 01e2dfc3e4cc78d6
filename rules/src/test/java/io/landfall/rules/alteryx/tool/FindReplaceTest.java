package io.landfall.rules.alteryx.tool;

import static io.landfall.rules.alteryx.tool.TwoTables.CUSTOMERS;
import static io.landfall.rules.alteryx.tool.TwoTables.ORDERS;
import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.rules.alteryx.SmallWorkflow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FindReplaceTest {

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
}
