package io.landfall.rules.powercenter.flow;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.InputRef;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Rows of a pipeline under construction, and the ports whose values they carry.
 *
 * @param ports each port's field
 * @param operation the field that an Update Strategy marked the rows in
 * @param left fields of the rows that stand for no port any more, as a column that a Filter did not take over
 */
public record Rows(InputRef ref, Map<PortRef, Field> ports, Optional<Field> operation, List<Field> left) {

    public Rows {
        ports = Collections.unmodifiableMap(new LinkedHashMap<>(ports));
        left = List.copyOf(left);
    }

    /** Rows of which nothing is known but their ports. */
    public Rows(InputRef ref, Map<PortRef, Field> ports, Optional<Field> operation) {
        this(ref, ports, operation, List.of());
    }

    public Optional<Expr> value(PortRef port) {
        return Optional.ofNullable(ports.get(port)).map(field -> Expr.field(field.name(), field.type()));
    }

    /** Every field that is carried, once. */
    public Stream<Field> fields() {
        return Stream.concat(ports.values().stream(), operation.stream()).distinct();
    }

    /** Every field whose name a new one beside it cannot have. */
    public Stream<Field> taken() {
        return Stream.concat(fields(), left.stream()).distinct();
    }

    /** The same ports in other rows that have the same fields. */
    public Rows at(InputRef other) {
        return new Rows(other, ports, operation, left);
    }

    /** The same rows, in which some ports are not found any more. */
    public Rows without(Predicate<PortRef> gone) {
        var others = new LinkedHashMap<>(ports);
        others.keySet().removeIf(gone);
        return new Rows(ref, others, operation, left);
    }

    public Rows withOperation(Field field) {
        return new Rows(ref, ports, Optional.of(field), left);
    }

    /** The same rows, of which it is known that they have these fields. */
    public Rows having(List<Field> all) {
        return new Rows(ref, ports, operation, all);
    }
}
