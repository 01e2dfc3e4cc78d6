package io.landfall.converter.workflow;

import io.landfall.converter.expression.Expr;

/** An expression over variables and facts about tasks, see {@link TaskFact}; or the legacy text that nobody has converted yet. */
public sealed interface Formula {

    record Known(Expr expr) implements Formula {}

    /** What the legacy tool has; nothing that needs it can run. */
    record Unconverted(String text) implements Formula {}

    static Formula of(Expr expr) {
        return new Known(expr);
    }
}
