package io.landfall.rules.powercenter.expression;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.rule.Translated;
import java.util.List;

/** When an error of a part is an error of the whole: only when the part is evaluated. */
final class Failures {

    private Failures() {}

    /** The part's error, where the condition is true. */
    static List<Expr> when(Expr condition, Translated part) {
        return part.fails().stream()
                .map(failure -> Expr.call(StandardFunction.AND, condition, failure))
                .toList();
    }

    /** The part's error, where the condition is false or NULL. */
    static List<Expr> unless(Expr condition, Translated part) {
        return part.fails().stream()
                .map(failure ->
                        Expr.call(StandardFunction.AND, Expr.call(StandardFunction.IS_NOT_TRUE, condition), failure))
                .toList();
    }
}
