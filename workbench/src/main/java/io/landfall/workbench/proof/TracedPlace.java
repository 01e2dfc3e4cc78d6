package io.landfall.workbench.proof;

import io.landfall.validation.proof.Trace;
import io.landfall.validation.proof.Trace.State;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An operator.
 *
 * @param location of its legacy transformation or tool
 * @param keyed whether its rows have the key; otherwise only rows are there that differ
 */
public record TracedPlace(
        String operator,
        String location,
        State state,
        boolean keyed,
        @Nullable String field,
        List<String> columns,
        List<TracedRows> rows) {

    static TracedPlace of(Trace.Place place) {
        return new TracedPlace(
                place.operator(),
                place.at().path(),
                place.state(),
                place.keyed(),
                place.field().orElse(null),
                place.columns(),
                place.rows().stream()
                        .map(rows -> TracedRows.of(rows, place.columns()))
                        .toList());
    }
}
