package io.landfall.converter.sql;

import java.math.BigDecimal;

/** How floating-point constants are spelled. */
final class FloatingPoint {

    private FloatingPoint() {}

    /** The shortest digits with an exponent, so that no engine takes them for a decimal: {@code 2.5E0}. */
    static String text(BigDecimal value) {
        var stripped = value.abs().stripTrailingZeros();
        var digits = stripped.unscaledValue().toString();
        var exponent = digits.length() - 1 - stripped.scale();
        var mantissa = digits.length() == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
        return (value.signum() < 0 ? "-" : "") + mantissa + "E" + exponent;
    }
}
