package io.landfall.rules.powercenter.flow;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.rule.Translated;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What arrives at the input ports of a transformation, or of one of its groups.
 *
 * @param rows where it comes from
 * @param values each linked or defaulted input port's value, by lower-case name, as its type holds it; none of them fails
 * @param beside the fields that rows must keep for somebody later on
 */
public record Feed(Rows rows, Map<String, Translated> values, List<Field> beside) {

    public Feed {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        beside = List.copyOf(beside);
    }

    public Optional<Translated> value(String port) {
        return Optional.ofNullable(values.get(port.toLowerCase(Locale.ROOT)));
    }

    /** The field that holds a port's value as it is; empty when it has to be computed. */
    public Optional<Field> field(String port) {
        return value(port)
                .map(Translated::value)
                .filter(Expr.FieldRef.class::isInstance)
                .map(Expr.FieldRef.class::cast)
                .map(ref -> new Field(ref.name(), ref.type()));
    }
}
