package io.landfall.validation.reference.alteryx.read;

import io.landfall.validation.data.CellRow;
import io.landfall.validation.data.SheetRange;
import io.landfall.validation.reference.alteryx.expression.FieldValues;
import io.landfall.validation.reference.alteryx.record.FlowField;
import io.landfall.validation.reference.alteryx.record.FreeNames;
import io.landfall.validation.reference.alteryx.record.Records;
import io.landfall.validation.reference.alteryx.record.Row;
import io.landfall.validation.reference.alteryx.record.Stored;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The cells of a sheet that lie in a range, as records. They begin at the first row and column that the file holds, blank or not. Rows of
 * blanks between others are records; none follow the last that has a value.
 */
final class SheetCells {

    private final TreeMap<Integer, CellRow> rows = new TreeMap<>();
    private final int firstColumn;
    private final int lastColumn;
    private final int firstRow;

    SheetCells(List<CellRow> all, SheetRange range, int firstRow) {
        var used = all.stream().filter(row -> !row.values().isEmpty()).toList();
        var least = used.stream().mapToInt(CellRow::firstColumn).min().orElse(0);
        var most = used.stream().mapToInt(CellRow::lastColumn).max().orElse(0);
        this.firstColumn = range.equals(SheetRange.ALL) ? least : range.firstColumn();
        this.lastColumn = Math.max(firstColumn, Math.min(range.lastColumn(), most));
        all.stream()
                .filter(row -> row.number() >= firstRow && row.number() <= range.lastRow() && hasValue(row))
                .forEach(row -> rows.put(row.number(), row));
        var whole = firstRow == 0 && !used.isEmpty();
        this.firstRow = whole ? used.getFirst().number() : firstRow;
    }

    private boolean hasValue(CellRow row) {
        return IntStream.rangeClosed(firstColumn, lastColumn).anyMatch(column -> row.value(column) != null);
    }

    Records records(boolean header) {
        var last = rows.isEmpty() ? firstRow - 1 : rows.lastKey();
        var values = new ArrayList<Row>();
        for (int number = header ? firstRow + 1 : firstRow; number <= last; number++) {
            values.add(values(rows.get(number)));
        }
        var names = names(header ? rows.get(firstRow) : null);
        var fields = new ArrayList<FlowField>();
        for (int i = 0; i < names.size(); i++) {
            var column = i;
            fields.add(FlowField.of(
                    names.get(i),
                    CellType.of(values.stream()
                            .map(row -> Optional.ofNullable(row.get(column)))
                            .flatMap(Optional::stream)
                            .toList())));
        }
        return new Records(
                fields, values.stream().map(row -> typed(row, fields)).toList());
    }

    private Row values(@Nullable CellRow row) {
        var values = new ArrayList<@Nullable Object>();
        for (int column = firstColumn; column <= lastColumn; column++) {
            values.add(row == null ? null : row.value(column));
        }
        return new Row(values);
    }

    private List<String> names(@Nullable CellRow header) {
        var free = FreeNames.all();
        var names = new ArrayList<String>();
        for (var value : values(header).values()) {
            var text = value == null ? "" : String.valueOf(FieldValues.text(CellType.plain(value, true)));
            names.add(free.take(text.isBlank() ? "F" + (names.size() + 1) : text));
        }
        return names;
    }

    private static Row typed(Row row, List<FlowField> fields) {
        var typed = new ArrayList<@Nullable Object>();
        for (int i = 0; i < fields.size(); i++) {
            var value = row.get(i);
            var field = fields.get(i);
            typed.add(
                    value == null
                            ? null
                            : Stored.in(
                                    field, CellType.plain(value, field.type().isText())));
        }
        return new Row(typed);
    }
}
