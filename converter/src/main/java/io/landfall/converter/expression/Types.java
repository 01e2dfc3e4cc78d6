package io.landfall.converter.expression;

import io.landfall.converter.expression.SqlType.Decimal;
import io.landfall.converter.expression.SqlType.Plain;
import io.landfall.converter.expression.SqlType.Text;
import java.math.BigDecimal;
import java.util.List;

/** The types by name, and how they combine: the one place for the arithmetic of precision, scale and length. */
public final class Types {

    public static final SqlType BOOLEAN = Plain.BOOLEAN;
    public static final SqlType SMALLINT = Plain.SMALLINT;
    public static final SqlType INTEGER = Plain.INTEGER;
    public static final SqlType BIGINT = Plain.BIGINT;
    public static final SqlType REAL = Plain.REAL;
    public static final SqlType DOUBLE = Plain.DOUBLE;
    public static final SqlType DATE = Plain.DATE;
    public static final SqlType TIME = Plain.TIME;
    public static final SqlType TIMESTAMP = Plain.TIMESTAMP;
    public static final SqlType VARBINARY = Plain.VARBINARY;
    public static final SqlType TEXT = new Text(Text.UNLIMITED);

    private Types() {}

    public static SqlType text(int length) {
        return new Text(length);
    }

    public static SqlType decimal(int precision, int scale) {
        return new Decimal(precision, scale);
    }

    /**
     * The narrowest type that holds values of all the given ones: the longest text, the widest number.
     *
     * @throws IllegalArgumentException when families mix
     */
    public static SqlType widest(List<SqlType> types) {
        return types.stream().reduce(Types::wider).orElseThrow(() -> new IllegalArgumentException("no types"));
    }

    private static SqlType wider(SqlType left, SqlType right) {
        if (left.equals(right)) {
            return left;
        }
        if (left instanceof Text(var one) && right instanceof Text(var other)) {
            return text(Math.max(one, other));
        }
        if (left.isNumber() && right.isNumber()) {
            return widerNumber(left, right);
        }
        throw new IllegalArgumentException("no common type of %s and %s".formatted(left.sql(), right.sql()));
    }

    private static SqlType widerNumber(SqlType left, SqlType right) {
        if (left.isFloating() || right.isFloating()) {
            return left.equals(REAL) && right.equals(REAL) ? REAL : DOUBLE;
        }
        if (left.isInteger() && right.isInteger()) {
            return rank(left) >= rank(right) ? left : right;
        }
        var one = asDecimal(left);
        var other = asDecimal(right);
        var scale = Math.max(one.scale(), other.scale());
        var whole = Math.max(one.precision() - one.scale(), other.precision() - other.scale());
        return decimalOrDouble(whole + scale, scale);
    }

    /**
     * The type of {@code left + right} and {@code left - right}. Integers keep the wider of both types and overflow there,
     * as on every engine: who adds integers widens them first.
     */
    static SqlType sum(SqlType left, SqlType right) {
        if (left.isFloating() || right.isFloating()) {
            return DOUBLE;
        }
        if (left.isInteger() && right.isInteger()) {
            return wider(left, right);
        }
        var one = asDecimal(left);
        var other = asDecimal(right);
        var scale = Math.max(one.scale(), other.scale());
        var whole = Math.max(one.precision() - one.scale(), other.precision() - other.scale());
        return decimalOrDouble(whole + scale + 1, scale);
    }

    /** The type of {@code left * right}. */
    static SqlType product(SqlType left, SqlType right) {
        if (left.isFloating() || right.isFloating()) {
            return DOUBLE;
        }
        if (left.isInteger() && right.isInteger()) {
            return wider(left, right);
        }
        var one = asDecimal(left);
        var other = asDecimal(right);
        return decimalOrDouble(one.precision() + other.precision(), one.scale() + other.scale());
    }

    /** The decimal that holds all values of an exact number type. */
    public static Decimal asDecimal(SqlType type) {
        return switch (type) {
            case Decimal decimal -> decimal;
            case Plain plain ->
                switch (plain) {
                    case SMALLINT -> new Decimal(5, 0);
                    case INTEGER -> new Decimal(10, 0);
                    case BIGINT -> new Decimal(19, 0);
                    case BOOLEAN, REAL, DOUBLE, DATE, TIME, TIMESTAMP, VARBINARY ->
                        throw new IllegalArgumentException("not exact: " + plain);
                };
            case Text text -> throw new IllegalArgumentException("not a number: " + text.sql());
        };
    }

    /** Whether a number is a value of the type: without losing digits, or for floating-point types, without overflow. */
    public static boolean holds(SqlType type, BigDecimal value) {
        return switch (type) {
            case Decimal(var precision, var scale) -> {
                var digits = value.stripTrailingZeros();
                var whole = (long) digits.precision() - digits.scale();
                yield value.signum() == 0 || (digits.scale() <= scale && whole <= precision - scale);
            }
            case Plain plain ->
                switch (plain) {
                    case SMALLINT -> isWhole(value, Short.MIN_VALUE, Short.MAX_VALUE);
                    case INTEGER -> isWhole(value, Integer.MIN_VALUE, Integer.MAX_VALUE);
                    case BIGINT -> isWhole(value, Long.MIN_VALUE, Long.MAX_VALUE);
                    case REAL -> Float.isFinite(value.floatValue());
                    case DOUBLE -> Double.isFinite(value.doubleValue());
                    case BOOLEAN, DATE, TIME, TIMESTAMP, VARBINARY -> false;
                };
            case Text _ -> false;
        };
    }

    private static boolean isWhole(BigDecimal value, long least, long greatest) {
        return value.stripTrailingZeros().scale() <= 0
                && value.compareTo(BigDecimal.valueOf(least)) >= 0
                && value.compareTo(BigDecimal.valueOf(greatest)) <= 0;
    }

    private static SqlType decimalOrDouble(int precision, int scale) {
        return precision > Decimal.MAX_PRECISION ? DOUBLE : decimal(precision, scale);
    }

    private static int rank(SqlType integer) {
        return integer.equals(SMALLINT) ? 1 : integer.equals(INTEGER) ? 2 : 3;
    }
}
