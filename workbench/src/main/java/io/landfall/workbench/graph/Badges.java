package io.landfall.workbench.graph;

import io.landfall.parsers.diagnostic.Severity;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/** Marks boxes with what was said about them: each remark goes to the boxes that its place belongs to most closely. */
final class Badges {

    private Badges() {}

    static Graph on(Graph graph, List<Remark> remarks) {
        var worst = new HashMap<String, Severity>();
        for (var remark : remarks) {
            if (remark.severity() != Severity.NOTE) {
                meant(graph.nodes(), remark).forEach(node -> worst.merge(node.id(), remark.severity(), Badges::worse));
            }
        }
        return graph.withNodes(graph.nodes().stream()
                .map(node -> node.withBadge(Optional.ofNullable(worst.get(node.id()))))
                .toList());
    }

    /** Of several boxes that came from one object, an error is about those that were not converted. */
    private static List<Node> meant(List<Node> nodes, Remark remark) {
        var closest = closest(nodes, remark.at());
        var scripts =
                closest.stream().filter(node -> node.kind() == NodeKind.SCRIPT).toList();
        return remark.severity() == Severity.ERROR && !scripts.isEmpty() ? scripts : closest;
    }

    private static Severity worse(Severity one, Severity other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    /** The boxes that stand for the object, or else for what it is in. */
    static List<Node> closest(List<Node> nodes, Place at) {
        var depth = nodes.stream().mapToInt(node -> depth(node, at)).max().orElse(0);
        return depth == 0
                ? List.of()
                : nodes.stream().filter(node -> depth(node, at) == depth).toList();
    }

    /** How much of the place a box stands for; 0 when the place is elsewhere. */
    private static int depth(Node node, Place at) {
        return node.places().stream()
                .filter(place -> place.holds(at))
                .mapToInt(place -> place.path().length())
                .max()
                .orElse(0);
    }
}
