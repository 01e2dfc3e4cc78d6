package io.landfall.validation.reference.alteryx.expression;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a Bool field makes of a value. */
final class FieldTruths {

    private FieldTruths() {}

    /** A number is true unless it is 0; a text says it in words or as a digit. */
    static @Nullable Boolean convert(Object value) {
        return switch (value) {
            case Boolean truth -> truth;
            case Number number -> number.doubleValue() != 0;
            case String text ->
                switch (text.toLowerCase(Locale.ROOT)) {
                    case "true", "1" -> true;
                    case "false", "0" -> false;
                    default -> null;
                };
            default -> null;
        };
    }
}
