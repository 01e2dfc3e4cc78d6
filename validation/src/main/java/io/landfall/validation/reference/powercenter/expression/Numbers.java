package io.landfall.validation.reference.powercenter.expression;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Arithmetic on numbers of any kind: whole as long as all are, else decimal, else double. */
final class Numbers {

    /** Digits of a decimal; what has more goes on as a double. */
    static final int DIGITS = 28;

    static final MathContext PRECISION = new MathContext(DIGITS, RoundingMode.HALF_UP);

    private Numbers() {}

    /** The number as its digits say; of a double those it is written with, unless it is whole: then it is the one that it stands for. */
    static BigDecimal exact(Number number) {
        return switch (number) {
            case BigDecimal decimal -> decimal;
            case Double real -> real == Math.rint(real) ? new BigDecimal(real) : BigDecimal.valueOf(real);
            default -> BigDecimal.valueOf(number.longValue());
        };
    }

    /** The nearest whole number, halves away from zero. */
    static long rounded(Number number) {
        return number instanceof Long whole ? whole : whole(exact(number).setScale(0, RoundingMode.HALF_UP));
    }

    static long whole(BigDecimal number) {
        try {
            return number.longValueExact();
        } catch (ArithmeticException tooLarge) {
            throw new RowError("the number %s is out of range".formatted(number.toEngineeringString()));
        }
    }

    /** A decimal within its digits, else a double. */
    static Number decimal(BigDecimal number) {
        return fits(number.stripTrailingZeros()) ? number : (Number) finite(number.doubleValue());
    }

    private static boolean fits(BigDecimal number) {
        return number.scale() <= DIGITS && number.precision() - Math.min(number.scale(), 0) <= DIGITS;
    }

    /** A fraction: a decimal with high precision, else a double. */
    static Number fraction(BigDecimal number, boolean highPrecision) {
        return highPrecision ? decimal(number) : (Number) finite(number.doubleValue());
    }

    static Double finite(double number) {
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            throw new RowError("the result is no finite number");
        }
        return number == 0 ? 0.0 : number;
    }

    static boolean anyDouble(Number left, Number right) {
        return left instanceof Double || right instanceof Double;
    }

    static int compare(Number left, Number right) {
        return anyDouble(left, right)
                ? Double.compare(left.doubleValue() + 0.0, right.doubleValue() + 0.0)
                : exact(left).compareTo(exact(right));
    }
}
