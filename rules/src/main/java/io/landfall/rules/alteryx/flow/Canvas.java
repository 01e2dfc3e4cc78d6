package io.landfall.rules.alteryx.flow;

import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.rules.alteryx.flow.CanvasLink.End;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The tools of a workflow that run, and the lines between them: without disabled tools, macros opened. */
public final class Canvas {

    private final Map<String, CanvasNode> nodes = new LinkedHashMap<>();
    private final List<CanvasLink> links;
    private final Map<String, Opening.Closed> closed;
    private final List<Diagnostic> diagnostics;

    Canvas(
            Collection<CanvasNode> nodes,
            List<CanvasLink> links,
            Map<String, Opening.Closed> closed,
            List<Diagnostic> diagnostics) {
        nodes.forEach(node -> this.nodes.put(node.key(), node));
        this.links = List.copyOf(links);
        this.closed = Map.copyOf(closed);
        this.diagnostics = List.copyOf(diagnostics);
    }

    List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    public List<CanvasNode> nodes() {
        return List.copyOf(nodes.values());
    }

    Optional<CanvasNode> node(String key) {
        return Optional.ofNullable(nodes.get(key));
    }

    /** Why a macro that was found is one tool still. */
    Optional<Opening.Closed> closed(String node) {
        return Optional.ofNullable(closed.get(node));
    }

    /** The lines that end at a node, those of one anchor in the order of their names. */
    List<CanvasLink> into(String node) {
        return links.stream()
                .filter(link -> link.to().node().equals(node))
                .sorted(Comparator.comparingInt(link -> number(link.name())))
                .toList();
    }

    /** The lines that begin at a node. */
    List<CanvasLink> outOf(String node) {
        return links.stream().filter(link -> link.from().node().equals(node)).toList();
    }

    private static int number(String name) {
        var digits = name.replaceAll("\\D", "");
        return digits.isEmpty() || digits.length() > 6 ? 0 : Integer.parseInt(digits);
    }

    /** Whether somebody takes records from the node. */
    boolean isRead(String node) {
        return links.stream().anyMatch(link -> link.from().node().equals(node));
    }

    /** Whether somebody takes records from an output of the node. */
    boolean isRead(String node, String anchor) {
        return links.stream().anyMatch(link -> link.from().equals(new End(node, anchor)));
    }

    /** The nodes and all that they get records from. */
    Set<String> before(Collection<String> wanted) {
        var found = new LinkedHashSet<String>();
        var open = new ArrayList<>(wanted);
        while (!open.isEmpty()) {
            var next = open.removeLast();
            if (found.add(next)) {
                into(next).stream().map(CanvasLink::from).map(End::node).forEach(open::add);
            }
        }
        return found;
    }
}
