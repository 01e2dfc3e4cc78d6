package io.landfall.converter.pipeline;

/** One field that rows are ordered by. */
public record SortKey(String field, Direction direction, Nulls nulls, Collation collation) {

    public enum Direction {
        ASCENDING,
        DESCENDING
    }

    public enum Nulls {
        FIRST,
        LAST
    }

    /** How texts compare. Other types always compare by value. */
    public enum Collation {
        /** By code point. */
        BINARY,
        /** By code point of the lower-case form: variants in case tie. */
        IGNORE_CASE,
        /**
         * As a dictionary does: punctuation before digits before letters, runs of digits by their value, letters whatever their
         * case or accent, and only then lower before upper.
         */
        DICTIONARY
    }

    /** The key that orders the other way round, nulls included. */
    public SortKey reversed() {
        return new SortKey(
                field,
                direction == Direction.ASCENDING ? Direction.DESCENDING : Direction.ASCENDING,
                nulls == Nulls.FIRST ? Nulls.LAST : Nulls.FIRST,
                collation);
    }

    /** Ascending by value, nulls last. */
    public static SortKey ascending(String field) {
        return new SortKey(field, Direction.ASCENDING, Nulls.LAST, Collation.BINARY);
    }
}
