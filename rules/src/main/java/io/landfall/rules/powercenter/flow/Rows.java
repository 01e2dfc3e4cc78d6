package io.landfall.rules.powercenter.flow;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.InputRef;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Rows of a pipeline under construction, and the ports whose values they carry.
 *
 * @param ports each port's field
 * @param operation the field that an Update Strategy marked the rows in
 */
public record Rows(InputRef ref, Map<PortRef, Field> ports, Optional<Field> operation) {

    public Rows {
        ports = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(ports));
    }

    public Optional<Expr> value(PortRef port) {
        return Optional.ofNullable(ports.get(port)).map(field -> Expr.field(field.name(), field.type()));
    }

    /** Every field that is carried, once. */
    public Stream<Field> fields() {
        return Stream.concat(ports.values().stream(), operation.stream()).distinct();
    }

    /** The same ports in other rows that have the same fields. */
    public Rows at(InputRef other) {
        return new Rows(other, ports, operation);
    }

    public Rows withOperation(Field field) {
        return new Rows(ref, ports, Optional.of(field));
    }
}
