package io.landfall.rules.powercenter.flow;

import io.landfall.converter.expression.SqlType;
import io.landfall.converter.expression.Types;
import io.landfall.parsers.powercenter.ExpressionTransformation;
import io.landfall.parsers.powercenter.Port;
import io.landfall.rules.powercenter.flow.Node.SourceNode;
import io.landfall.rules.powercenter.flow.Node.TransformationNode;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalInt;

/** How long the text of a number is at most that comes from a column of a source and is only handed on. */
record Digits(Flow flow) {

    /** Longer numbers may be written with an exponent. */
    private static final int DIGITS_OF_A_DOUBLE = 15;

    /** Characters without a sign; empty when the number is computed, or its column may hold any number of digits. */
    OptionalInt of(PortRef port) {
        var seen = new HashSet<PortRef>();
        var next = port;
        while (seen.add(next)) {
            var node = flow.node(next.node());
            if (node.isPresent() && node.get() instanceof SourceNode source) {
                return column(source, next.port());
            }
            if (node.isEmpty() || !(node.get() instanceof TransformationNode passing)) {
                return OptionalInt.empty();
            }
            var before = handedOn(passing, next.port()).flatMap(flow::feeding);
            if (before.isEmpty()) {
                return OptionalInt.empty();
            }
            next = before.get();
        }
        return OptionalInt.empty();
    }

    /** The input port whose value leaves by a port. A query of its own may put anything into a port. */
    private static Optional<PortRef> handedOn(TransformationNode node, String port) {
        if (!node.settings().text("Sql Query").isBlank()) {
            return Optional.empty();
        }
        var found = node.definition().port(port);
        var renames = node.definition() instanceof ExpressionTransformation
                ? found.map(Port::expression).map(String::strip).flatMap(node.definition()::port)
                : Optional.<Port>empty();
        return found.filter(Port::isPassThrough)
                .or(() -> renames)
                .filter(input -> input.isInput() && input.defaultValue().isBlank())
                .map(input -> new PortRef(node.name(), input.name()));
    }

    private static OptionalInt column(SourceNode source, String name) {
        return source.definition().columns().stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .map(field -> PortTypes.column(field.datatype(), field.precision(), field.scale()))
                .filter(type -> type instanceof SqlType.Decimal || type.isInteger())
                .map(Types::asDecimal)
                .filter(type -> type.precision() <= DIGITS_OF_A_DOUBLE)
                .mapToInt(Digits::length)
                .findFirst();
    }

    private static int length(SqlType.Decimal type) {
        var whole = Math.max(1, type.precision() - type.scale());
        return type.scale() == 0 ? whole : whole + 1 + type.scale();
    }
}
