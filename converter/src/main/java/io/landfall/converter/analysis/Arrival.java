package io.landfall.converter.analysis;

import java.util.List;
import java.util.stream.Stream;

/**
 * The order in which rows arrive.
 *
 * @param fields those that, ascending, give the order
 * @param isDefined whether the legacy tool defines it; else the fields only keep together, in their order, what it made of one row
 */
record Arrival(List<String> fields, boolean isDefined) {

    /** Rows that come in any order. */
    static final Arrival NONE = new Arrival(List.of(), false);

    /** One row at most, which needs no field to be in order. */
    static final Arrival SINGLE = new Arrival(List.of(), true);

    Arrival {
        fields = List.copyOf(fields);
    }

    static Arrival by(String ordinal) {
        return new Arrival(List.of(ordinal), true);
    }

    /** Whether nothing is known of the order. */
    boolean isNone() {
        return equals(NONE);
    }

    /** The same order under other names. */
    Arrival named(List<String> names) {
        return new Arrival(names, isDefined);
    }

    /** This order, then that of the rows that come of one row. */
    Arrival then(String ordinal) {
        return new Arrival(Stream.concat(fields.stream(), Stream.of(ordinal)).toList(), isDefined);
    }
}
