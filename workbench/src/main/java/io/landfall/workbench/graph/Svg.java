package io.landfall.workbench.graph;

import io.landfall.parsers.diagnostic.Severity;
import io.landfall.workbench.graph.Placed.Box;
import io.landfall.workbench.graph.Placed.PlacedEdge;
import io.landfall.workbench.graph.Placed.PlacedGroup;
import io.landfall.workbench.graph.Placed.PlacedNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Writes a graph as SVG. Colours come from the style sheet of the page, so that light and dark work; boxes are links, and boxes with
 * the same {@code data-place} in two pictures belong together.
 */
public final class Svg {

    private static final String STYLE = "graph.css";

    private final Markup markup = new Markup();
    private final Placed placed;
    private final String name;

    private Svg(Graph graph) {
        this.placed = Layout.of(graph);
        this.name = graph.name();
    }

    /** For a page that has the style sheet. */
    public static String of(Graph graph) {
        return new Svg(graph).write("");
    }

    /** A file that looks the same anywhere. */
    public static String standalone(Graph graph) {
        return new Svg(graph).write(style());
    }

    private static String style() {
        try (var resource = Svg.class.getResourceAsStream(STYLE)) {
            if (resource == null) {
                throw new IllegalStateException("missing resource " + STYLE);
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private String write(String style) {
        var bounds = placed.bounds();
        markup.open("svg")
                .attribute("xmlns", "http://www.w3.org/2000/svg")
                .attribute("id", name)
                .attribute("class", "graph")
                .attribute("viewBox", "0 0 %s %s".formatted(Path.number(bounds.width()), Path.number(bounds.height())))
                .attribute("width", Path.number(bounds.width()))
                .attribute("height", Path.number(bounds.height()))
                .attribute("role", "group")
                .attribute("aria-labelledby", name + "-title")
                .attribute("aria-describedby", name + "-desc");
        markup.open("title")
                .attribute("id", name + "-title")
                .text(placed.graph().title())
                .close();
        markup.open("desc")
                .attribute("id", name + "-desc")
                .text(placed.graph().description())
                .close();
        if (!style.isEmpty()) {
            markup.open("style").text(style).close();
        }
        arrow();
        placed.groups().forEach(this::group);
        placed.edges().forEach(this::edge);
        placed.nodes().forEach(this::node);
        markup.close();
        return markup.toString();
    }

    private void arrow() {
        markup.open("defs");
        markup.open("marker")
                .attribute("id", name + "-arrow")
                .attribute("viewBox", "0 0 8 8")
                .attribute("refX", "7")
                .attribute("refY", "4")
                .attribute("markerWidth", "7")
                .attribute("markerHeight", "7")
                .attribute("orient", "auto");
        markup.open("path")
                .attribute("class", "graph-arrow")
                .attribute("d", "M0 .8 7 4 0 7.2z")
                .close();
        markup.close().close();
    }

    private void group(PlacedGroup group) {
        markup.open("g").attribute("class", "graph-frame" + faded(group.group().faded()));
        markup.open("title").text(group.group().label()).close();
        rectangle(group.box(), 10);
        text(
                "graph-caption",
                group.box().x() + 14,
                group.box().y() + 22,
                Words.caption(group.group(), group.box().width()));
        markup.close();
    }

    private void edge(PlacedEdge edge) {
        markup.open("g")
                .attribute("class", "graph-edge" + faded(edge.edge().faded()))
                .attribute("data-from", nodeId(edge.edge().from()))
                .attribute("data-to", nodeId(edge.edge().to()));
        if (!edge.edge().detail().isEmpty()) {
            markup.open("title").text(edge.edge().detail()).close();
        }
        markup.open("path")
                .attribute("d", Path.rounded(edge.points()))
                .attribute("marker-end", "url(#%s-arrow)".formatted(name))
                .close();
        if (!edge.edge().label().isEmpty()) {
            text("graph-edge-label", edge.label().x(), edge.label().y() + 4, Words.edgeLabel(edge.edge()));
        }
        markup.close();
    }

    private void node(PlacedNode placedNode) {
        var node = placedNode.node();
        var box = placedNode.box();
        markup.open("a")
                .attribute("id", nodeId(node.id()))
                .attribute("class", "graph-node graph-" + node.kind().word() + faded(node.faded()))
                .attribute("data-place", node.places().getFirst().path());
        if (!node.link().isEmpty()) {
            markup.attribute("href", node.link());
        }
        markup.open("title").text(spoken(node)).close();
        rectangle(box, 8);
        markup.open("rect")
                .attribute("class", "graph-tile")
                .attribute("x", Path.number(box.x() + 9))
                .attribute("y", Path.number(box.y() + 12))
                .attribute("width", "28")
                .attribute("height", "28")
                .attribute("rx", "7")
                .close();
        markup.open("path")
                .attribute("class", "graph-sign")
                .attribute(
                        "transform", "translate(%s %s)".formatted(Path.number(box.x() + 15), Path.number(box.y() + 18)))
                .attribute("d", node.kind().sign())
                .close();
        var left = box.x() + Words.TEXT_LEFT;
        text("graph-label", left, box.y() + 22, Words.label(node, box.width()));
        text("graph-subtitle", left, box.y() + 39, Words.subtitle(node, box.width()));
        node.badge().ifPresent(severity -> badge(severity, box));
        markup.close();
    }

    private static String spoken(Node node) {
        var badge =
                node.badge().map(severity -> " (%s)".formatted(word(severity))).orElse("");
        var state = node.faded() ? ", disabled" : "";
        return "%s, %s%s%s".formatted(node.label(), node.subtitle(), state, badge);
    }

    private void badge(Severity severity, Box box) {
        var x = box.x() + box.width() - 17;
        var y = box.y() + 17;
        markup.open("g").attribute("class", "graph-badge graph-badge-" + word(severity));
        markup.open("circle")
                .attribute("cx", Path.number(x))
                .attribute("cy", Path.number(y))
                .attribute("r", "8")
                .close();
        markup.open("path")
                .attribute("d", "M%s %sv4.5m0 2.2v.6".formatted(Path.number(x), Path.number(y - 3.8)))
                .close();
        markup.close();
    }

    private void rectangle(Box box, int radius) {
        markup.open("rect")
                .attribute("x", Path.number(box.x()))
                .attribute("y", Path.number(box.y()))
                .attribute("width", Path.number(box.width()))
                .attribute("height", Path.number(box.height()))
                .attribute("rx", Integer.toString(radius))
                .close();
    }

    private void text(String style, double x, double y, String text) {
        markup.open("text")
                .attribute("class", style)
                .attribute("x", Path.number(x))
                .attribute("y", Path.number(y))
                .text(text)
                .close();
    }

    private String nodeId(String id) {
        return name + "-" + id.replaceAll("\\s", "_");
    }

    private static String faded(boolean faded) {
        return faded ? " graph-faded" : "";
    }

    private static String word(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }
}
