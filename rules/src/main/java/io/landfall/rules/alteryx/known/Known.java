package io.landfall.rules.alteryx.known;

import java.math.BigDecimal;
import java.util.Optional;

/** A value of the formula language that is known without data. */
public sealed interface Known {

    record Text(String value) implements Known {}

    record Numeric(double value) implements Known {}

    /**
     * A number as somebody has typed it into a question. Formulas compute with it as with a number, and put it together with texts as a
     * text, both of which macros that run in Designer do.
     */
    record Typed(String digits, double value) implements Known {}

    record Truth(boolean value) implements Known {}

    /**
     * A text with places in it for values that are not known yet. Nothing is computed with it, it is only put together with other texts.
     */
    record Template(String value) implements Known {}

    /** {@code Null()}. */
    record Nothing() implements Known {}

    static Known of(String text) {
        return new Text(text);
    }

    static Known of(double number) {
        return new Numeric(number);
    }

    static Known of(boolean truth) {
        return new Truth(truth);
    }

    /** What stands for the value where no text is put together: a number that somebody has typed is a number. */
    default Known plain() {
        return this instanceof Typed(var _, var value) ? of(value) : this;
    }

    /** The value as text; empty for Null. Numbers without decimals are written without a point. */
    default Optional<String> text() {
        return switch (this) {
            case Text(var value) -> Optional.of(value);
            case Numeric(var value) -> Optional.of(digits(value));
            case Typed(var typed, var _) -> Optional.of(typed);
            case Truth(var value) -> Optional.of(value ? "True" : "False");
            case Template(var value) -> Optional.of(value);
            case Nothing nothing -> Optional.empty();
        };
    }

    private static String digits(double value) {
        return Double.isFinite(value)
                ? BigDecimal.valueOf(value).stripTrailingZeros().toPlainString()
                : String.valueOf(value);
    }

    /** Whether a condition takes the value as true: Null is false, a number is true unless it is 0. */
    default boolean isTrue() {
        return switch (this) {
            case Truth(var value) -> value;
            case Numeric(var value) -> value != 0;
            case Typed(var _, var value) -> value != 0;
            case Text text -> false;
            case Template template -> false;
            case Nothing nothing -> false;
        };
    }
}
