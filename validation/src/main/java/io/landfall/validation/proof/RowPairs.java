package io.landfall.validation.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Lays rows of two sides beside each other, each beside the one that is most like it. */
final class RowPairs {

    /** Beyond so many rows nobody looks, and finding the most similar ones would take long. */
    private static final int MOST = 200;

    private RowPairs() {}

    static List<Trace.Rows> of(List<List<@Nullable Object>> legacy, List<List<@Nullable Object>> converted) {
        var others = new ArrayList<List<@Nullable Object>>(first(converted));
        var pairs = new ArrayList<Trace.Rows>();
        for (List<@Nullable Object> row : first(legacy)) {
            var nearest = nearest(row, others);
            pairs.add(new Trace.Rows(Optional.of(row), nearest));
            nearest.ifPresent(others::remove);
        }
        for (List<@Nullable Object> row : others) {
            pairs.add(new Trace.Rows(Optional.empty(), Optional.of(row)));
        }
        return pairs;
    }

    private static List<List<@Nullable Object>> first(List<List<@Nullable Object>> rows) {
        return rows.subList(0, Math.min(MOST, rows.size()));
    }

    private static Optional<List<@Nullable Object>> nearest(
            List<@Nullable Object> row, List<List<@Nullable Object>> others) {
        var best = Optional.<List<@Nullable Object>>empty();
        var most = -1L;
        for (List<@Nullable Object> other : others) {
            var same = IntStream.range(0, row.size())
                    .filter(i -> ComparedValues.same(row.get(i), other.get(i)))
                    .count();
            if (same > most) {
                most = same;
                best = Optional.of(other);
            }
        }
        return best;
    }
}
