package io.landfall.rules.powercenter.expression;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Function;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.TextFunction;
import java.util.Set;

/** What can be said of a number before it is computed. */
final class Signs {

    private static final Set<Function> NEVER_NEGATIVE =
            Set.of(StandardFunction.CHAR_LENGTH, TextFunction.FIND_TEXT, TextFunction.FIND_NTH_TEXT);

    private Signs() {}

    /** Whether the number is 0, greater or NULL in every row. */
    static boolean isNeverNegative(Expr number) {
        return switch (number) {
            case Literal.NumberValue(var value, var _) -> value.signum() >= 0;
            case Literal literal -> literal instanceof Literal.Missing;
            case Expr.Cast(var operand, var _) -> isNeverNegative(operand);
            case Expr.Call(var function, var args)
            when function.equals(StandardFunction.PLUS) -> args.stream().allMatch(Signs::isNeverNegative);
            case Expr.Call(var function, var _) -> NEVER_NEGATIVE.contains(function);
            case Expr.Case(var branches, var otherwise) ->
                isNeverNegative(otherwise)
                        && branches.stream().map(Expr.Branch::then).allMatch(Signs::isNeverNegative);
            case Expr.FieldRef _, Expr.ParameterRef _ -> false;
        };
    }
}
