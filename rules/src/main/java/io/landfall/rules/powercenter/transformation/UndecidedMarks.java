package io.landfall.rules.powercenter.transformation;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.pipeline.RowChange;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which rows an Update Strategy marks with none of the four numbers that there are, as a {@code DECODE} does that has no default. What the
 * writer makes of them is not documented.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/transformation-guide/update-strategy-transformation/flagging-rows-within-a-mapping/update-strategy-expressions.html">Update
 *     strategy expressions</a>
 */
final class UndecidedMarks {

    private UndecidedMarks() {}

    /** When a row has no mark; empty where each has one. */
    static Optional<Expr> of(Expr mark) {
        if (answers(mark).allMatch(UndecidedMarks::isMark)) {
            return Optional.empty();
        }
        var isMissing = Expr.call(StandardFunction.IS_NULL, mark);
        if (answers(mark).allMatch(answer -> answer instanceof Literal.Missing || isMark(answer))) {
            return Optional.of(isMissing);
        }
        return Arrays.stream(RowChange.values())
                .filter(change -> change != RowChange.UPDATE_ELSE_INSERT)
                .map(change -> Expr.call(StandardFunction.NE, mark, Expr.integer(change.mark())))
                .reduce((left, right) -> Expr.call(StandardFunction.AND, left, right))
                .map(other -> Expr.call(StandardFunction.OR, isMissing, other));
    }

    /** The values that an expression can have, as far as it says so itself. */
    private static Stream<Expr> answers(Expr mark) {
        return switch (mark) {
            case Expr.Case(var branches, var otherwise) ->
                Stream.concat(branches.stream().map(Expr.Branch::then), Stream.of(otherwise))
                        .flatMap(UndecidedMarks::answers);
            case Expr.Cast(var operand, var type) when type.isNumber() -> answers(operand);
            case Expr.Call _, Expr.Cast _, Literal _, Expr.FieldRef _, Expr.ParameterRef _ -> Stream.of(mark);
        };
    }

    private static boolean isMark(Expr answer) {
        return answer instanceof Literal.NumberValue(var value, var _)
                && Arrays.stream(RowChange.values())
                        .filter(change -> change != RowChange.UPDATE_ELSE_INSERT)
                        .anyMatch(change -> value.compareTo(BigDecimal.valueOf(change.mark())) == 0);
    }
}
