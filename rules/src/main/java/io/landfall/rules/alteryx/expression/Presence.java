package io.landfall.rules.alteryx.expression;

import io.landfall.converter.expression.Conditions;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.TextFunction;
import java.util.ArrayList;
import java.util.List;

/** Shows of an expression that it is never NULL, so that nothing needs to be written for that case. */
final class Presence {

    private Presence() {}

    static boolean isSure(Expr value) {
        return switch (value) {
            case Literal.Missing missing -> false;
            case Literal literal -> true;
            case Expr.Cast cast -> isSure(cast.operand());
            case Expr.Case choice ->
                isSure(choice.otherwise()) && choice.branches().stream().allMatch(branch -> isSure(branch.then()));
            case Expr.Call call when call.function() instanceof StandardFunction function -> isSure(function, call);
            case Expr.Call call
            when call.function() == TextFunction.JOIN_TEXT ->
                call.args().stream().anyMatch(Presence::isSure);
            case Expr.Call call -> false;
            case Expr.FieldRef field -> false;
            case Expr.ParameterRef parameter -> false;
        };
    }

    /** That none of the values is NULL. */
    static Expr ofAll(List<Expr> values) {
        return Conditions.all(values.stream()
                .filter(value -> !isSure(value))
                .map(value -> Expr.call(StandardFunction.IS_NOT_NULL, value))
                .toList());
    }

    /** That none but the first of the values is NULL, unless the first is as well. */
    static Expr ofAllBeside(List<Expr> values) {
        var first = values.getFirst();
        var others = ofAll(values.stream().filter(value -> !value.equals(first)).toList());
        return isSure(first) || others.equals(Expr.truth(true))
                ? others
                : Conditions.any(List.of(Expr.call(StandardFunction.IS_NULL, first), others));
    }

    /** That a value which is NULL in rare cases alone is not, or that what it is computed from is NULL as well. */
    static Expr withAny(Expr value, List<Expr> from) {
        var conditions = new ArrayList<Expr>();
        conditions.add(Expr.call(StandardFunction.IS_NOT_NULL, value));
        from.stream()
                .filter(given -> !isSure(given))
                .map(given -> Expr.call(StandardFunction.IS_NULL, given))
                .forEach(conditions::add);
        return Conditions.any(conditions);
    }

    private static boolean isSure(StandardFunction function, Expr.Call call) {
        return switch (function) {
            case IS_NULL, IS_NOT_NULL, IS_TRUE, IS_NOT_TRUE, IS_DISTINCT, IS_NOT_DISTINCT -> true;
            case COALESCE -> call.args().stream().anyMatch(Presence::isSure);
            case NULLIF -> false;
            default -> !call.args().isEmpty() && call.args().stream().allMatch(Presence::isSure);
        };
    }
}
