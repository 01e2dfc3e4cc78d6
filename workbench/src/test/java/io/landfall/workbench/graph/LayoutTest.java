package io.landfall.workbench.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.workbench.graph.Placed.PlacedNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class LayoutTest {

    @Test
    void lays300BoxesOutWithoutOverlap() {
        var placed = Layout.of(estate(300));
        var nodes = placed.nodes();
        for (int i = 0; i < nodes.size(); i++) {
            var box = nodes.get(i).box();
            assertThat(placed.bounds().contains(box)).isTrue();
            assertThat(nodes.subList(i + 1, nodes.size()))
                    .extracting(PlacedNode::box)
                    .noneMatch(box::overlaps);
        }
    }

    @Test
    void keepsBoxesInTheirFramesAndOthersOut() {
        var placed = Layout.of(Pictures.of(Flows.workflow(), List.of()));
        for (var frame : placed.groups()) {
            var inside = placed.nodes().stream()
                    .filter(node -> frame.box().contains(node.box()))
                    .map(node -> node.node().id());
            assertThat(inside)
                    .containsExactlyInAnyOrderElementsOf(
                            frame.group().id().equals("2") ? List.of("3", "5") : List.of("5"));
        }
    }

    @Test
    void rowsFlowFromLeftToRight() {
        var placed = Layout.of(estate(60));
        for (var edge : placed.edges()) {
            assertThat(edge.points().getFirst().x())
                    .isLessThan(edge.points().getLast().x());
        }
    }

    @Test
    void drawsTheSameTwice() {
        assertThat(Svg.of(estate(120))).isEqualTo(Svg.of(estate(120)));
    }

    @Test
    void takes500BoxesInTwoSeconds() {
        Layout.of(estate(50));
        Assertions.assertTimeout(Duration.ofSeconds(2), () -> Svg.of(estate(500)));
    }

    /** Flows of a usual shape: mostly chains, with joins and branches. */
    private static Graph estate(int size) {
        var random = new Random(7);
        var nodes = IntStream.range(0, size).mapToObj(LayoutTest::node).toList();
        var edges = new ArrayList<Edge>();
        for (int i = 1; i < size; i++) {
            if (i % 12 != 0) {
                edges.add(edge(i - 1 - random.nextInt(Math.min(i, 3)), i));
            }
            if (i > 20 && i % 9 == 0) {
                edges.add(edge(i - 5 - random.nextInt(15), i));
            }
        }
        return Graph.of("native", "estate", "Estate", nodes, edges, List.of());
    }

    private static Edge edge(int from, int to) {
        return new Edge("N" + from, "N" + to, to % 7 == 0 ? "reference" : "", "", false);
    }

    private static Node node(int number) {
        var place = new Place("N" + number);
        return new Node(
                "N" + number,
                NodeKind.COMPUTE,
                "EXP_STEP_" + number,
                "project",
                Optional.empty(),
                "#op-N" + number,
                List.of(place),
                Optional.empty(),
                false);
    }
}
