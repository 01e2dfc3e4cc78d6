package io.landfall.validation.proof;

import io.landfall.converter.analysis.Lineage.Origin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of one input may hold.
 *
 * @param pools the values that columns which meet each other share, by their group
 * @param bounds some values each for columns that are bounds of each other, by their group
 * @param passing values with which rows pass filters
 * @param aims values of columns that belong together, by the place of the columns
 * @param absent columns that have NULL in every row
 * @param alike what other columns have in every row: one value, or some that come to the same
 * @param avoided values of columns with which rows were not foreseen
 */
record Choices(
        ColumnHints hints,
        Map<Origin, ColumnValues> columns,
        Map<Origin, List<Object>> pools,
        Map<Origin, List<Object>> bounds,
        Map<Origin, Object> passing,
        List<Map<Origin, Object>> aims,
        Set<Origin> absent,
        Map<Origin, List<@Nullable Object>> alike,
        Map<Origin, Set<Object>> avoided) {

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

    boolean isAvoided(Origin column, Object value) {
        return avoided.getOrDefault(column, Set.of()).contains(value);
    }

    /** Those values of a place's columns that belong together and can stand there. */
    List<Map<Integer, Object>> aims(List<Origin> place) {
        var all = new LinkedHashSet<Map<Integer, Object>>();
        aims.forEach(aim -> all.add(standing(place, aim)));
        all.remove(Map.of());
        return List.copyOf(all);
    }

    /** Pairs of rows that have such values between them; keys, and what lets rows pass filters, both have. */
    List<AimedRows.Pair> pairs(List<Origin> place) {
        var all = new LinkedHashSet<AimedRows.Pair>();
        for (var aim : aims) {
            var shares = Shares.of(
                    aim, column -> hints.isKey(column) || Objects.equals(aim.get(column), passing.get(column)));
            if (!shares.one().equals(aim)) {
                all.add(new AimedRows.Pair(standing(place, shares.one()), standing(place, shares.other())));
            }
        }
        all.removeIf(pair -> pair.one().isEmpty());
        return List.copyOf(all);
    }

    /** With what rows of the place pass filters. */
    Map<Integer, Object> passing(List<Origin> place) {
        return standing(place, passing);
    }

    private Map<Integer, Object> standing(List<Origin> place, Map<Origin, Object> aim) {
        var row = new LinkedHashMap<Integer, Object>();
        aim.forEach((column, value) -> {
            var index = place.indexOf(column);
            if (index >= 0) {
                values(column).possible(value).ifPresent(fitting -> row.put(index, fitting));
            }
        });
        return row;
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
