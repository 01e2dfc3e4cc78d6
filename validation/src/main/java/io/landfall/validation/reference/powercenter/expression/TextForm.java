package io.landfall.validation.reference.powercenter.expression;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.util.Locale;

/**
 * How a value becomes text where nobody gives a format: at a port of text, in {@code ||}, and by {@code TO_CHAR}.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/transformation-language-reference/functions/to_char--numbers-.html">TO_CHAR
 *     (Numbers)</a>
 */
final class TextForm {

    private static final MathContext SIGNIFICANT = new MathContext(15, RoundingMode.HALF_EVEN);

    /** Beyond these the vendor's examples have an exponent: 1234567890123456 is 1.23456789012346e+015. */
    private static final int GREATEST_PLAIN = 14;

    private static final int LEAST_PLAIN = -16;

    private TextForm() {}

    static String of(Object value, EvaluationSettings settings) {
        return switch (value) {
            case String text -> text;
            case Long whole -> whole.toString();
            case BigDecimal decimal -> decimal.toPlainString();
            case Double number -> real(number);
            case LocalDateTime date -> DateFormat.of(settings).write(date);
            default -> throw new IllegalArgumentException("no text of a value of " + value.getClass());
        };
    }

    /** A double in up to 15 digits, plain as long as they say it all. */
    static String real(double number) {
        if (number == 0) {
            return "0";
        }
        var rounded = new BigDecimal(number).round(SIGNIFICANT).stripTrailingZeros();
        var exponent = rounded.precision() - rounded.scale() - 1;
        if (exponent >= LEAST_PLAIN && exponent <= GREATEST_PLAIN) {
            return rounded.toPlainString();
        }
        var digits = rounded.unscaledValue().abs().toString();
        var fraction = digits.length() == 1 ? "" : "." + digits.substring(1);
        return String.format(
                Locale.ROOT,
                "%s%s%se%s%03d",
                number < 0 ? "-" : "",
                digits.charAt(0),
                fraction,
                exponent < 0 ? "-" : "+",
                Math.abs(exponent));
    }
}
