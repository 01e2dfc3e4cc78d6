package io.landfall.rules.powercenter.expression;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.Undocumented;
import io.landfall.converter.rule.Translated;
import java.util.List;

/** When an error of a part is an error of the whole: only when the part is evaluated. */
final class Failures {

    private Failures() {}

    /** The part's error, where the condition is true. */
    static List<Expr> when(Expr condition, Translated part) {
        return part.fails().stream().map(failure -> both(condition, failure)).toList();
    }

    /** The part's error, where the condition is false or NULL. */
    static List<Expr> unless(Expr condition, Translated part) {
        return part.fails().stream()
                .map(failure -> both(Expr.call(StandardFunction.IS_NOT_TRUE, condition), failure))
                .toList();
    }

    /** Whether the part may raise an error of the row, rather than only end the run at what nobody has documented. */
    static boolean mayRaise(Translated part) {
        return part.fails().filter(failure -> !Undocumented.endsAtMost(failure)).isPresent();
    }

    /** What ends the run must not even be evaluated elsewhere: engines evaluate both sides of {@code AND} as they like. */
    private static Expr both(Expr condition, Expr failure) {
        return Undocumented.mayEnd(failure)
                ? Expr.when(condition, failure, Expr.truth(false))
                : Expr.call(StandardFunction.AND, condition, failure);
    }
}
