package io.landfall.validation.data;

import io.landfall.converter.pipeline.Field;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows in memory, in order, with a type for every column.
 *
 * <p>A value is null, a {@link String}, {@link Boolean}, {@link Long} (every whole number), {@link java.math.BigDecimal}, {@link Double}
 * (every floating number), {@link java.time.LocalDate}, {@link java.time.LocalTime}, {@link java.time.LocalDateTime} or a byte array.
 *
 * @param rows each with a value for every field, in the order of the fields
 */
public record TypedRows(List<Field> fields, List<List<@Nullable Object>> rows) {

    public TypedRows {
        fields = List.copyOf(fields);
        var own = new ArrayList<List<@Nullable Object>>();
        for (List<@Nullable Object> row : rows) {
            own.add(copy(row, fields.size()));
        }
        rows = Collections.unmodifiableList(own);
    }

    private static List<@Nullable Object> copy(List<@Nullable Object> row, int width) {
        if (row.size() != width) {
            throw new IllegalArgumentException("%d values for %d fields".formatted(row.size(), width));
        }
        return Collections.unmodifiableList(new ArrayList<@Nullable Object>(row));
    }

    /** Other rows with the same fields. */
    public TypedRows with(List<List<@Nullable Object>> others) {
        return new TypedRows(fields, others);
    }
}
