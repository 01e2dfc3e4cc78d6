package io.landfall.validation.parity;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/** How far two numbers may be apart and still count as equal. */
public sealed interface Tolerance {

    /** A difference of no more than this. */
    record Absolute(BigDecimal most) implements Tolerance {}

    /** A difference of no more than this share of the larger number. */
    record Relative(BigDecimal most) implements Tolerance {}

    /**
     * A difference of no more than one part in a thousand million, or one that the digits do not show which the left side has
     * after its point: {@code 0.333} is equal to a third.
     */
    record Shown() implements Tolerance {}

    /** Reads {@code 0.01} as absolute, {@code 0.1%} and {@code 1e-9rel} as relative; nothing when it is none of them. */
    static Optional<Tolerance> parse(String text) {
        var plain = text.strip().toLowerCase(Locale.ROOT);
        if (plain.endsWith("%")) {
            return number(plain.substring(0, plain.length() - 1))
                    .map(percent -> new Relative(percent.movePointLeft(2)));
        }
        if (plain.endsWith("rel")) {
            return number(plain.substring(0, plain.length() - 3)).map(Relative::new);
        }
        return number(plain).map(Absolute::new);
    }

    private static Optional<BigDecimal> number(String text) {
        try {
            return Optional.of(new BigDecimal(text.strip())).filter(number -> number.signum() >= 0);
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }
}
