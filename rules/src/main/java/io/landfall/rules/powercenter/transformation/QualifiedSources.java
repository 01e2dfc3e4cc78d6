package io.landfall.rules.powercenter.transformation;

import io.landfall.parsers.powercenter.Port;
import io.landfall.parsers.powercenter.SourceField;
import io.landfall.rules.powercenter.flow.FlowContext;
import io.landfall.rules.powercenter.flow.Node.SourceNode;
import io.landfall.rules.powercenter.flow.Node.TransformationNode;
import io.landfall.rules.powercenter.flow.PortRef;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The sources that a Source Qualifier reads.
 *
 * @param all in the order of the qualifier's ports, then those that only the mapping names
 */
record QualifiedSources(TransformationNode node, List<SourceNode> all, FlowContext context) {

    /** Databases in which a source is a table; what an export says of others cannot be read as rows yet. */
    static QualifiedSources of(TransformationNode node, FlowContext context) {
        var linked = node.definition().ports().stream()
                .flatMap(port -> context.flow().feeding(new PortRef(node.name(), port.name())).stream())
                .map(PortRef::node);
        var sources = Stream.concat(linked, node.settings().sources().stream())
                .map(name -> name.toLowerCase(Locale.ROOT))
                .distinct()
                .flatMap(name -> context.flow().node(name).stream())
                .filter(SourceNode.class::isInstance)
                .map(SourceNode.class::cast)
                .toList();
        return new QualifiedSources(node, sources, context);
    }

    /** The ports that somebody takes; those are what is read. */
    List<Port> ports() {
        return node.definition().ports().stream()
                .filter(port -> context.flow()
                        .consumers(new PortRef(node.name(), port.name()))
                        .findAny()
                        .isPresent())
                .toList();
    }

    /** The column of a source that a port is linked to. */
    Optional<Column> column(Port port) {
        return context.flow()
                .feeding(new PortRef(node.name(), port.name()))
                .flatMap(from -> all.stream()
                        .filter(source -> source.name().equalsIgnoreCase(from.node()))
                        .findFirst()
                        .flatMap(source -> column(source, from.port())));
    }

    /** Whether ports take all columns of the one source, in their order. */
    boolean areAll(List<Port> ports) {
        return all.size() == 1
                && all.getFirst()
                        .definition()
                        .columns()
                        .equals(ports.stream()
                                .flatMap(port -> column(port).stream())
                                .map(Column::field)
                                .toList());
    }

    private static Optional<Column> column(SourceNode source, String name) {
        return source.definition().columns().stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .findFirst()
                .map(field -> new Column(source, field));
    }

    /** A column of one of the sources. */
    record Column(SourceNode source, SourceField field) {}
}
