package io.landfall.rules.alteryx.expression;

import static io.landfall.rules.alteryx.expression.ArgumentKind.NUMBER;
import static io.landfall.rules.alteryx.expression.ArgumentKind.WHOLE;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Function;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.MathFunction;
import io.landfall.converter.expression.NumberFunction;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.Types;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.Translated;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Mathematical functions, computed in doubles. NULL gives NULL, and so does a number for which there is no result.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/functions/math-functions.html">Math functions</a>
 */
final class MathRules {

    private static final BigDecimal HALF_TURN = BigDecimal.valueOf(180);

    private MathRules() {}

    static List<FormulaRule> rows() {
        return List.of(
                FormulaFunction.of(
                        "Round rounds to a multiple, halves away from zero, in binary arithmetic",
                        "Round([PRICE], 0.01)",
                        "ROUND_TO_MULTIPLE(PRICE, 1E-2)",
                        List.of(NUMBER, NUMBER),
                        MathRules::rounded),
                whole("Ceil", StandardFunction.CEIL),
                whole("Floor", StandardFunction.FLOOR),
                plain("Abs", StandardFunction.ABS),
                FormulaFunction.of(
                        "Mod leaves the rest of whole numbers, NULL for a divisor of 0",
                        "Mod([QTY], 3)",
                        "REMAINDER(QTY, 3)",
                        List.of(WHOLE, WHOLE),
                        MathRules::remainder),
                FormulaFunction.of(
                        "Pow is NULL where there is no power",
                        "Pow([PRICE], 2)",
                        "POWER_OR_NULL(PRICE, 2E0)",
                        List.of(NUMBER, NUMBER),
                        call -> partial(
                                call,
                                new Expr.Call(MathFunction.POWER_OR_NULL, call.args()),
                                "numbers without a power, or with one beyond doubles")),
                partial("Sqrt", MathFunction.SQRT_OR_NULL, "a negative number"),
                partial("Exp", MathFunction.EXP_OR_NULL, "a power beyond doubles"),
                partial("Log", MathFunction.LN_OR_NULL, "a number that is not positive"),
                FormulaFunction.of(
                        "Log10 is NULL for a number that is not positive",
                        "Log10([PRICE])",
                        "LOG10(CASE WHEN PRICE > 0E0 THEN PRICE ELSE CAST(NULL AS DOUBLE) END)",
                        List.of(NUMBER),
                        call -> partial(
                                call,
                                Expr.call(StandardFunction.LOG10, positive(call.arg(0))),
                                "a number that is not positive")),
                plain("Sin", StandardFunction.SIN),
                plain("Cos", StandardFunction.COS),
                plain("Tan", StandardFunction.TAN),
                partial("ASin", MathFunction.ASIN_OR_NULL, "a number outside -1 to 1"),
                partial("ACos", MathFunction.ACOS_OR_NULL, "a number outside -1 to 1"),
                plain("ATan", StandardFunction.ATAN),
                FormulaFunction.same(
                        "ATan2 stays",
                        "ATan2([PRICE], 2)",
                        "ATAN2(PRICE, 2E0)",
                        List.of(NUMBER, NUMBER),
                        StandardFunction.ATAN2),
                partial("SinH", MathFunction.SINH_OR_NULL, "a result beyond doubles"),
                partial("CosH", MathFunction.COSH_OR_NULL, "a result beyond doubles"),
                plain("TanH", MathFunction.TANH_OR_NULL),
                FormulaFunction.same("PI stays", "PI()", "PI()", List.of(), StandardFunction.PI),
                FormulaFunction.of(
                        "Factorial is NULL outside 0 to 170",
                        "Factorial([QTY])",
                        "FACTORIAL_OR_NULL(QTY)",
                        List.of(WHOLE),
                        call -> partial(
                                call,
                                Expr.call(MathFunction.FACTORIAL_OR_NULL, call.arg(0)),
                                "a number outside 0 to 170")),
                angle("ToDegrees", "PRICE * 1.8E2 / PI()", MathRules::degrees),
                angle("ToRadians", "PRICE * PI() / 1.8E2", MathRules::radians),
                FormulaFunction.refused(
                        "its rule depends on the size of the number and is not documented", "SmartRound([PRICE])"),
                FormulaFunction.refused(
                        "the model of the earth is not documented", "Distance([PRICE], [PRICE], [PRICE], [PRICE])"),
                FormulaFunction.refused("its result is another one in every run", "Rand()"),
                FormulaFunction.refused("its result is another one in every run", "RandInt([QTY])"));
    }

