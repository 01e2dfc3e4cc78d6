package io.landfall.workbench.graph;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a picture of a flow shows, before anything has a place.
 *
 * @param name of letters and digits, unique on a page: what the ids in the picture begin with
 * @param title names the flow
 * @param description says in a sentence what there is to see, for those who cannot see it
 * @param groups frames, an outer one before those in it
 */
public record Graph(
        String name, String title, String description, List<Node> nodes, List<Edge> edges, List<Group> groups) {

    public Graph {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
        groups = List.copyOf(groups);
    }

    /** One that says of itself what it holds; edges without two ends are left out. */
    static Graph of(String name, String title, String what, List<Node> nodes, List<Edge> edges, List<Group> groups) {
        var ids = nodes.stream().map(Node::id).collect(Collectors.toSet());
        var whole = edges.stream().filter(edge -> hasBothEnds(edge, ids)).toList();
        var description = "%s with %d %s and %d %s."
                .formatted(
                        what,
                        nodes.size(),
                        nodes.size() == 1 ? "step" : "steps",
                        whole.size(),
                        whole.size() == 1 ? "connection" : "connections");
        return new Graph(name, title, description, nodes, whole, groups);
    }

    private static boolean hasBothEnds(Edge edge, Set<String> ids) {
        return ids.contains(edge.from()) && ids.contains(edge.to());
    }

    Graph withNodes(List<Node> others) {
        return new Graph(name, title, description, others, edges, groups);
    }
}
