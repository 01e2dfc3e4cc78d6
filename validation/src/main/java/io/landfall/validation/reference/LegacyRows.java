package io.landfall.validation.reference;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Rows as a legacy tool reads or writes them, in order.
 *
 * <p>A value is null, a {@link String}, {@link Boolean}, {@link Long} (every whole number), {@link java.math.BigDecimal},
 * {@link Double}, {@link java.time.LocalDate}, {@link java.time.LocalTime}, {@link java.time.LocalDateTime} or a byte array.
 *
 * @param columns names, unique in any case
 * @param rows each with a value for every column, in the order of the columns
 */
public record LegacyRows(List<String> columns, List<List<@Nullable Object>> rows) {

    public LegacyRows {
        columns = List.copyOf(columns);
        var own = new ArrayList<List<@Nullable Object>>();
        for (List<@Nullable Object> row : rows) {
            GivenUp.check();
            own.add(row(row, columns.size()));
        }
        rows = Collections.unmodifiableList(own);
    }

    private static List<@Nullable Object> row(List<@Nullable Object> row, int width) {
        if (row.size() != width) {
            throw new IllegalArgumentException("%d values for %d columns".formatted(row.size(), width));
        }
        return Collections.unmodifiableList(new ArrayList<@Nullable Object>(row));
    }

    /** The position of a column, in any case; -1 when there is none. */
    public int position(String column) {
        return IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).equalsIgnoreCase(column))
                .findFirst()
                .orElse(-1);
    }
}