    private static FormulaFunction plain(String name, Function function) {
        return FormulaFunction.same(
                name + " is computed in doubles",
                name + "([PRICE])",
                function.sqlName() + "(PRICE)",
                List.of(NUMBER),
                function);
    }

    private static FormulaFunction partial(String name, MathFunction function, String outside) {
        return FormulaFunction.of(
                name + " is NULL for " + outside,
                name + "([PRICE])",
                function.sqlName() + "(PRICE)",
                List.of(NUMBER),
                call -> partial(call, new Expr.Call(function, call.args()), outside));
    }

    private static Rewrite<Translated> partial(FunctionCall call, Expr value, String outside) {
        return call.unlessRare(value, Presence.withAny(value, call.args()), outside, "NULL");
    }

    private static FormulaFunction angle(String name, String after, UnaryOperator<Expr> meaning) {
        return FormulaFunction.of(
                name + " converts an angle",
                name + "([PRICE])",
                after,
                List.of(NUMBER),
                call -> call.to(meaning.apply(call.arg(0))));
    }

    private static Expr degrees(Expr angle) {
        return Expr.call(
                StandardFunction.DIVIDE,
                Expr.call(StandardFunction.TIMES, angle, Expr.number(HALF_TURN, Types.DOUBLE)),
                Expr.call(StandardFunction.PI));
    }

    private static Expr radians(Expr angle) {
        return Expr.call(
                StandardFunction.DIVIDE,
                Expr.call(StandardFunction.TIMES, angle, Expr.call(StandardFunction.PI)),
                Expr.number(HALF_TURN, Types.DOUBLE));
    }

    private static Expr positive(Expr number) {
        return Expr.when(
                Expr.call(StandardFunction.GT, number, Expr.number(BigDecimal.ZERO, Types.DOUBLE)),
                number,
                Expr.nothing(Types.DOUBLE));
    }

    private static FormulaFunction whole(String name, StandardFunction function) {
        return FormulaFunction.of(
                        name + " goes to a whole number, or to a multiple",
                        name + "([PRICE])",
                        function.sqlName() + "(PRICE)",
                        List.of(NUMBER, NUMBER),
                        call -> call.has(1) ? ofMultiple(call, multiple(call, function)) : call.to(function))
                .optional(1);
    }

    private static Rewrite<Translated> rounded(FunctionCall call) {
        return ofMultiple(call, new Expr.Call(NumberFunction.ROUND_TO_MULTIPLE, call.args()));
    }

    private static Rewrite<Translated> ofMultiple(FunctionCall call, Expr value) {
        return call.unlessRare(
                value, isPositive(call.arg(1)), "a multiple that is not positive", "NULL, or as if it were positive");
    }

    /** That a number is more than 0, which is never NULL. */
    static Expr isPositive(Expr number) {
        return number instanceof Literal.NumberValue(var value, var ignored)
                ? Expr.truth(value.signum() > 0)
                : Expr.call(
                        StandardFunction.IS_TRUE,
                        Expr.call(StandardFunction.GT, number, Expr.number(BigDecimal.ZERO, Types.DOUBLE)));
    }

    private static Expr multiple(FunctionCall call, StandardFunction function) {
        var times = Expr.call(MathFunction.DIVIDE_OR_NULL, call.arg(0), call.arg(1));
        return Expr.call(StandardFunction.TIMES, Expr.call(function, times), call.arg(1));
    }

    private static Rewrite<Translated> remainder(FunctionCall call) {
        var value = new Expr.Call(NumberFunction.REMAINDER, call.args());
        var answer = "the rest with the dividend's sign";
        call.rare(value, WholeNumbers.isNotNegative(call.arg(0)), "a negative dividend", answer);
        call.rare(value, WholeNumbers.isNotNegative(call.arg(1)), "a negative divisor", answer);
        return call.to(value);
    }
}
