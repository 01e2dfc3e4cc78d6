package io.landfall.validation.reference.powercenter.expression;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * The number that a text begins with, after blanks; 0 where it begins with none. Nothing behind the number matters.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/designer-guide/datatype-reference/converting-data/converting-strings-to-numbers.html">Converting
 *     strings to numbers</a>
 */
final class NumberPrefix {

    private static final String DIGITS = "\\s*([+-]?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)";

    private static final Pattern PLAIN = Pattern.compile(DIGITS + ")");
    private static final Pattern SCIENTIFIC = Pattern.compile(DIGITS + "(?:[eE][+-]?[0-9]{1,4})?)");

    private NumberPrefix() {}

    /** For decimals and integers an exponent is not part of the number: {@code 18e-3} is 18. */
    static BigDecimal decimal(String text) {
        return first(PLAIN, text);
    }

    /** For doubles it is: {@code 18e-3} is 0.018. */
    static BigDecimal real(String text) {
        return first(SCIENTIFIC, text);
    }

    private static BigDecimal first(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        return matcher.lookingAt() ? number(matcher.group(1)) : BigDecimal.ZERO;
    }

    private static BigDecimal number(String digits) {
        return new BigDecimal(digits.replaceFirst("\\.(?![0-9])", ""));
    }
}
