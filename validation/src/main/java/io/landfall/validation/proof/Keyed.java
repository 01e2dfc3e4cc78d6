package io.landfall.validation.proof;

import io.landfall.validation.data.TypedRows;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Rows that are told apart by some of their columns.
 *
 * @param positions of these columns
 */
record Keyed(TypedRows table, List<Integer> positions) {

    static Keyed of(TypedRows table, Collection<String> columns) {
        return new Keyed(
                table,
                IntStream.range(0, table.fields().size())
                        .filter(i ->
                                columns.stream().anyMatch(table.fields().get(i).name()::equalsIgnoreCase))
                        .boxed()
                        .toList());
    }

    Keyed withoutNull() {
        return new Keyed(
                table.with(table.rows().stream()
                        .filter(row -> positions.stream().allMatch(position -> row.get(position) != null))
                        .toList()),
                positions);
    }

    /** The first row of each key. */
    TypedRows unique() {
        var seen = new HashSet<String>();
        var rows = new ArrayList<List<@Nullable Object>>();
        for (List<@Nullable Object> row : table.rows()) {
            if (seen.add(key(row))) {
                rows.add(row);
            }
        }
        return table.with(rows);
    }

    private String key(List<@Nullable Object> row) {
        return positions.stream().map(row::get).toList().toString();
    }
}
