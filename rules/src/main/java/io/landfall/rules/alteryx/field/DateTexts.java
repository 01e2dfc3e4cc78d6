package io.landfall.rules.alteryx.field;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.MathFunction;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.TextFunction;
import java.util.Set;

/**
 * Shows of a text that it may be a date of the formula language, which a choice between a date and something else has made a text. A field
 * that takes no dates does not take such a text either.
 */
final class DateTexts {

    private static final Set<Object> CHOOSING =
            Set.of(StandardFunction.COALESCE, MathFunction.LEAST_PRESENT, MathFunction.GREATEST_PRESENT);

    private DateTexts() {}

    static boolean mayBe(Expr text) {
        return switch (text) {
            case Expr.Case choice ->
                mayBe(choice.otherwise()) || choice.branches().stream().anyMatch(branch -> mayBe(branch.then()));
            case Expr.Call call
            when CHOOSING.contains(call.function()) -> call.args().stream().anyMatch(DateTexts::mayBe);
            case Expr.Call call ->
                call.function() == TextFunction.DATE_TO_TEXT
                        && (call.args().getLast().equals(Expr.text(FieldConversion.DATE_TEXT))
                                || call.args().getLast().equals(Expr.text(FieldConversion.DATETIME_TEXT)));
            default -> false;
        };
    }
}
