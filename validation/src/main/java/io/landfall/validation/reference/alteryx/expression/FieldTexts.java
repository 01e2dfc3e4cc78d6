package io.landfall.validation.reference.alteryx.expression;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;
import java.util.Locale;

/**
 * Writes values as texts the way Alteryx writes them: dates in ISO form, numbers with the fewest digits that say them, and
 * exponents of two digits.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/get-started/data-types.html">Data Types</a>
 */
final class FieldTexts {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    /** Numbers are written in full from 1e-4 to below 1e15, and with an exponent beyond. */
    private static final int LEAST_EXPONENT = -5;

    private static final int GREATEST_EXPONENT = 15;

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
        var digits = BigDecimal.valueOf(number).stripTrailingZeros();
        var exponent = digits.precision() - digits.scale() - 1;
        return exponent > LEAST_EXPONENT && exponent <= GREATEST_EXPONENT
                ? digits.toPlainString()
                : digits.scaleByPowerOfTen(-exponent).toPlainString() + exponent(exponent);
    }

    private static String exponent(int exponent) {
        return String.format(Locale.ROOT, "e%s%02d", exponent < 0 ? "-" : "+", Math.abs(exponent));
    }

    /** A number with so many decimals, rounded by what the double exactly is, and an exact half to even, as C does; what becomes 0 keeps its sign. */
    static String fixed(double number, int decimals) {
        var fixed = new BigDecimal(number).setScale(decimals, RoundingMode.HALF_EVEN);
        return (number < 0 && fixed.signum() == 0 ? "-" : "") + fixed.toPlainString();
    }
}
