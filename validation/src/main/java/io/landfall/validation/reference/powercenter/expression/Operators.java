package io.landfall.validation.reference.powercenter.expression;

import io.landfall.parsers.expression.BinaryOperator;
import io.landfall.parsers.expression.Expression;
import io.landfall.parsers.expression.Expression.Binary;
import io.landfall.parsers.expression.Expression.Unary;
import io.landfall.validation.reference.Unrepeatable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The operators. NULL makes everything NULL but {@code ||} and the three-valued {@code AND} and {@code OR}.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/transformation-language-reference/operators.html">Operators</a>
 */
record Operators(EvaluationSettings settings) {

    /** Up to here a double holds every whole number. */
    private static final long DOUBLES_HOLD = 1L << 53;

    @Nullable
    Object unary(Unary unary, @Nullable Object operand) {
        if (operand == null) {
            return null;
        }
        if (!(operand instanceof Number number)) {
            throw mixed(unary, unary.operator().name());
        }
        return switch (unary.operator()) {
            case PLUS -> number;
            case NEGATE -> negated(number);
            case NOT -> Truth.value(!Truth.holds(number));
        };
    }

    private static Object negated(Number number) {
        return switch (number) {
            case BigDecimal decimal -> decimal.negate();
            case Double real -> real == 0 ? (Object) 0.0 : -real;
            default -> Numbers.whole(BigDecimal.valueOf(number.longValue()).negate());
        };
    }

    @Nullable
    Object binary(Binary binary, @Nullable Object left, @Nullable Object right) {
        return switch (binary.operator()) {
            case CONCATENATE -> joined(binary, left, right);
            case AND, OR -> logical(binary, left, right);
            case EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> compared(binary, left, right);
            case ADD, SUBTRACT, MULTIPLY, DIVIDE, MODULO -> computed(binary, left, right);
        };
    }

    private @Nullable Object joined(Binary binary, @Nullable Object left, @Nullable Object right) {
        if (left instanceof byte[] || right instanceof byte[]) {
            throw mixed(binary, "||");
        }
        return joined(left, right);
    }

    /** NULL counts as the empty text unless both are. */
    @Nullable
    Object joined(@Nullable Object left, @Nullable Object right) {
        return left == null && right == null ? null : text(left) + text(right);
    }

    private String text(@Nullable Object value) {
        return value == null ? "" : TextForm.of(value, settings);
    }

    private static @Nullable Object logical(Binary binary, @Nullable Object left, @Nullable Object right) {
        if (!Truth.isCondition(left) || !Truth.isCondition(right)) {
            throw mixed(binary, binary.operator().name());
        }
        var decisive = binary.operator() == BinaryOperator.OR;
        var some = Truth.of(left);
        var other = Truth.of(right);
        if (some.filter(truth -> truth == decisive).isPresent()
                || other.filter(truth -> truth == decisive).isPresent()) {
            return Truth.value(decisive);
        }
        return some.isEmpty() || other.isEmpty() ? null : Truth.value(!decisive);
    }

    private static @Nullable Object compared(Binary binary, @Nullable Object left, @Nullable Object right) {
        if (left == null || right == null) {
            return null;
        }
        var order = Order.compare(left, right).orElseThrow(() -> mixed(binary, "comparison"));
        return Truth.value(
                switch (binary.operator()) {
                    case EQUAL -> order == 0;
                    case NOT_EQUAL -> order != 0;
                    case LESS -> order < 0;
                    case LESS_OR_EQUAL -> order <= 0;
                    case GREATER -> order > 0;
                    case GREATER_OR_EQUAL -> order >= 0;
                    case ADD, SUBTRACT, MULTIPLY, DIVIDE, MODULO, CONCATENATE, AND, OR ->
                        throw new IllegalStateException("no comparison");
                });
    }

