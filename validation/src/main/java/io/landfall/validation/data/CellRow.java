package io.landfall.validation.data;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a sheet.
 *
 * @param number from 0
 * @param firstColumn of its first cell, from 0; any when there is none
 * @param values of the cells from there, {@code null} for blanks: texts, {@link CellNumber}s, truth values, dates, times
 */
public record CellRow(int number, int firstColumn, List<@Nullable Object> values) {

    public int lastColumn() {
        return firstColumn + values.size() - 1;
    }

    public @Nullable Object value(int column) {
        var index = column - firstColumn;
        return index < 0 || index >= values.size() ? null : values.get(index);
    }
}
