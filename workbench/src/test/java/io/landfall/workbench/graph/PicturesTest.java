package io.landfall.workbench.graph;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.OperatorSamples;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.DiagnosticCode;
import io.landfall.parsers.diagnostic.Severity;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PicturesTest {

    private final Graph mapping = Pictures.of(Flows.mapping(), List.of());
    private final Graph workflow = Pictures.of(Flows.workflow(), List.of());

    @Test
    void drawsTheInstancesOfAMappingWithOneLineForEachPair() {
        assertThat(table(mapping)).isEqualTo("""
                ORDERS | SOURCE | ORDERS | Oracle source
                SQ_ORDERS | SOURCE | SQ_ORDERS | Source Qualifier
                RTR_SIZE | CHOOSE | RTR_SIZE | Router
                BIG | TARGET | BIG | Oracle target
                REST | TARGET | REST | Flat File target
                LOST | OTHER | LOST | Missing: Target Definition
                ORDERS -> SQ_ORDERS [] ID, AMOUNT
                SQ_ORDERS -> RTR_SIZE [] ID, AMOUNT
                RTR_SIZE -> BIG [LARGE] ID1 → ID
                RTR_SIZE -> REST [DEFAULT1] ID2 → ID
                """);
    }

    @Test
    void drawsToolsInTheirContainersAndFadesWhatIsDisabled() {
        assertThat(table(workflow)).isEqualTo("""
                1 | SOURCE | Input Data | #1 · orders.csv
                3 | CHOOSE | Only paid | #3 · Filter in 2
                5 | ARRANGE | Sort | #5 in 4 faded
                6 | SHOW | Browse | #6
                1 -> 3 [] Output → Input
                3 -> 6 [True] True → Input
                3 -> 5 [False] False → Input faded
                2 'Keep & mend'
                4 'Old' in 2 faded
                """);
    }

    @Test
    void drawsEveryOperator() {
        var pipeline = Flows.pipeline(OperatorSamples.all());
        assertThat(Pictures.of(pipeline, List.of()).nodes())
                .hasSameSizeAs(OperatorSamples.all())
                .allSatisfy(node -> assertThat(node.subtitle()).isNotBlank());
    }

    @Test
    void marksTheBoxThatADiagnosticIsAboutMostClosely() {
        var said = List.of(
                Diagnostic.of(code(Severity.WARNING), Flows.at("RTR_SIZE/ID1")),
                Diagnostic.of(code(Severity.ERROR), Flows.at("RTR_SIZE")),
                Diagnostic.of(code(Severity.NOTE), Flows.at("BIG")),
                Diagnostic.of(code(Severity.ERROR), Flows.at("RTR_SIZE_OTHER")));
        assertThat(Pictures.of(Flows.mapping(), Remark.of(said)).nodes().stream()
                        .filter(node -> node.badge().isPresent()))
                .singleElement()
                .satisfies(node -> assertThat(node.id()).isEqualTo("RTR_SIZE"))
                .satisfies(node -> assertThat(node.badge()).contains(Severity.ERROR));
    }

    @Test
    void bothSidesKnowTheirPartners() {
        var pair = Pictures.pair(mapping, Pictures.of(Flows.pipeline(), List.of()));
        assertThat(pair.converted().nodes())
                .extracting(node -> node.places().getFirst().path())
                .containsExactly("SALES/m_orders/ORDERS", "SALES/m_orders/RTR_SIZE", "SALES/m_orders/BIG");
        assertThat(pair.legacy().nodes())
                .extracting(Node::link)
                .containsExactly("#op-ORDERS", "", "#op-RTR_SIZE_LARGE", "#op-BIG", "", "");
    }

    private static DiagnosticCode code(Severity severity) {
        return () -> new DiagnosticCode.Entry("PC-X-001", severity, "odd", "Look at it.");
    }

    private static String table(Graph graph) {
        var nodes = graph.nodes().stream()
                .map(node -> "%s | %s | %s | %s%s%s"
                        .formatted(
                                node.id(),
                                node.kind(),
                                node.label(),
                                node.subtitle(),
                                node.group().map(" in "::concat).orElse(""),
                                node.faded() ? " faded" : ""));
        var edges = graph.edges().stream()
                .map(edge -> "%s -> %s [%s] %s%s"
                        .formatted(edge.from(), edge.to(), edge.label(), edge.detail(), edge.faded() ? " faded" : ""));
        var groups = graph.groups().stream()
                .map(group -> "%s '%s'%s%s"
                        .formatted(
                                group.id(),
                                group.label(),
                                group.parent().map(" in "::concat).orElse(""),
                                group.faded() ? " faded" : ""));
        return Stream.of(nodes, edges, groups).flatMap(part -> part).collect(joining("\n", "", "\n"));
    }
}
