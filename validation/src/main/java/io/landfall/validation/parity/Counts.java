package io.landfall.validation.parity;

/**
 * How many rows there are of which kind.
 *
 * @param missing rows on the left side only
 * @param extra rows on the right side only
 */
public record Counts(long left, long right, long changed, long missing, long extra) {

    /** Rows that are the same on both sides. */
    public long same() {
        return left - changed - missing;
    }

    /** With more rows that are the same on both sides. */
    Counts withSame(long more) {
        return new Counts(left + more, right + more, changed, missing, extra);
    }
}
