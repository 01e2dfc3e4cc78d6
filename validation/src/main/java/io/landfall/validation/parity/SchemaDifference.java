package io.landfall.validation.parity;

import org.jspecify.annotations.Nullable;

/**
 * A column that is not the same on both sides.
 *
 * @param left type on the left side, null when it is not there
 * @param right type on the right side, null when it is not there
 */
public record SchemaDifference(
        String column, @Nullable String left, @Nullable String right, Compatibility compatibility) {

    /** Whether the values of both sides can be the same. */
    public enum Compatibility {
        /** The types differ, and hold the same values: INTEGER and BIGINT, DATE and TIMESTAMP. */
        COMPATIBLE,
        /** Values are compared by what they show. */
        BY_TEXT,
        MISSING,
        EXTRA
    }

    /** Whether it makes the two sides different whatever their rows are. */
    public boolean counts() {
        return compatibility == Compatibility.MISSING || compatibility == Compatibility.EXTRA;
    }
}
