package io.landfall.rules.alteryx.tool;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.pipeline.Values;
import io.landfall.rules.alteryx.SmallWorkflow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Text Input becomes. */
class TextInputToValuesTest {

    private static SmallWorkflow table(String seen, String text) {
        return new SmallWorkflow().table(1, "N %s\n%s".formatted(seen, text)).written("1:Output");
    }

    /** Designer chooses the types anew in each run, so that one that it has noted may be out of date. */
    @ParameterizedTest
    @CsvSource(textBlock = """
        Byte,        300,                 SMALLINT
        Int32,       2.5,                 DOUBLE
        Bool,        yes,                 Text[length=3]
        Date,        2024-1-5,            Text[length=8]
        DateTime,    2024-01-05,          DATE
        V_String:3,  abcdef,              Text[length=6]\
        """)
    void choosesTheTypeByTheTextsWhereTheOneThatDesignerSawDoesNotHoldThem(String seen, String text, String type) {
        var workflow = table(seen, text);
        assertThat(workflow.codes()).contains("AX-TXT-001");
        assertThat(values(workflow).fields().getFirst().type()).hasToString(type);
        assertThat(values(workflow).rows().toString()).doesNotContain("Missing").contains(text);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        Byte,        255
        Double,      1e3
        Bool,        1
        Date,        2024-01-05
        V_String:3,  300\
        """)
    void takesTheTypeThatDesignerSaw(String seen, String text) {
        assertThat(table(seen, text).codes()).doesNotContain("AX-TXT-001");
    }

    @Test
    void tellsOfConstantsThatHaveTheirValueInARunOnly() {
        assertThat(table("V_String:99", "in %Engine.WorkflowDirectory%").codes())
                .contains("AX-TXT-002");
        assertThat(table("V_String:99", "50% of 70%").codes()).doesNotContain("AX-TXT-002");
    }

    /** Seven digits are more than each single keeps: a saved workflow shows them as Double beside fields of six as Float. */
    @ParameterizedTest
    @CsvSource(textBlock = """
        1442.07,  Float
        15545.75, Double\
        """)
    void choosesASingleForSixDigitsAtMost(String text, String type) {
        var workflow = new SmallWorkflow()
                .table(1, "N Byte\n" + text)
                .tool(2, "FieldInfo", "")
                .line("1:Output", "2:Input")
                .written("2:Output");
        assertThat(workflow.pipeline().operators())
                .anySatisfy(
                        operator -> assertThat(operator.toString()).contains("TextValue[value=%s]".formatted(type)));
    }

    private static Values values(SmallWorkflow workflow) {
        return workflow.pipeline().operators().stream()
                .filter(Values.class::isInstance)
                .map(Values.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
