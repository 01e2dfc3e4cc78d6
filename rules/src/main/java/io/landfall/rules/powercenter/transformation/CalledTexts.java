package io.landfall.rules.powercenter.transformation;

import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.parsers.powercenter.Port;
import io.landfall.parsers.powercenter.Router;
import io.landfall.rules.powercenter.flow.FlowContext;
import io.landfall.rules.powercenter.flow.Node.TransformationNode;
import io.landfall.rules.powercenter.flow.PortRef;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds the expressions of a transformation, wherever they stand: at ports, in properties, and in the groups of a Router. */
final class CalledTexts {

    private CalledTexts() {}

    /**
     * One expression.
     *
     * @param place how many ports stand before it
     * @param port the port whose value it is
     */
    record Text(String text, SourceLocation at, int place, Optional<Port> port) {

        boolean mayCall(String space) {
            return text.toUpperCase(Locale.ROOT).contains(space + ".");
        }

        /** Whether anybody asks for the value. */
        boolean isNeeded(TransformationNode node, FlowContext context) {
            return port.filter(one -> !one.isVariable())
                    .map(one -> context.flow()
                            .consumers(new PortRef(node.name(), one.name()))
                            .findAny()
                            .isPresent())
                    .orElse(true);
        }
    }

    static Stream<Text> of(TransformationNode node) {
        var ports = node.definition().ports();
        var own = IntStream.range(0, ports.size())
                .filter(place ->
                        ports.get(place).isVariable() || ports.get(place).isOutput())
                .mapToObj(place -> of(ports, place));
        var properties = Stream.of("Filter Condition", "Update Strategy Expression")
                .map(property -> new Text(node.settings().text(property), node.at(), 0, Optional.empty()));
        var groups = node.definition() instanceof Router router
                ? router.conditionalGroups().stream()
                        .map(group -> new Text(group.expression(), group.at(), 0, Optional.empty()))
                : Stream.<Text>of();
        return Stream.of(own, properties, groups).flatMap(texts -> texts);
    }

    /** An output sees all variables, a variable those above it. */
    private static Text of(List<Port> ports, int place) {
        var port = ports.get(place);
        return new Text(port.expression(), port.at(), port.isVariable() ? place : ports.size(), Optional.of(port));
    }
}
