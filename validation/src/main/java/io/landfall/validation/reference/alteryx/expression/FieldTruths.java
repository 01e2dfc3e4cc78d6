package io.landfall.validation.reference.alteryx.expression;

import org.jspecify.annotations.Nullable;

/** What a Bool field makes of a value. */
final class FieldTruths {

    private FieldTruths() {}

    /** A number is true unless it is 0; a text is true when it begins with a T or a digit other than 0. */
    static @Nullable Boolean convert(Object value) {
        return switch (value) {
            case Boolean truth -> truth;
            case Number number -> number.doubleValue() != 0;
            case String text -> !text.isEmpty() && "Tt123456789".indexOf(text.charAt(0)) >= 0;
            default -> null;
        };
    }
}
