package io.landfall.validation.reference.powercenter.snippet;

import io.landfall.parsers.powercenter.snippet.JavaExpression.BinaryOperator;
import io.landfall.parsers.powercenter.snippet.JavaType;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Java's operators on Java's values: {@code Integer}, {@code Long}, {@code Double}, {@code Boolean} and {@code String}. */
final class JavaOperators {

    private JavaOperators() {}

    static Object computed(BinaryOperator operator, @Nullable Object left, @Nullable Object right, JavaRow row) {
        if (operator == BinaryOperator.EQUAL || operator == BinaryOperator.NOT_EQUAL) {
            return equal(left, right, row) == (operator == BinaryOperator.EQUAL);
        }
        if (operator == BinaryOperator.PLUS && (left instanceof String || right instanceof String)) {
            return said(left, row) + said(right, row);
        }
        var one = number(left, row);
        var other = number(right, row);
        if (one instanceof Double || other instanceof Double) {
            return reals(operator, one.doubleValue(), other.doubleValue(), row);
        }
        return one instanceof Long || other instanceof Long
                ? longs(operator, one.longValue(), other.longValue(), row)
                : ints(operator, one.intValue(), other.intValue(), row);
    }

    private static boolean equal(@Nullable Object left, @Nullable Object right, JavaRow row) {
        if (left == null || right == null) {
            return left == null && right == null;
        }
        if (left instanceof Boolean one && right instanceof Boolean other) {
            return one.equals(other);
        }
        if (left instanceof String || right instanceof String) {
            throw row.refused("whether two texts are one object");
        }
        var one = number(left, row);
        var other = number(right, row);
        return (one instanceof Double || other instanceof Double)
                ? one.doubleValue() == other.doubleValue()
                : one.longValue() == other.longValue();
    }

    private static Object ints(BinaryOperator operator, int left, int right, JavaRow row) {
        return switch (operator) {
            case TIMES -> (Object) (left * right);
            case PLUS -> left + right;
            case MINUS -> left - right;
            case DIVIDE -> left / divisor(right, row).intValue();
            case REMAINDER -> left % divisor(right, row).intValue();
            case LESS -> left < right;
            case LESS_OR_EQUAL -> left <= right;
            case GREATER -> left > right;
            case GREATER_OR_EQUAL -> left >= right;
            case EQUAL, NOT_EQUAL, AND, OR -> throw new IllegalStateException("answered before: " + operator);
        };
    }

    private static Object longs(BinaryOperator operator, long left, long right, JavaRow row) {
        return switch (operator) {
            case TIMES -> (Object) (left * right);
            case PLUS -> left + right;
            case MINUS -> left - right;
            case DIVIDE -> left / divisor(right, row).longValue();
            case REMAINDER -> left % divisor(right, row).longValue();
            case LESS -> left < right;
            case LESS_OR_EQUAL -> left <= right;
            case GREATER -> left > right;
            case GREATER_OR_EQUAL -> left >= right;
            case EQUAL, NOT_EQUAL, AND, OR -> throw new IllegalStateException("answered before: " + operator);
        };
    }

    private static Number divisor(Number number, JavaRow row) {
        if (number.longValue() == 0) {
            throw row.undefined("a whole number divided by 0");
        }
        return number;
    }

    private static Object reals(BinaryOperator operator, double left, double right, JavaRow row) {
        return switch (operator) {
            case TIMES -> (Object) finite(left * right, row);
            case PLUS -> finite(left + right, row);
            case MINUS -> finite(left - right, row);
            case DIVIDE -> finite(left / right, row);
            case REMAINDER -> throw row.refused("the remainder of doubles");
            case LESS -> left < right;
            case LESS_OR_EQUAL -> left <= right;
            case GREATER -> left > right;
            case GREATER_OR_EQUAL -> left >= right;
            case EQUAL, NOT_EQUAL, AND, OR -> throw new IllegalStateException("answered before: " + operator);
        };
    }

    /** What a port makes of infinity is not documented. */
    private static double finite(double number, JavaRow row) {
        if (!Double.isFinite(number)) {
            throw row.undefined("a double that is not finite");
        }
        return number;
    }

    static Object negated(@Nullable Object value, JavaRow row) {
        return switch (number(value, row)) {
            case Integer number -> (Object) (-number);
            case Long number -> -number;
            case Number number -> -number.doubleValue();
        };
    }

    static Number number(@Nullable Object value, JavaRow row) {
        if (value instanceof Number number && !(value instanceof BigDecimal)) {
            return number;
        }
        throw row.refused("arithmetic of what is no primitive number");
    }

    static Object cast(JavaType type, @Nullable Object value, JavaRow row) {
        var number = number(value, row);
        return switch (type) {
            case DOUBLE -> (Object) number.doubleValue();
            case INT, LONG -> {
                if (number instanceof Double) {
                    throw row.refused("a double that is cut off");
                }
                yield type == JavaType.INT ? (Object) number.intValue() : (Object) number.longValue();
            }
            case BOOLEAN, TEXT -> throw row.refused("a cast of a number to " + type.word());
        };
    }

    /** A number as a wider type. */
    static Object widened(Number number, Class<?> type) {
        if (type == Double.class) {
            return number.doubleValue();
        }
        return type == Long.class ? (Object) number.longValue() : number;
    }

    static String said(@Nullable Object value, JavaRow row) {
        return switch (value) {
            case null -> "null";
            case String text -> text;
            case Integer number -> number.toString();
            case Long number -> number.toString();
            case Boolean truth -> truth.toString();
            default -> throw row.refused("a text of a double, a decimal or a date");
        };
    }
}
