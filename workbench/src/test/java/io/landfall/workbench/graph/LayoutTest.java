package io.landfall.workbench.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.workbench.graph.Placed.PlacedNode;
import java.util.List;
import org.junit.jupiter.api.Test;

class LayoutTest {

    @Test
    void lays500BoxesOutWithoutOverlap() {
        var placed = Layout.of(EstatePicture.of(500));
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
        var placed = Layout.of(EstatePicture.of(60));
        for (var edge : placed.edges()) {
            assertThat(edge.points().getFirst().x())
                    .isLessThan(edge.points().getLast().x());
        }
    }

    @Test
    void drawsTheSameTwice() {
        assertThat(Svg.of(EstatePicture.of(120))).isEqualTo(Svg.of(EstatePicture.of(120)));
    }
}
