package io.landfall.parsers.alteryx.tool;

import java.util.OptionalInt;

/**
 * A type with its size, as a tool or a record layout stores it.
 *
 * @param size as written: characters for text, bytes for numbers and dates, and for {@link FieldType#FIXED_DECIMAL} the
 *     characters (sign and point included) and decimals as {@code 19.6}; empty when it is not given
 * @param scale decimals of a {@link FieldType#FIXED_DECIMAL} where they are stored apart from the size, else empty
 */
public record StoredType(FieldType type, String size, String scale) {

    /** Nothing is stored: the incoming type stays. */
    public static final StoredType NONE = new StoredType(FieldType.NONE, "", "");

    /** The part of the size before the point: characters of a text, characters of a fixed decimal, bytes of others. */
    public OptionalInt length() {
        return number(size.split("\\.", 2)[0]);
    }

    /** Digits after the point of a {@link FieldType#FIXED_DECIMAL}. */
    public OptionalInt decimals() {
        var parts = size.split("\\.", 2);
        return number(parts.length == 2 ? parts[1] : scale);
    }

    private static OptionalInt number(String text) {
        try {
            return OptionalInt.of(Integer.parseInt(text));
        } catch (NumberFormatException _) {
            return OptionalInt.empty();
        }
    }
}
