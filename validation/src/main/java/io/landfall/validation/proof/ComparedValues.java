package io.landfall.validation.proof;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** When two values are one: texts and dates exactly, numbers by value, floating ones to within 1e-9 of their size. */
final class ComparedValues {

    private static final double TOLERANCE = 1e-9;
    private static final MathContext ROUGH = new MathContext(8);

    private ComparedValues() {}

    static boolean same(@Nullable Object left, @Nullable Object right) {
        if (left == null || right == null) {
            return left == null && right == null;
        }
        if (left instanceof Number one && right instanceof Number other) {
            return same(one, other);
        }
        if (left instanceof byte[] || right instanceof byte[]) {
            return key(left).equals(key(right));
        }
        return time(left).equals(time(right));
    }

    private static boolean same(Number left, Number right) {
        if (!(left instanceof Double) && !(right instanceof Double)) {
            return exact(left).compareTo(exact(right)) == 0;
        }
        var one = left.doubleValue();
        var other = right.doubleValue();
        return one == other
                || Double.compare(one, other) == 0
                || Math.abs(one - other) <= TOLERANCE * Math.max(Math.abs(one), Math.abs(other));
    }

    private static BigDecimal exact(Number number) {
        return number instanceof BigDecimal decimal ? decimal : BigDecimal.valueOf(number.longValue());
    }

    /** A date is its midnight. */
    private static Object time(Object value) {
        return value instanceof LocalDate day ? day.atStartOfDay() : value;
    }

    /** A text that values have in common which are the same; the few others are told apart by {@link #same}. */
    static String key(@Nullable Object value) {
        return switch (value) {
            case null -> "∅";
            case String text -> "'" + text + "'";
            case Double number when !Double.isFinite(number) -> number.toString();
            case Double number -> rough(new BigDecimal(number));
            case Number number -> rough(exact(number));
            case LocalDate day -> day.atStartOfDay().toString();
            case LocalDateTime time -> time.toString();
            case LocalTime time -> time.toString();
            case byte[] bytes -> HexFormat.of().formatHex(bytes);
            default -> value.toString();
        };
    }

    private static String rough(BigDecimal number) {
        var rounded = number.round(ROUGH).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toString();
    }
}
