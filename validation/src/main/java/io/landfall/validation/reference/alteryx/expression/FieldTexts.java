package io.landfall.validation.reference.alteryx.expression;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;
import java.util.Locale;

/**
 * Writes values as texts the way Alteryx writes them: dates in ISO form, numbers with at most 15 significant digits, and exponents of two
 * digits where the digits alone would be longer.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/get-started/data-types.html">Data Types</a>
 */
final class FieldTexts {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    /** A number below 0.1 has an exponent as soon as it takes more characters than this after its point. */
    private static final int DIGITS_AFTER_POINT = 14;

    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);

    private FieldTexts() {}

    static String text(Temporal date) {
        return switch (date) {
            case LocalDateTime moment -> MOMENT.format(moment) + fraction(moment);
            case LocalTime time -> TIME.format(time) + fraction(time);
            default -> date.toString();
        };
    }

    private static String fraction(Temporal time) {
        var nanos = time.get(ChronoField.NANO_OF_SECOND);
        return nanos == 0 ? "" : "." + String.format(Locale.ROOT, "%09d", nanos).replaceFirst("0+$", "");
    }

    static String text(boolean truth) {
        return truth ? "True" : "False";
    }

    static String text(double number) {
        if (number == 0 || !Double.isFinite(number)) {
            return number == 0 ? "0" : String.valueOf(number);
        }
        var digits = new BigDecimal(number).round(DIGITS).stripTrailingZeros();
        var exponent = digits.precision() - digits.scale() - 1;
        if (exponent >= -1 ? exponent < DIGITS.getPrecision() : digits.scale() <= DIGITS_AFTER_POINT) {
            return digits.toPlainString();
        }
        var first = digits.scaleByPowerOfTen(-exponent).toPlainString();
        return first + (digits.precision() == 1 ? "." : "") + exponent(exponent);
    }

    private static String exponent(int exponent) {
        return String.format(Locale.ROOT, "e%s%02d", exponent < 0 ? "-" : "+", Math.abs(exponent));
    }

    /** Whether a number is as near to one number of so many decimals as to the next. */
    static boolean isBetween(double number, int decimals) {
        var exact = new BigDecimal(number);
        return exact.setScale(decimals, RoundingMode.HALF_UP)
                        .compareTo(exact.setScale(decimals, RoundingMode.HALF_DOWN))
                != 0;
    }

    /** A number with so many decimals, rounded by what the double exactly is, and an exact half to even, as C does; what becomes 0 keeps its sign. */
    static String fixed(double number, int decimals) {
        var fixed = new BigDecimal(number).setScale(decimals, RoundingMode.HALF_EVEN);
        return (Double.compare(number, 0) < 0 && fixed.signum() == 0 ? "-" : "") + fixed.toPlainString();
    }
}
