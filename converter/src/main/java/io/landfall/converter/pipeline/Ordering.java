package io.landfall.converter.pipeline;

import java.util.List;

/**
 * The order in which an operator takes its rows.
 *
 * @param keys first by these fields
 * @param thenArrival ties by arrival order. A finished pipeline has none of these: the order analysis replaces each by fields.
 */
public record Ordering(List<SortKey> keys, boolean thenArrival) {

    /** The operator does not care. */
    public static final Ordering NONE = new Ordering(List.of(), false);

    /** Just as the rows arrive. */
    public static final Ordering ARRIVAL = new Ordering(List.of(), true);

    public Ordering {
        keys = List.copyOf(keys);
    }

    public static Ordering by(List<SortKey> keys) {
        return new Ordering(keys, false);
    }

    public boolean isNone() {
        return keys.isEmpty() && !thenArrival;
    }
}