    private @Nullable Object computed(Binary binary, @Nullable Object left, @Nullable Object right) {
        if (left == null || right == null) {
            return null;
        }
        if (!(left instanceof Number some) || !(right instanceof Number other)) {
            throw mixed(binary, binary.operator().name());
        }
        return switch (binary.operator()) {
            case DIVIDE -> divided(some, other);
            case MODULO -> {
                if (mayLoseDigits(some, other, settings)) {
                    throw Unrepeatable.undefined(binary.at(), "a remainder of numbers beyond those that doubles hold");
                }
                yield remainder(some, other);
            }
            default -> {
                var result = settings.highPrecision() && some instanceof Long && other instanceof Long
                        ? exactly(binary.operator(), some, other)
                        : computed(binary.operator(), some, other);
                if (!Numbers.anyDouble(some, other) && isTooLong(result)) {
                    throw Unrepeatable.undefined(
                            binary.at(), "a result of more than %d digits".formatted(Numbers.DIGITS));
                }
                yield result;
            }
        };
    }

    /** With high precision whole numbers are computed as decimals. */
    private static Number exactly(BinaryOperator operator, Number left, Number right) {
        var result = computed(operator, Numbers.exact(left), Numbers.exact(right));
        return result.unscaledValue().bitLength() < Long.SIZE
                ? (Number) result.longValueExact()
                : Numbers.decimal(result);
    }

    /** Whether a result is not sure to stay a decimal: zeros at its end may count. */
    private static boolean isTooLong(Number result) {
        return result instanceof Double || (result instanceof BigDecimal exact && exact.precision() > Numbers.DIGITS);
    }

    static Number sum(Number left, Number right) {
        return computed(BinaryOperator.ADD, left, right);
    }

    private static Number computed(BinaryOperator operator, Number left, Number right) {
        if (Numbers.anyDouble(left, right)) {
            return Numbers.finite(computed(operator, left.doubleValue(), right.doubleValue()));
        }
        var result = computed(operator, Numbers.exact(left), Numbers.exact(right));
        return left instanceof Long && right instanceof Long ? (Number) Numbers.whole(result) : Numbers.decimal(result);
    }

    private static double computed(BinaryOperator operator, double left, double right) {
        return switch (operator) {
            case ADD -> left + right;
            case SUBTRACT -> left - right;
            case MULTIPLY -> left * right;
            default -> throw new IllegalStateException("no arithmetic: " + operator);
        };
    }

    private static BigDecimal computed(BinaryOperator operator, BigDecimal left, BigDecimal right) {
        return switch (operator) {
            case ADD -> left.add(right);
            case SUBTRACT -> left.subtract(right);
            case MULTIPLY -> left.multiply(right);
            default -> throw new IllegalStateException("no arithmetic: " + operator);
        };
    }

    /** A quotient always has a fraction, of integers too; it is a decimal only with high precision. */
    Number divided(Number left, Number right) {
        if (right.doubleValue() == 0) {
            throw new RowError("division by zero");
        }
        return settings.highPrecision() && !Numbers.anyDouble(left, right)
                ? Numbers.exact(left).divide(Numbers.exact(right), Numbers.PRECISION)
                : (Number) Numbers.finite(left.doubleValue() / right.doubleValue());
    }

    /**
     * Whether it matters if a remainder of whole numbers is computed in double precision, of which no document says whether it is: a
     * division may give a fraction, a remainder does not.
     */
    static boolean mayLoseDigits(Number left, Number right, EvaluationSettings settings) {
        return !settings.highPrecision()
                && left instanceof Long
                && right instanceof Long
                && (isBeyondDoubles(left.longValue()) || isBeyondDoubles(right.longValue()));
    }

    private static boolean isBeyondDoubles(long number) {
        return number > DOUBLES_HOLD || number < -DOUBLES_HOLD;
    }

    /** The remainder has the sign of the dividend. */
    static Number remainder(Number left, Number right) {
        if (right.doubleValue() == 0) {
            throw new RowError("remainder of a division by zero");
        }
        if (Numbers.anyDouble(left, right)) {
            return Numbers.finite(left.doubleValue() % right.doubleValue());
        }
        var rest = Numbers.exact(left).remainder(Numbers.exact(right));
        return left instanceof Long && right instanceof Long ? (Number) rest.longValueExact() : rest;
    }

    private static Unrepeatable mixed(Expression at, String operator) {
        return Unrepeatable.refused(at.at(), "the operator %s between values of different types".formatted(operator));
    }
}
