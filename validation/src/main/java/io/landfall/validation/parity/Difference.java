package io.landfall.validation.parity;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A row that differs.
 *
 * @param number among all differences, from 1
 * @param cells the values of all columns that are compared, keys first to last as they stand
 */
public record Difference(long number, Kind kind, List<Cell> cells) {

    public Difference {
        cells = List.copyOf(cells);
    }

    /** How a row differs. */
    public enum Kind {
        /** It is on both sides with other values. */
        CHANGED,
        /** It is on the left side only. */
        MISSING,
        /** It is on the right side only. */
        EXTRA;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * The values of a column on both sides, as texts.
     *
     * @param cause why they differ; null when they do not, or the row is on one side only
     */
    public record Cell(
            String column,
            @Nullable String left,
            @Nullable String right,
            @Nullable Cause cause) {}
}
