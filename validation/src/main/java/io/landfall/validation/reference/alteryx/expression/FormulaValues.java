package io.landfall.validation.reference.alteryx.expression;

import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.validation.reference.Unrepeatable;
import java.time.temporal.Temporal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What operators and functions take a value for: a number, a text or a condition. Designer stops where these mix. */
final class FormulaValues {

    private static final int DIGITS_BEYOND_A_LONG = 19;

    private FormulaValues() {}

    /** A literal: a whole number where it has neither point nor exponent. */
    static Object number(String literal) {
        return literal.chars().allMatch(Character::isDigit) && literal.length() < DIGITS_BEYOND_A_LONG
                ? (Object) Long.parseLong(literal)
                : (Object) Double.parseDouble(literal);
    }

    /** Whether the value is a text, or what the language holds as one: a date or a time. */
    static boolean isText(@Nullable Object value) {
        return value instanceof String || value instanceof Temporal;
    }

    static @Nullable String text(@Nullable Object value, SourceLocation at) {
        return switch (value) {
            case null -> null;
            case String text -> text;
            case Temporal date -> FieldTexts.text(date);
            default -> throw Unrepeatable.failed(at, "a number stands where a text belongs");
        };
    }

    /** Every number is a double to the engine; a condition that holds is 1. */
    static @Nullable Double number(@Nullable Object value, SourceLocation at) {
        return switch (value) {
            case null -> null;
            case Number number -> number.doubleValue();
            case Boolean truth -> truth ? 1.0 : 0.0;
            default -> throw Unrepeatable.failed(at, "a text stands where a number belongs");
        };
    }

    static boolean truth(@Nullable Object value, SourceLocation at) {
        return switch (value) {
            case null -> false;
            case Boolean truth -> truth;
            case Number number -> number.doubleValue() != 0;
            default -> throw Unrepeatable.failed(at, "a text stands where a condition belongs");
        };
    }

    /** What is no number, as after a division by zero, is Null. */
    static @Nullable Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }

    /** A value that cannot be null here. */
    static <T> T given(@Nullable T value) {
        return Objects.requireNonNull(value);
    }
}
