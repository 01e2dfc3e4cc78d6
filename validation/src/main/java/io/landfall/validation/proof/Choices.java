package io.landfall.validation.proof;

import io.landfall.converter.analysis.Lineage.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;

/**
 * What the columns of one input may hold.
 *
 * @param pools the values that columns which meet each other share, by their group
 * @param bounds some values each for columns that are bounds of each other, by their group
 */
record Choices(
        ColumnHints hints,
        Map<Origin, ColumnValues> columns,
        Map<Origin, List<Object>> pools,
        Map<Origin, List<Object>> bounds) {

    ColumnValues values(Origin column) {
        return Objects.requireNonNull(columns.get(column));
    }

    /** The values that the column shares with those it meets; none when it meets none. */
    List<Object> pool(Origin column) {
        return pools.getOrDefault(hints.group(column), List.of());
    }

    /** The values that the column shares with its bounds; none when it has none. */
    List<Object> bound(Origin column) {
        return hints.isBound(column) ? bounds.getOrDefault(hints.bounded(column), List.of()) : List.of();
    }

    /** Some of the values, each once, in an order of chance. */
    static List<Object> some(List<Object> values, int count, RandomGenerator random) {
        var left = new ArrayList<>(values);
        var taken = new ArrayList<Object>();
        while (taken.size() < count && !left.isEmpty()) {
            taken.add(left.remove(random.nextInt(left.size())));
        }
        return taken;
    }
}
