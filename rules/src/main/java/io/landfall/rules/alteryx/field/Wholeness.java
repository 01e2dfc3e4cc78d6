package io.landfall.rules.alteryx.field;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.NumberFunction;
import io.landfall.converter.expression.StandardFunction;

/** Shows of an expression that its value is always a whole number, so that no rounding can matter. */
public final class Wholeness {

    private Wholeness() {}

    public static boolean isWhole(Expr value) {
        if (value.type().isInteger()) {
            return true;
        }
        return switch (value) {
            case Literal.Missing missing -> true;
            case Literal.NumberValue number ->
                number.value().stripTrailingZeros().scale() <= 0;
            case Literal other -> false;
            case Expr.Cast cast -> cast.operand().type().isNumber() && isWhole(cast.operand());
            case Expr.Case choice ->
                isWhole(choice.otherwise()) && choice.branches().stream().allMatch(branch -> isWhole(branch.then()));
            case Expr.Call call when call.function() instanceof StandardFunction function -> isWhole(function, call);
            case Expr.Call call
            when call.function() == NumberFunction.TRUNCATE_NUMBER ->
                call.args().getLast().equals(Expr.integer(0));
            case Expr.Call call
            when call.function() == NumberFunction.ROUND_TO_MULTIPLE ->
                isWhole(call.args().getLast());
            case Expr.Call call -> false;
            case Expr.FieldRef field -> false;
            case Expr.ParameterRef parameter -> false;
        };
    }

    private static boolean isWhole(StandardFunction function, Expr.Call call) {
        return switch (function) {
            case CEIL, FLOOR -> true;
            case PLUS, MINUS, TIMES, NEGATE, ABS, COALESCE, NULLIF ->
                call.args().stream().allMatch(Wholeness::isWhole);
            default -> false;
        };
    }
}
