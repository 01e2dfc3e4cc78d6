package io.landfall.validation.proof;

import io.landfall.parsers.diagnostic.SourceLocation;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the legacy object and its pipeline have after every operator, for the rows of a key.
 *
 * @param places in the order of the flow, targets last
 * @param reason why only one side is known
 */
public record Trace(List<Place> places, Optional<String> reason) {

    /** A place has no more rows than about this, those that differ first. */
    public static final int MOST_ROWS = 200;

    public Trace {
        places = List.copyOf(places);
    }

    /** Whether both sides have the same at a place. */
    public enum State {
        SAME,
        DIFFERENT,
        /** Only one side tells what it has there. */
        UNKNOWN
    }

    /**
     * An operator, or one of its outputs.
     *
     * @param at its legacy transformation or tool
     * @param keyed whether its rows have the key; otherwise only rows are shown that differ
     * @param field the first whose values differ
     */
    public record Place(
            String operator,
            SourceLocation at,
            State state,
            boolean keyed,
            List<String> columns,
            List<Rows> rows,
            Optional<String> field) {

        public Place {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /**
     * A row of the legacy tool beside the row of the pipeline that is most like it.
     *
     * @param legacy nothing when the legacy tool has no such row
     * @param converted nothing when the pipeline has none
     */
    public record Rows(Optional<List<@Nullable Object>> legacy, Optional<List<@Nullable Object>> converted) {

        /** Whether a column has the same value on both sides. */
        public boolean isSame(int column) {
            return legacy.isPresent()
                    && converted.isPresent()
                    && ComparedValues.same(
                            legacy.get().get(column), converted.get().get(column));
        }
    }

    /** The place where the two part; nothing when the rows of the key are the same everywhere. */
    public Optional<Place> parting() {
        return places.stream().anyMatch(place -> place.keyed() && place.state() == State.DIFFERENT)
                ? places.stream()
                        .filter(place -> place.state() == State.DIFFERENT)
                        .findFirst()
                : Optional.empty();
    }

    /** Whether any place has a row of the key. */
    public boolean isFound() {
        return places.stream().anyMatch(place -> place.keyed() && !place.rows().isEmpty());
    }
}
