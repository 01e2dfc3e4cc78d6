package io.landfall.converter.rule;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.SqlType;
import io.landfall.converter.expression.StandardFunction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a legacy expression becomes.
 *
 * @param value never fails on any engine
 * @param fails when the legacy tool would raise an error for the row instead of a value; empty for never
 */
public record Translated(Expr value, Optional<Expr> fails) {

    public static Translated of(Expr value) {
        return new Translated(value, Optional.empty());
    }

    public static Translated failing(Expr value, Expr fails) {
        return new Translated(value, Optional.of(fails));
    }

    public SqlType type() {
        return value.type();
    }

    /** The same value, which fails also where any of the others does. */
    public Translated failingWith(List<Translated> others) {
        var failures = new ArrayList<Expr>();
        fails.ifPresent(failures::add);
        others.forEach(other -> other.fails().ifPresent(failure -> {
            if (!failures.contains(failure)) {
                failures.add(failure);
            }
        }));
        return new Translated(value, any(failures));
    }

    /** Another value, which fails just where this one does. */
    public Translated with(Expr other) {
        return new Translated(other, fails);
    }

    /** True when one of the conditions is; empty when there are none. */
    public static Optional<Expr> any(List<Expr> conditions) {
        return conditions.stream().reduce((left, right) -> Expr.call(StandardFunction.OR, left, right));
    }
}
