package io.landfall.workbench.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** Flows of a usual shape, as large as one likes: mostly chains, with joins and branches. */
final class EstatePicture {

    private EstatePicture() {}

    static Graph of(int size) {
        var random = new Random(7);
        var nodes = IntStream.range(0, size).mapToObj(EstatePicture::node).toList();
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
