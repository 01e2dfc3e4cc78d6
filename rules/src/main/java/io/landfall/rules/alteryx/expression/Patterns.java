package io.landfall.rules.alteryx.expression;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.PatternFunction;
import java.util.List;

/** Calls of the library's functions on regular expressions. */
final class Patterns {

    private Patterns() {}

    /**
     * The call.
     *
     * @throws IllegalArgumentException when engines would not agree about the pattern
     */
    static Expr call(PatternFunction function, Expr... args) {
        return new Expr.Call(function, List.of(args));
    }
}
