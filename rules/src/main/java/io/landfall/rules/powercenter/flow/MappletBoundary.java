package io.landfall.rules.powercenter.flow;

import io.landfall.converter.expression.SqlType;
import io.landfall.converter.expression.SqlType.Text;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.powercenter.Port;
import io.landfall.parsers.powercenter.TargetField;
import io.landfall.parsers.powercenter.Transformation;
import io.landfall.rules.powercenter.flow.Node.SourceNode;
import io.landfall.rules.powercenter.flow.Node.TargetNode;
import io.landfall.rules.powercenter.flow.Node.TransformationNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The ports of the Input and Output transformations that links lead through. The service opens mapplets before it runs a mapping, and no
 * manual says whether a value is still cut to the length of such a port, or becomes a whole number in it. That can be seen only where the
 * ports on both of its sides hold more than it does.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/designer-guide/mapplets.html">Mapplets</a>
 */
final class MappletBoundary {

    private final Map<PortRef, Port> ports = new HashMap<>();

    void add(String node, Transformation transformation) {
        transformation.ports().forEach(port -> ports.put(new PortRef(node, port.name()), port));
    }

    /** What can be said of the ports of an Input or Output transformation by themselves; the default of each output port is an error. */
    static List<Diagnostic> defaults(Transformation transformation) {
        return transformation.ports().stream()
                .filter(ErrorDefault::isChanged)
                .map(port -> Diagnostic.of(MappletCode.PORT_DEFAULT, port.at(), port.name(), port.defaultValue()))
                .toList();
    }

    /** What can be said of a link that leads through ports of mapplets. */
    Optional<Diagnostic> narrowed(Link joined, List<PortRef> through, Map<String, Node> nodes) {
        var before = type(joined.from(), nodes);
        var after = type(joined.to(), nodes);
        return through.stream()
                .flatMap(at -> Optional.ofNullable(ports.get(at)).stream())
                .filter(port -> before.filter(type -> holdsMore(type, of(port))).isPresent()
                        && after.filter(type -> holdsMore(type, of(port))).isPresent())
                .findFirst()
                .map(port -> Diagnostic.of(MappletCode.PORT_NARROW, port.at(), port.name()));
    }

    private static boolean holdsMore(SqlType type, SqlType than) {
        return switch (than) {
            case Text narrow -> type instanceof Text wide && narrow.limited() && wide.length() > narrow.length();
            default -> than.isInteger() && !type.isInteger() && !(type instanceof Text);
        };
    }

    private static Optional<SqlType> type(PortRef at, Map<String, Node> nodes) {
        return switch (nodes.get(at.node())) {
            case TransformationNode node ->
                node.definition().ports().stream()
                        .filter(port -> port.name().equalsIgnoreCase(at.port()))
                        .findFirst()
                        .map(MappletBoundary::of);
            case TargetNode node ->
                node.definition().fields().stream()
                        .filter(column -> column.name().equalsIgnoreCase(at.port()))
                        .findFirst()
                        .map(MappletBoundary::of);
            case SourceNode node -> Optional.empty();
            case null -> Optional.empty();
        };
    }

    private static SqlType of(Port port) {
        return PortTypes.of(port.datatype(), port.precision(), port.scale(), true);
    }

    private static SqlType of(TargetField column) {
        return PortTypes.column(column.datatype(), column.precision(), column.scale());
    }
}
