package io.landfall.validation.reference.powercenter.flow;

import io.landfall.parsers.powercenter.Mapping;
import io.landfall.parsers.powercenter.SourceQualifier;
import io.landfall.parsers.powercenter.TargetLoadOrder;
import io.landfall.parsers.powercenter.catalog.FlowView;
import io.landfall.validation.reference.powercenter.flow.FlowNode.SourceNode;
import io.landfall.validation.reference.powercenter.flow.FlowNode.TargetNode;
import io.landfall.validation.reference.powercenter.flow.FlowNode.WorkNode;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The instances of a mapping with mapplets opened, and which output port feeds which input port. */
final class FlowGraph {

    private final Map<String, FlowNode> nodes;
    private final Map<PortKey, PortKey> feeding = new HashMap<>();
    private final List<PortLink> links;
    private final List<String> loadOrder;

    FlowGraph(FlowView mapping, List<FlowNode> nodes, List<PortLink> links) {
        this.nodes = new LinkedHashMap<>();
        nodes.forEach(node -> this.nodes.put(PortKey.key(node.name()), node));
        this.links = List.copyOf(links);
        links.forEach(link -> feeding.putIfAbsent(link.to(), link.from()));
        loadOrder = mapping.flow() instanceof Mapping own
                ? own.loadOrder().stream()
                        .sorted(Comparator.comparingInt(TargetLoadOrder::order))
                        .map(order -> PortKey.key(order.target()))
                        .toList()
                : List.of();
    }

    List<FlowNode> nodes() {
        return List.copyOf(nodes.values());
    }

    Optional<FlowNode> node(String name) {
        return Optional.ofNullable(nodes.get(PortKey.key(name)));
    }

    Optional<WorkNode> work(String name) {
        return node(name).filter(WorkNode.class::isInstance).map(WorkNode.class::cast);
    }

    Optional<SourceNode> source(String name) {
        return node(name).filter(SourceNode.class::isInstance).map(SourceNode.class::cast);
    }

    /** In the order of loading; those that it does not name come last. */
    List<TargetNode> targets() {
        return nodes.values().stream()
                .filter(TargetNode.class::isInstance)
                .map(TargetNode.class::cast)
                .sorted(Comparator.comparingInt(this::place))
                .toList();
    }

    private int place(TargetNode target) {
        var place = loadOrder.indexOf(PortKey.key(target.name()));
        return place < 0 ? loadOrder.size() : place;
    }

    /** Whether the load order names both, and the first of them before the second. */
    boolean isLoadedBefore(TargetNode first, TargetNode second) {
        return place(first) < place(second) && place(second) < loadOrder.size();
    }

    /** The port that is linked to an input port. */
    Optional<PortKey> feeding(FlowNode node, String port) {
        return Optional.ofNullable(feeding.get(new PortKey(node.name(), port)));
    }

    /** The transformations that rows pass before they reach a node. */
    Stream<WorkNode> before(FlowNode node) {
        var seen = new LinkedHashSet<String>();
        var open = new ArrayDeque<>(List.of(PortKey.key(node.name())));
        while (!open.isEmpty()) {
            var next = open.remove();
            links.stream()
                    .filter(link -> link.to().node().equals(next))
                    .map(link -> link.from().node())
                    .filter(seen::add)
                    .forEach(open::add);
        }
        return seen.stream().flatMap(name -> work(name).stream());
    }

    /** Whether a transformation reads a source: a qualifier, and a Normalizer of a file of COBOL. */
    boolean reads(WorkNode node) {
        return node.definition() instanceof SourceQualifier
                || links.stream()
                        .filter(link -> link.to().node().equals(PortKey.key(node.name())))
                        .anyMatch(link -> source(link.from().node()).isPresent());
    }

    boolean isLinked(FlowNode node, String output) {
        var port = new PortKey(node.name(), output);
        return links.stream().anyMatch(link -> link.from().equals(port));
    }
}
