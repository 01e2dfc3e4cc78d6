package io.landfall.rules.alteryx.expression;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.SqlType.Family;
import io.landfall.converter.expression.Types;
import java.util.Optional;

/** What a function of the formula language takes in one place. Numbers and texts never stand for each other; dates are texts. */
enum ArgumentKind {
    TEXT,
    /** A number as the formula engine computes with it, a double. */
    NUMBER,
    /** A whole number; no document says what becomes of a fraction, which Landfall cuts off. */
    WHOLE,
    /** A number without fraction, which is cut off, as is documented. */
    CUT_OFF,
    /** A date, a date and time, or a text that says one. */
    DATE,
    CONDITION,
    ANY;

    /** The argument as the function takes it; empty when Designer would refuse it. */
    Optional<Expr> take(Expr argument) {
        return switch (this) {
            case TEXT -> FormulaValues.text(argument);
            case NUMBER -> FormulaValues.number(argument);
            case WHOLE, CUT_OFF -> whole(argument);
            case DATE -> FormulaDates.date(argument);
            case CONDITION -> FormulaValues.condition(argument);
            case ANY -> Optional.of(argument);
        };
    }

    private static Optional<Expr> whole(Expr argument) {
        if (FormulaValues.isNothing(argument)) {
            return Optional.of(Expr.nothing(Types.INTEGER));
        }
        return argument.type().family() == Family.NUMBER
                ? Optional.of(WholeNumbers.cutOff(argument))
                : Optional.empty();
    }
}
