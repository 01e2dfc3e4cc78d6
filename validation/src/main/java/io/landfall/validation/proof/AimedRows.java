package io.landfall.validation.proof;

import io.landfall.converter.analysis.Lineage.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Puts values that belong together into rows of a place.
 *
 * @param place the columns of the rows
 */
record AimedRows(List<Origin> place, Choices choices, RandomGenerator random) {

    /** What two rows have of values that belong together. */
    record Pair(Map<Integer, Object> one, Map<Integer, Object> other) {}

    void put(List<@Nullable Object> row, Map<Integer, Object> some) {
        some.forEach((index, value) ->
                row.set(index, choices.values(place.get(index)).stored(value)));
    }

    /** Gives the row a key that no other has. */
    void makeLonely(List<@Nullable Object> row, int number) {
        for (int i = 0; i < row.size(); i++) {
            if (choices.hints().isKey(place.get(i))) {
                var values = choices.values(place.get(i));
                var lonely = values.lonely(number);
                if (lonely.isPresent()) {
                    row.set(i, values.stored(lonely.get()));
                }
            }
        }
    }

    /** A row of the same group whose numbers go the other way, so that sums of some rows are bounds and those of all are not. */
    List<@Nullable Object> counterweight(List<@Nullable Object> row, Map<Integer, Object> aim) {
        var other = new ArrayList<@Nullable Object>(row);
        aim.keySet().forEach(index -> {
            var values = choices.values(place.get(index));
            if (!choices.hints().isKey(place.get(index))) {
                other.set(
                        index,
                        values.stored(values.opposite(Objects.requireNonNull(aim.get(index)))
                                .or(() -> values.usual(random))
                                .orElse(null)));
            }
        });
        return other;
    }
}
