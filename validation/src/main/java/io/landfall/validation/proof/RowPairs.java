package io.landfall.validation.proof;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Lays rows of two sides beside each other, each beside the one that is the same, else the one that is most like it. Those that differ go
 * first: beyond {@link Trace#MOST_ROWS} nobody looks, and finding the most similar ones would take long.
 */
final class RowPairs {

    private RowPairs() {}

    static List<Trace.Rows> of(List<List<@Nullable Object>> legacy, List<List<@Nullable Object>> converted) {
        var compared = RowComparison.of(legacy, converted, false);
        var others = new ArrayList<List<@Nullable Object>>(first(compared.right()));
        var pairs = new ArrayList<Trace.Rows>();
        for (List<@Nullable Object> row : first(compared.left())) {
            var nearest = nearest(row, others);
            pairs.add(new Trace.Rows(Optional.of(row), nearest));
            nearest.ifPresent(others::remove);
        }
        for (List<@Nullable Object> row : others) {
            pairs.add(new Trace.Rows(Optional.empty(), Optional.of(row)));
        }
        Set<List<@Nullable Object>> alone = Collections.newSetFromMap(new IdentityHashMap<>());
        alone.addAll(compared.left());
        for (List<@Nullable Object> row : legacy) {
            if (pairs.size() >= Trace.MOST_ROWS) {
                break;
            }
            if (!alone.contains(row)) {
                pairs.add(new Trace.Rows(Optional.of(row), Optional.of(row)));
            }
        }
        return pairs;
    }

    private static List<List<@Nullable Object>> first(List<List<@Nullable Object>> rows) {
        return rows.subList(0, Math.min(Trace.MOST_ROWS, rows.size()));
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
