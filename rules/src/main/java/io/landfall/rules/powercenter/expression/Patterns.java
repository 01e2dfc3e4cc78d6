package io.landfall.rules.powercenter.expression;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.PatternFunction;
import java.util.List;
import java.util.Optional;

/** Calls of the library's functions on regular expressions. */
final class Patterns {

    private Patterns() {}

    /** The call; empty when engines would not agree about the pattern. */
    static Optional<Expr> call(PatternFunction function, Expr... args) {
        try {
            return Optional.of(new Expr.Call(function, List.of(args)));
        } catch (IllegalArgumentException notPortable) {
            return Optional.empty();
        }
    }
}
