package io.landfall.rules.powercenter.snippet;

import io.landfall.converter.expression.Conditions;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.MathFunction;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.Types;
import io.landfall.parsers.powercenter.snippet.JavaExpression.BinaryOperator;
import io.landfall.rules.powercenter.snippet.JavaValue.Real;
import io.landfall.rules.powercenter.snippet.JavaValue.Whole;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.function.BiFunction;

/** Operators and methods of {@code Math} that compute numbers, and where their results end a run. */
final class Arithmetic {

    private static final BigDecimal GREATEST = new BigDecimal(Double.toString(Double.MAX_VALUE));

    private final Steps steps;

    Arithmetic(Steps steps) {
        this.steps = steps;
    }

    /** What an operator makes of two numbers: a whole number of two that are, else a double. */
    JavaValue computed(BinaryOperator operator, JavaValue left, JavaValue right, Place place, int line) {
        if (left instanceof Whole one && right instanceof Whole other) {
            return whole(operator, one, other, place, line);
        }
        var one = TypeConversion.number(left, line).expr();
        var other = TypeConversion.number(right, line).expr();
        return switch (operator) {
            case PLUS -> finite(Expr.call(StandardFunction.PLUS, one, other), place, line);
            case MINUS -> finite(Expr.call(StandardFunction.MINUS, one, other), place, line);
            case TIMES -> finite(Expr.call(StandardFunction.TIMES, one, other), place, line);
            case DIVIDE -> {
                place.endsWhere(
                        Expr.call(StandardFunction.EQ, other, Expr.number(BigDecimal.ZERO, Types.DOUBLE)),
                        "divides a double by 0");
                yield finite(Expr.call(MathFunction.DIVIDE_OR_NULL, one, other), place, line);
            }
            default -> throw new NotConverted(line, "computes the remainder of doubles");
        };
    }

    /** What a session makes of infinity is not documented. Databases make NULL of it, or let it be, or fail. */
    private Real finite(Expr result, Place place, int line) {
        var held = steps.step("_at_" + line, result);
        var beyond = Expr.call(
                StandardFunction.GT, Expr.call(StandardFunction.ABS, held), Expr.number(GREATEST, Types.DOUBLE));
        place.endsWhere(
                Conditions.any(List.of(Expr.call(StandardFunction.IS_NULL, held), beyond)),
                "computes a double that is not finite");
        return new Real(held);
    }

    private static Whole whole(BinaryOperator operator, Whole left, Whole right, Place place, int line) {
        return switch (operator) {
            case PLUS -> WholeNumbers.plus(left, right);
            case MINUS -> WholeNumbers.minus(left, right);
            case TIMES -> WholeNumbers.times(left, right);
            case DIVIDE -> {
                byZero(right, place);
                yield WholeNumbers.divided(left, right, line);
            }
            case REMAINDER -> {
                byZero(right, place);
                yield WholeNumbers.remainder(left, right);
            }
            default -> throw new IllegalStateException("no arithmetic: " + operator);
        };
    }

    private static void byZero(Whole divisor, Place place) {
        var settled = WholeNumbers.settled(divisor);
        if (settled.least().signum() <= 0 && settled.greatest().signum() >= 0) {
            place.endsWhere(
                    Expr.call(StandardFunction.EQ, settled.expr(), Expr.integer(0)), "divides a whole number by 0");
        }
    }

    /** {@code -} before a number. */
    static JavaValue negated(JavaValue value, int line) {
        return switch (value) {
            case Whole whole -> WholeNumbers.minus(WholeNumbers.constant(0, whole.width()), whole);
            case Real(var expr) -> new Real(Expr.call(StandardFunction.NEGATE, expr));
            default -> throw new NotConverted(line, "turns the sign of what is no number");
        };
    }

    /** {@code Math.abs}. */
    static JavaValue absolute(JavaValue value, int line) {
        return switch (value) {
            case Real(var expr) -> new Real(Expr.call(StandardFunction.ABS, expr));
            case Whole whole -> WholeNumbers.absolute(whole);
            default -> throw new NotConverted(line, "calls 'Math.abs' of what is no number");
        };
    }

    /** {@code Math.max}. */
    static JavaValue greatest(JavaValue left, JavaValue right, int line) {
        return extreme(MathFunction.GREATEST_OF, BigInteger::max, left, right, line);
    }

    /** {@code Math.min}. */
    static JavaValue least(JavaValue left, JavaValue right, int line) {
        return extreme(MathFunction.LEAST_OF, BigInteger::min, left, right, line);
    }

    private static JavaValue extreme(
            MathFunction function,
            BiFunction<BigInteger, BigInteger, BigInteger> bound,
            JavaValue left,
            JavaValue right,
            int line) {
        if (left instanceof Whole one && right instanceof Whole other) {
            var first = WholeNumbers.settled(one);
            var second = WholeNumbers.settled(other);
            return new Whole(
                    Expr.call(function, first.expr(), second.expr()),
                    one.width().wider(other.width()),
                    bound.apply(first.least(), second.least()),
                    bound.apply(first.greatest(), second.greatest()));
        }
        return new Real(Expr.call(
                function,
                TypeConversion.number(left, line).expr(),
                TypeConversion.number(right, line).expr()));
    }
}
