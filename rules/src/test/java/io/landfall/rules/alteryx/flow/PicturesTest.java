package io.landfall.rules.alteryx.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.rules.alteryx.SmallWorkflow;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of charts and reports at the ends of a workflow. */
class PicturesTest {

    private static SmallWorkflow sales() {
        return new SmallWorkflow().table(1, "SHOP V_String:10 | SALES Int32\nRome | 5");
    }

    private static SmallWorkflow browsed(SmallWorkflow workflow, String from) {
        return workflow.tool(9, "BrowseV2", "").line(from, "9:Input");
    }

    private static SmallWorkflow charted() {
        return browsed(
                sales().macro(2, "Predictive Tools\\Scatterplot.yxmc", "").line("1:Output", "2:Input"),
                "2:Scater Output");
    }

    private static SmallWorkflow fitted() {
        return browsed(
                sales().macro(2, "Predictive Tools\\Linear_Regression.yxmc", "").line("1:Output", "2:Input"),
                "2:Reports");
    }

    private static SmallWorkflow alsoShown(SmallWorkflow workflow) {
        return workflow.tool(8, "BrowseV2", "").line("1:Output", "8:Input");
    }

    static Stream<Arguments> ends() {
        return Stream.of(
                Arguments.of(
                        "a chart alone: its records are the result",
                        charted(),
                        "PARTIAL",
                        "Browse_9.csv",
                        "AX-FLOW-011"),
                Arguments.of(
                        "a chart beside records", alsoShown(charted()), "AUTOMATED", "Browse_8.csv", "AX-FLOW-009"),
                Arguments.of(
                        "a model's report beside records",
                        alsoShown(fitted()),
                        "PARTIAL",
                        "Browse_8.csv",
                        "AX-FLOW-010"),
                Arguments.of("a model's report alone", fitted(), "MANUAL", "Browse_9.csv", "AX-MACRO-007"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ends")
    void writesWhatIsDrawnAndNoPicture(String name, SmallWorkflow workflow, String verdict, String file, String code) {
        var conversion = workflow.converted();
        assertThat(conversion.verdict()).hasToString(verdict);
        assertThat(workflow.codes()).contains(code);
        assertThat(conversion.documents().getFirst().pipeline().toString().contains(file))
                .isEqualTo(!verdict.equals("MANUAL"));
    }

    @Test
    void looksThroughALayoutForTheRecords() {
        var workflow = browsed(
                sales().plugin(2, "PortfolioPluginsGui.ComposerTable.PortfolioComposerTable", "")
                        .line("1:Output", "2:Input")
                        .plugin(3, "PortfolioPluginsGui.ComposerRender.PortfolioComposerRender", "")
                        .line("2:Output", "3:Input"),
                "2:Output");
        assertThat(workflow.pipeline().toString()).contains("Browse_9.csv");
        assertThat(workflow.codes()).contains("AX-FLOW-011", "AX-FLOW-004").doesNotContain("AX-FLOW-001");
    }
}
