package io.landfall.rules.powercenter.flow;

import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.powercenter.Port;
import io.landfall.parsers.powercenter.SequenceGenerator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The nodes of a mapping and the links between their ports. */
public final class Flow {

    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final List<String> loadOrder;
    private final List<Diagnostic> diagnostics;
    private final Map<PortRef, PortRef> feeding = new HashMap<>();
    private final Map<PortRef, List<String>> takers = new HashMap<>();
    private final Map<String, Set<String>> consumers = new HashMap<>();
    private final Map<String, Set<String>> after = new HashMap<>();

    /**
     * @param loadOrder names of target instances in the order of loading
     * @param diagnostics what was found while the mapping was taken apart
     */
    public Flow(List<Node> nodes, List<Link> links, List<String> loadOrder, List<Diagnostic> diagnostics) {
        nodes.forEach(node -> this.nodes.put(key(node.name()), node));
        this.loadOrder = List.copyOf(loadOrder);
        this.diagnostics = List.copyOf(diagnostics);
        for (var link : links) {
            feeding.putIfAbsent(link.to(), link.from());
            takers.computeIfAbsent(link.from(), _ -> new ArrayList<>())
                    .add(link.to().node());
            consumers
                    .computeIfAbsent(link.from().node(), _ -> new LinkedHashSet<>())
                    .add(link.to().node());
        }
    }

    static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    public Optional<Node> node(String name) {
        return Optional.ofNullable(nodes.get(key(name)));
    }

    public List<Node> nodes() {
        return List.copyOf(nodes.values());
    }

    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /** The targets, in load order where the mapping has one. */
    public List<Node.TargetNode> targets() {
        var order = loadOrder.stream().map(Flow::key).toList();
        return nodes.values().stream()
                .filter(Node.TargetNode.class::isInstance)
                .map(Node.TargetNode.class::cast)
                .sorted(Comparator.comparingInt(target -> {
                    var place = order.indexOf(key(target.name()));
                    return place < 0 ? order.size() : place;
                }))
                .toList();
    }

    /** The port of a transformation. */
    Optional<Port> port(PortRef port) {
        return node(port.node())
                .filter(Node.TransformationNode.class::isInstance)
                .flatMap(node -> ((Node.TransformationNode) node).definition().port(port.port()));
    }

    /** The port that is linked to an input port. */
    public Optional<PortRef> feeding(PortRef input) {
        return Optional.ofNullable(feeding.get(input));
    }

    /** The names of the nodes that rows of a node go to, in the order of the links. */
    public List<String> consumers(String node) {
        return List.copyOf(consumers.getOrDefault(key(node), Set.of()));
    }

    /** The nodes that take the value of a port. */
    public Stream<String> consumers(PortRef port) {
        return takers.getOrDefault(port, List.of()).stream();
    }

    /** A node and all that come after it. */
    public Set<String> from(String node) {
        var known = after.get(key(node));
        if (known != null) {
            return known;
        }
        var found = new LinkedHashSet<String>();
        var open = new ArrayList<String>();
        open.add(key(node));
        while (!open.isEmpty()) {
            var next = open.removeLast();
            if (found.add(next)) {
                open.addAll(consumers(next));
            }
        }
        after.put(key(node), found);
        return found;
    }

    /** Whether the node hands out numbers, a new one to each row of each node that it is linked to. */
    public boolean isSequence(String name) {
        return node(name)
                .filter(node -> node instanceof Node.TransformationNode(var _, var definition, var _, var _)
                        && definition instanceof SequenceGenerator)
                .isPresent();
    }

    /**
     * Whether a value must be kept beside a node for somebody after it: another consumer meets the node's rows later on.
     */
    public boolean isNeededBeside(PortRef port, String node) {
        var behind = from(node);
        return consumers(port)
                .filter(consumer -> !consumer.equals(key(node)))
                .anyMatch(consumer -> from(consumer).stream().anyMatch(behind::contains));
    }
}
