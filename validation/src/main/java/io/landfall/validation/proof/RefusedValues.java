package io.landfall.validation.proof;

import io.landfall.converter.analysis.Lineage.Origin;
import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.validation.data.TypedRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rows with values that a pipeline says itself that it was not converted for, or ends at: other inputs have few of them.
 *
 * @param places the columns of rows
 * @param refused such values, by their column
 */
record RefusedValues(
        Map<SourceLocation, List<Origin>> places, Map<Origin, ColumnValues> columns, Map<Origin, Set<Object>> refused) {

    private record One(int index, @Nullable Object value) {}

    /** So many rows have each of them once. */
    int rows() {
        return places.values().stream()
                .mapToInt(place -> of(place).size())
                .max()
                .orElse(0);
    }

    /** The input with one of them in each row, as long as there are any. */
    InputRows in(InputRows input) {
        var with = input;
        for (var place : places.entrySet()) {
            var table = Objects.requireNonNull(input.tables().get(place.getKey()));
            var of = of(place.getValue());
            with = of.isEmpty() || table.rows().isEmpty() ? with : with.with(place.getKey(), rows(table, of));
        }
        return with;
    }

    private static TypedRows rows(TypedRows table, List<One> refused) {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var one : refused) {
            var row = new ArrayList<@Nullable Object>(
                    table.rows().get(rows.size() % table.rows().size()));
            row.set(one.index(), one.value());
            rows.add(row);
        }
        return table.with(rows);
    }

    private List<One> of(List<Origin> place) {
        var all = new ArrayList<One>();
        for (int i = 0; i < place.size(); i++) {
            for (var value : refused.getOrDefault(place.get(i), Set.of())) {
                all.add(new One(
                        i, Objects.requireNonNull(columns.get(place.get(i))).stored(value)));
            }
        }
        return all;
    }
}
