package io.landfall.rules.alteryx.tool;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.pipeline.Check;
import io.landfall.rules.alteryx.SmallWorkflow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CleansingTest {

    @Test
    void cleansChosenFields() {
        var workflow = new SmallWorkflow()
                .table(1, "ID Int32 | TAGS V_String:30\n1 | a")
                .macro(2, "Cleanse.yxmc", """
                        <Value name="Check Box (135)">False</Value><Value name="Check Box (136)">True</Value>
                        <Value name="List Box (11)">"ID","TAGS"</Value><Value name="Check Box (84)">True</Value>
                        <Value name="Check Box (117)">True</Value><Value name="Check Box (15)">True</Value>
                        <Value name="Check Box (70)">True</Value><Value name="Check Box (77)">True</Value>
                        <Value name="Drop Down (81)">upper</Value>""")
                .line("1:Output", "2:Input2")
                .written("2:Output26");
        assertThat(workflow.operators()).startsWith("""
                        id: Cleanse_2_filled op: filter input: TextInput_1 condition: ID IS NOT NULL OR TAGS IS NOT NULL
                        id: Cleanse_2 op: project input: Cleanse_2_filled fields: - {name: ID, type: INTEGER, expr: "COALESCE(ID, 0)"} - name: TAGS type: VARCHAR(30) expr: CAST(UPPER(TRIM_SPACE(PATTERN_REPLACE(COALESCE(TAGS, ''), '[!-/:-@\\[-`{-~]', '', 'c'))) AS VARCHAR(30)) - _row""");
        assertThat(workflow.codes()).containsExactly("AX-CLN-005");
        assertThat(workflow.operators())
                .contains(
                        "everyRow: TRIM_SPACE(PATTERN_REPLACE(TAGS, '[!-/:-@\\[-`{-~]', '', 'c')) IS NOT DISTINCT FROM PATTERN_REPLACE(TRIM_SPACE(TAGS), '[!-/:-@\\[-`{-~]', '', 'c')");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        "ID","TAGS"     | false
        "ID", "TAGS"    | false
        ``              | false
        ID,TAGS         | true
        ID=True         | true
        """)
    void warnsOfFieldsThatAreListedInAnotherWay(String fields, boolean warned) {
        var workflow = new SmallWorkflow()
                .table(1, "ID Int32 | TAGS V_String:30\n1 | a")
                .macro(2, "Cleanse.yxmc", """
                        <Value name="List Box (11)">%s</Value><Value name="Check Box (15)">True</Value>""".formatted(fields))
                .line("1:Output", "2:Input2")
                .written("2:Output26");
        assertThat(workflow.codes().contains("AX-PARSE-106")).isEqualTo(warned);
    }

    /** Where words start after marks is as open as in a formula. */
    @Test
    void checksWhereWordsStart() {
        var workflow = new SmallWorkflow()
                .table(1, "ID Int32 | TAGS V_String:30\n1 | a")
                .macro(2, "Cleanse.yxmc", """
                        <Value name="List Box (11)">"ID","TAGS"</Value><Value name="Check Box (15)">True</Value>
                        <Value name="Check Box (77)">True</Value><Value name="Drop Down (81)">title</Value>""")
                .line("1:Output", "2:Input2")
                .written("2:Output26");
        assertThat(workflow.codes()).containsExactly("AX-CLN-008");
        assertThat(workflow.operators()).contains("everyRow: PATTERN_FOUND(TRIM_SPACE(TAGS), '[^\\s");
    }

    /** Which fields hold nothing is in the data, which nobody has looked at here. */
    @Test
    void keepsFieldsThatMayHoldNothing() {
        var workflow = new SmallWorkflow()
                .table(1, "ID Int32 | TAGS V_String:30\n1 | a")
                .macro(2, "Cleanse.yxmc", """
                        <Value name="Check Box (135)">True</Value><Value name="Check Box (136)">False</Value>
                        <Value name="List Box (11)">"ID"</Value><Value name="Check Box (117)">True</Value>""")
                .line("1:Output", "2:Input2")
                .written("2:Output26");
        assertThat(workflow.codes()).containsExactly("AX-CLN-007");
        assertThat(workflow.pipeline().checks())
                .extracting(Check::name)
                .containsExactly("Cleanse: the same fields hold nothing", "Cleanse: there are records");
    }
}
