package io.landfall.validation.data;

import io.landfall.converter.pipeline.FileFormat;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a sheet or range as values, one after the other. Rows that are missing or blank between others are rows of blanks;
 * after the last that has a value there is nothing.
 */
final class SheetRows implements Closeable {

    private final Workbooks.Cells cells;
    private final List<String> names;
    private @Nullable CellRow peeked;
    private int nextRow;
    private int blanks;
    private @Nullable CellRow current;

    private SheetRows(Workbooks.Cells cells, boolean header) throws IOException {
        this.cells = cells;
        var first = peek();
        var whole = cells.range().firstRow() == 0;
        this.nextRow = whole && first != null ? first.number() : cells.range().firstRow();
        this.names = names(header);
    }

    /** The rows of a dataset; nothing when a remark says why. */
    static Optional<SheetRows> open(DataFile file, FileFormat.Spreadsheet format, Remarks remarks) throws IOException {
        var cells = Workbooks.open(file, format, remarks);
        return cells.isEmpty() ? Optional.empty() : Optional.of(new SheetRows(cells.get(), format.header()));
    }

    /** Whether the workbook is an old one. */
    boolean isOld() {
        return cells.book() instanceof XlsBook;
    }

    /** The names of the columns: those in the first row, and F with its number for a column that has none. */
    List<String> names() {
        return names;
    }

    /** Goes to the next row; false when there is none. */
    boolean next() throws IOException {
        if (blanks > 0) {
            blanks--;
            current = blanks == 0 ? take() : null;
            return true;
        }
        for (var row = peek(); row != null; row = peek()) {
            if (hasValue(row)) {
                blanks = row.number() - nextRow;
                nextRow = row.number() + 1;
                current = blanks == 0 ? take() : null;
                return true;
            }
            take();
        }
        return false;
    }

    /** The value in a column of the current row, counted from 0. */
    @Nullable
    Object value(int column) {
        return current == null ? null : current.value(cells.range().firstColumn() + column);
    }

    private List<String> names(boolean header) throws IOException {
        var row = header ? headerRow() : null;
        var names = new ArrayList<String>();
        for (int column = cells.range().firstColumn(); column <= cells.range().lastColumn(); column++) {
            var value = row == null ? null : row.value(column);
            var text = value == null ? "" : FittingValues.text(value);
            names.add(text.isBlank() ? "F" + (names.size() + 1) : text);
        }
        return List.copyOf(names);
    }

    /** The first row of a range, or the first that the sheet holds. */
    private @Nullable CellRow headerRow() throws IOException {
        var row = peek();
        var here = row != null && row.number() == nextRow;
        nextRow++;
        return here ? take() : null;
    }

    /** The next row of the range that the sheet holds, which stays the next. */
    private @Nullable CellRow peek() throws IOException {
        while (peeked == null) {
            var row = cells.rows().next();
            if (row == null || row.number() > cells.range().lastRow()) {
                return null;
            }
            peeked = row.number() >= cells.range().firstRow() ? row : null;
        }
        return peeked;
    }

    private @Nullable CellRow take() throws IOException {
        var row = peek();
        peeked = null;
        return row;
    }

    private boolean hasValue(CellRow row) {
        for (int column = cells.range().firstColumn(); column <= cells.range().lastColumn(); column++) {
            if (row.value(column) != null) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() throws IOException {
        cells.rows().close();
        cells.book().close();
    }
}
