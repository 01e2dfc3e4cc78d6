package io.landfall.validation.engine;

import io.landfall.converter.expression.SqlType;
import io.landfall.converter.expression.Types;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** The arithmetic of a fold: on integers, doubles and decimals, with the engine's results and its errors. */
final class FoldNumbers {

    private FoldNumbers() {}

    /** Whether numbers of the types are computed here. */
    static boolean takes(SqlType type) {
        return type.isInteger() || type.equals(Types.DOUBLE) || type instanceof SqlType.Decimal;
    }

    static Object plus(Object left, Object right, SqlType type) {
        if (type.isInteger()) {
            return whole(Math.addExact((long) left, (long) right), type);
        }
        return type.equals(Types.DOUBLE)
                ? (Object) (floating(left) + floating(right))
                : decimal(exact(left).add(exact(right)), type);
    }

    static Object minus(Object left, Object right, SqlType type) {
        if (type.isInteger()) {
            return whole(Math.subtractExact((long) left, (long) right), type);
        }
        return type.equals(Types.DOUBLE)
                ? (Object) (floating(left) - floating(right))
                : decimal(exact(left).subtract(exact(right)), type);
    }

    static Object times(Object left, Object right, SqlType type) {
        if (type.isInteger()) {
            return whole(Math.multiplyExact((long) left, (long) right), type);
        }
        return type.equals(Types.DOUBLE)
                ? (Object) (floating(left) * floating(right))
                : decimal(exact(left).multiply(exact(right)), type);
    }

    static Object negated(Object value, SqlType type) {
        return minus(type.equals(Types.DOUBLE) ? (Object) (-0.0) : 0L, value, type);
    }

    /** The number as another type takes it. Decimals and integers round half away from zero. */
    static Object cast(Object value, SqlType to) {
        if (to.equals(Types.DOUBLE)) {
            return floating(value);
        }
        if (to.isInteger()) {
            return value instanceof Long number
                    ? whole(number, to)
                    : whole(rounded(exact(value), 0).longValueExact(), to);
        }
        return decimal(exact(value), to);
    }

    static int compare(Object left, Object right) {
        if (left instanceof Long one && right instanceof Long other) {
            return Long.compare(one, other);
        }
        if (left instanceof Double || right instanceof Double) {
            var one = floating(left);
            var other = floating(right);
            return one == other ? 0 : Double.compare(one, other);
        }
        return exact(left).compareTo(exact(right));
    }

    private static double floating(Object value) {
        return ((Number) value).doubleValue();
    }

    private static BigDecimal exact(Object value) {
        return switch (value) {
            case BigDecimal decimal -> decimal;
            case Double number -> new BigDecimal(number);
            default -> BigDecimal.valueOf((long) value);
        };
    }

    private static long whole(long value, SqlType type) {
        var fits = switch ((SqlType.Plain) type) {
            case SMALLINT -> value == (short) value;
            case INTEGER -> value == (int) value;
            default -> true;
        };
        if (!fits) {
            throw new ArithmeticException("Out of Range Error: %d is no %s".formatted(value, type.sql()));
        }
        return value;
    }

    private static BigDecimal decimal(BigDecimal value, SqlType type) {
        var decimal = (SqlType.Decimal) type;
        var scaled = rounded(value, decimal.scale());
        if (scaled.precision() - scaled.scale() > decimal.precision() - decimal.scale()) {
            throw new ArithmeticException("Out of Range Error: a number is no " + type.sql());
        }
        return scaled;
    }

    private static BigDecimal rounded(BigDecimal value, int scale) {
        return value.setScale(scale, RoundingMode.HALF_UP);
    }
}
