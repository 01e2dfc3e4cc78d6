package io.landfall.rules.powercenter.expression;

import static io.landfall.rules.powercenter.expression.ParameterKind.DOUBLE;
import static io.landfall.rules.powercenter.expression.ParameterKind.NUMBER;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.LibraryFunction;
import io.landfall.converter.expression.MathFunction;
import io.landfall.converter.expression.NumberFunction;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.Types;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.Translated;
import java.util.List;

/**
 * Functions on numbers. What has no result, such as the root of a negative number, is an error of the row.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/transformation-language-reference/functions.html">Functions</a>
 */
final class NumberRules {

    private NumberRules() {}

    static List<PortExpressionRule> rows() {
        return List.of(
                FunctionRule.of("ABS stays", "ABS(PRICE)", "ABS(PRICE)", List.of(NUMBER), NumberRules::absolute),
                FunctionRule.of(
                        "CEIL stays",
                        "CEIL(PRICE)",
                        "CEIL(PRICE)",
                        List.of(NUMBER),
                        call -> whole(call, StandardFunction.CEIL)),
                FunctionRule.of(
                        "FLOOR stays",
                        "FLOOR(PRICE)",
                        "FLOOR(PRICE)",
                        List.of(NUMBER),
                        call -> whole(call, StandardFunction.FLOOR)),
                FunctionRule.of(
                        "SIGN is -1, 0 or 1",
                        "SIGN(PRICE)",
                        "SIGN_OF(PRICE)",
                        List.of(NUMBER),
                        call -> call.to(NumberFunction.SIGN_OF)),
                FunctionRule.of(
                        "MOD has the sign of the dividend; a divisor of 0 is an error",
                        "MOD(QTY, 3)",
                        "REMAINDER(QTY, 3)",
                        List.of(NUMBER, NUMBER),
                        NumberRules::remainder),
                FunctionRule.of(
                        "POWER rounds the exponent of a negative base",
                        "POWER(PRICE, 2)",
                        "POWER_OR_NULL(PRICE, 2E0)",
                        List.of(DOUBLE, NUMBER),
                        NumberRules::power),
                orError("SQRT", MathFunction.SQRT_OR_NULL, "of a negative number"),
                orError("LN", MathFunction.LN_OR_NULL, "of a number that is not positive"),
                orError("EXP", MathFunction.EXP_OR_NULL, "beyond the range of doubles"),
                orError("SINH", MathFunction.SINH_OR_NULL, "beyond the range of doubles"),
                orError("COSH", MathFunction.COSH_OR_NULL, "beyond the range of doubles"),
                orError("TANH", MathFunction.TANH_OR_NULL, "that is no number"),
                angle("SIN", StandardFunction.SIN),
                angle("COS", StandardFunction.COS),
                angle("TAN", StandardFunction.TAN),
                FunctionRule.of(
                        "LOG to a base; an argument that is not positive is an error",
                        "LOG(10, PRICE)",
                        "LOG_OR_NULL(1E1, PRICE)",
                        List.of(DOUBLE, DOUBLE),
                        call -> call.orError(new Expr.Call(MathFunction.LOG_OR_NULL, call.args()))));
    }

    private static FunctionRule orError(String name, LibraryFunction function, String wrong) {
        return FunctionRule.of(
                "%s %s is an error".formatted(name, wrong),
                name + "(PRICE)",
                function.sqlName() + "(PRICE)",
                List.of(DOUBLE),
                call -> call.orError(new Expr.Call(function, call.args())));
    }

    private static FunctionRule angle(String name, StandardFunction function) {
        return FunctionRule.of(
                name + " stays", name + "(PRICE)", name + "(PRICE)", List.of(DOUBLE), call -> call.to(function));
    }

    /** The greatest negative integer has no positive one of its type. */
    private static Rewrite<Translated> absolute(FunctionCall call) {
        if (!call.arg(0).type().isInteger()) {
            return call.to(StandardFunction.ABS);
        }
        return Rewrite.to(
                WholeNumbers.computed(StandardFunction.ABS, call.args()).failingWith(call.parts()));
    }

    /** A decimal loses its scale with its fraction: as text it has no point. */
    private static Rewrite<Translated> whole(FunctionCall call, StandardFunction function) {
        return call.to(RoundingRules.scaled(
                Expr.call(function, call.arg(0)), call.arg(0).type(), 0));
    }

    private static Rewrite<Translated> remainder(FunctionCall call) {
        var divisor = call.arg(1);
        var zero = Expr.cast(Expr.integer(0), divisor.type());
        return call.failing(
                new Expr.Call(NumberFunction.REMAINDER, call.args()),
                FunctionCall.given(List.of(call.arg(0)), Expr.call(StandardFunction.EQ, divisor, zero)));
    }

    private static Rewrite<Translated> power(FunctionCall call) {
        var base = call.arg(0);
        var exponent = Expr.cast(call.arg(1), Types.DOUBLE);
        var whole = call.arg(1).type().isInteger()
                ? exponent
                : Expr.when(
                        Expr.call(StandardFunction.LT, base, Expr.number(java.math.BigDecimal.ZERO, Types.DOUBLE)),
                        Expr.call(NumberFunction.ROUND_NUMBER, exponent, Expr.integer(0)),
                        exponent);
        return call.orError(Expr.call(MathFunction.POWER_OR_NULL, base, whole));
    }
}
