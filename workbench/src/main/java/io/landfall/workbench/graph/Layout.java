package io.landfall.workbench.graph;

import io.landfall.workbench.graph.Placed.Box;
import io.landfall.workbench.graph.Placed.PlacedEdge;
import io.landfall.workbench.graph.Placed.PlacedGroup;
import io.landfall.workbench.graph.Placed.PlacedNode;
import io.landfall.workbench.graph.Placed.Point;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.HierarchyHandling;
import org.eclipse.elk.core.util.NullElkProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.ElkShape;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/** Gives everything in a graph its place: rows flow from left to right, and boxes of one rank stand below each other. */
final class Layout {

    private static final int MARGIN = 16;
    private static final int FRAME_HEAD = 36;
    private static final int BETWEEN_RANKS = 44;
    private static final int BETWEEN_NODES = 22;

    private final Graph graph;
    private final ElkNode root = ElkGraphUtil.createGraph();
    private final Map<String, ElkNode> frames = new LinkedHashMap<>();
    private final Map<String, ElkNode> boxes = new LinkedHashMap<>();
    private final List<ElkEdge> lines = new ArrayList<>();

    private Layout(Graph graph) {
        this.graph = graph;
    }

    static Placed of(Graph graph) {
        var layout = new Layout(graph);
        layout.describe();
        new RecursiveGraphLayoutEngine().layout(layout.root, new NullElkProgressMonitor());
        return layout.placed();
    }

    private void describe() {
        set(root);
        root.setProperty(CoreOptions.PADDING, new ElkPadding(MARGIN));
        for (var group : graph.groups()) {
            var frame = ElkGraphUtil.createNode(parent(group.parent()));
            set(frame);
            frame.setProperty(CoreOptions.PADDING, new ElkPadding(FRAME_HEAD, MARGIN, MARGIN, MARGIN));
            frames.put(group.id(), frame);
        }
        var width = Words.boxWidth(graph.nodes());
        for (var node : graph.nodes()) {
            var box = ElkGraphUtil.createNode(parent(node.group()));
            box.setDimensions(width, Words.BOX_HEIGHT);
            boxes.put(node.id(), box);
        }
        graph.edges().forEach(this::describe);
    }

    private void describe(Edge edge) {
        var line = ElkGraphUtil.createSimpleEdge(known(boxes, edge.from()), known(boxes, edge.to()));
        if (!edge.label().isEmpty()) {
            var label = ElkGraphUtil.createLabel(Words.edgeLabel(edge), line);
            label.setDimensions(Words.smallWidth(label.getText()) + 10, Words.EDGE_LABEL_HEIGHT);
            label.setProperty(CoreOptions.EDGE_LABELS_INLINE, true);
        }
        lines.add(line);
    }

    private ElkNode parent(Optional<String> group) {
        return group.map(frames::get).orElse(root);
    }

    private static void set(ElkNode flow) {
        flow.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
        flow.setProperty(CoreOptions.DIRECTION, Direction.RIGHT);
        flow.setProperty(CoreOptions.HIERARCHY_HANDLING, HierarchyHandling.INCLUDE_CHILDREN);
        flow.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        flow.setProperty(CoreOptions.RANDOM_SEED, 1);
        flow.setProperty(CoreOptions.SPACING_NODE_NODE, (double) BETWEEN_NODES);
        flow.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, (double) BETWEEN_RANKS);
        flow.setProperty(LayeredOptions.NODE_PLACEMENT_STRATEGY, NodePlacementStrategy.BRANDES_KOEPF);
    }

    private Placed placed() {
        var nodes = graph.nodes().stream()
                .map(node -> new PlacedNode(node, box(known(boxes, node.id()))))
                .toList();
        var groups = graph.groups().stream()
                .map(group -> new PlacedGroup(group, box(known(frames, group.id()))))
                .toList();
        var edges = new ArrayList<PlacedEdge>();
        for (int i = 0; i < lines.size(); i++) {
            edges.add(edge(graph.edges().get(i), lines.get(i)));
        }
        return new Placed(graph, new Box(0, 0, root.getWidth(), root.getHeight()), nodes, edges, groups);
    }

    private static ElkNode known(Map<String, ElkNode> nodes, String id) {
        return Objects.requireNonNull(nodes.get(id), id);
    }

    private static Box box(ElkNode node) {
        var origin = origin(node.getParent());
        return new Box(origin.x() + node.getX(), origin.y() + node.getY(), node.getWidth(), node.getHeight());
    }

    /** Where the inside of a node begins; positions are relative to that. */
    private static Point origin(ElkNode node) {
        double x = 0;
        double y = 0;
        for (var outer = node; outer != null; outer = outer.getParent()) {
            x += outer.getX();
            y += outer.getY();
        }
        return new Point(x, y);
    }

    private static PlacedEdge edge(Edge edge, ElkEdge line) {
        var origin = origin(line.getContainingNode());
        var points = line.getSections().stream()
                .flatMap(section -> Stream.of(
                                Stream.of(new Point(section.getStartX(), section.getStartY())),
                                section.getBendPoints().stream().map(bend -> new Point(bend.getX(), bend.getY())),
                                Stream.of(new Point(section.getEndX(), section.getEndY())))
                        .flatMap(part -> part))
                .map(point -> new Point(origin.x() + point.x(), origin.y() + point.y()))
                .toList();
        var label = line.getLabels().stream()
                .findFirst()
                .map(shape -> middle(origin, shape))
                .orElse(origin);
        return new PlacedEdge(edge, points, label);
    }

    private static Point middle(Point origin, ElkShape shape) {
        return new Point(
                origin.x() + shape.getX() + shape.getWidth() / 2, origin.y() + shape.getY() + shape.getHeight() / 2);
    }
}
