package io.landfall.validation.data;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers in the digits that people read: at most 15 significant ones, without an exponent and without zeros at the end. */
final class PlainNumbers {

    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);

    private PlainNumbers() {}

    static String text(double value) {
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        var rounded = new BigDecimal(value).round(DIGITS);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
