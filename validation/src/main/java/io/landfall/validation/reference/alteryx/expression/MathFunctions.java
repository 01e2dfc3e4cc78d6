package io.landfall.validation.reference.alteryx.expression;

import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Functions that compute with one number or two, in doubles. Null stays Null; what has no number for an answer is not documented.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/functions/math-functions.html">Math functions</a>
 */
final class MathFunctions {

    private static final int GREATEST_FACTORIAL = 170;

    private MathFunctions() {}

    static List<FormulaFunction> rows() {
        return List.of(
                FormulaFunction.of("Round", 2, call -> toMultiple(call, MathFunctions::round)),
                FormulaFunction.of("Ceil", 1, 2, call -> multiple(call, Math::ceil)),
                FormulaFunction.of("Floor", 1, 2, call -> multiple(call, Math::floor)),
                FormulaFunction.number("Abs", Math::abs),
                FormulaFunction.of("Mod", 2, MathFunctions::remainder),
                FormulaFunction.of("Pow", 2, call -> ofTwo(call, Math::pow)),
                FormulaFunction.number("Sqrt", Math::sqrt),
                FormulaFunction.number("Exp", Math::exp),
                FormulaFunction.number("Log", Math::log),
                FormulaFunction.number("Log10", Math::log10),
                FormulaFunction.number("Sin", Math::sin),
                FormulaFunction.number("Cos", Math::cos),
                FormulaFunction.number("Tan", Math::tan),
                FormulaFunction.number("ASin", Math::asin),
                FormulaFunction.number("ACos", Math::acos),
                FormulaFunction.number("ATan", Math::atan),
                FormulaFunction.of("ATan2", 2, call -> ofTwo(call, Math::atan2)),
                FormulaFunction.number("SinH", Math::sinh),
                FormulaFunction.number("CosH", Math::cosh),
                FormulaFunction.number("TanH", Math::tanh),
                FormulaFunction.of("PI", 0, _ -> Math.PI),
                FormulaFunction.number("ToDegrees", angle -> angle * 180 / Math.PI),
                FormulaFunction.number("ToRadians", angle -> angle * Math.PI / 180),
                FormulaFunction.of("Factorial", 1, MathFunctions::factorial));
    }

    private static @Nullable Object ofTwo(Arguments call, DoubleBinaryOperator computation) {
        var left = call.number(0);
        var right = call.number(1);
        return left == null || right == null ? null : (Object) call.finite(computation.applyAsDouble(left, right));
    }

    private static @Nullable Object toMultiple(Arguments call, DoubleBinaryOperator computation) {
        var multiple = call.number(1);
        if (multiple == null || multiple <= 0) {
            throw call.undefined("a multiple that is not positive");
        }
        return ofTwo(call, computation);
    }

    /** To a multiple, halves away from zero, as binary numbers compute it: 4.975 to 0.01 is 4.97. */
    static double round(double number, double multiple) {
        var step = Math.abs(multiple);
        return Math.signum(number) * Math.floor(Math.abs(number) / step + 0.5) * step;
    }

    private static @Nullable Object multiple(Arguments call, DoubleUnaryOperator whole) {
        if (call.has(1)) {
            return toMultiple(call, (number, step) -> whole.applyAsDouble(number / step) * step);
        }
        var number = call.number(0);
        return number == null ? null : (Object) call.finite(whole.applyAsDouble(number));
    }

    /** The rest of whole numbers. */
    private static @Nullable Object remainder(Arguments call) {
        var number = call.whole(0);
        var divisor = call.whole(1);
        if ((number != null && number < 0) || (divisor != null && divisor < 0)) {
            throw call.undefined("negative numbers");
        }
        return number == null || divisor == null || divisor == 0 ? null : (Object) (number % divisor);
    }

    private static @Nullable Object factorial(Arguments call) {
        var number = call.whole(0);
        if (number == null) {
            return null;
        }
        if (number < 0 || number > GREATEST_FACTORIAL) {
            throw call.undefined("numbers outside 0 to 170");
        }
        double product = 1;
        for (int i = 2; i <= number; i++) {
            product *= i;
        }
        return product;
    }
}
