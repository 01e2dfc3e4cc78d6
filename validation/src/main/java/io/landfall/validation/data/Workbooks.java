package io.landfall.validation.data;

import io.landfall.converter.pipeline.FileFormat;
import java.io.IOException;
import java.util.Optional;

/** Finds the cells that a dataset means in a workbook. */
final class Workbooks {

    private Workbooks() {}

    /**
     * The rows of a sheet and the part of them that is read.
     *
     * @param book to be closed when they are read
     */
    record Cells(Book book, CellRows rows, SheetRange range) {}

    /** The cells of a dataset; nothing when a remark says why. */
    static Optional<Cells> open(DataFile file, FileFormat.Spreadsheet format, Remarks remarks) throws IOException {
        Book book;
        try {
            book = Book.open(file.path());
        } catch (IOException broken) {
            remarks.add(DataCode.NOT_A_WORKBOOK, file.shown(), String.valueOf(broken.getMessage()));
            return Optional.empty();
        }
        var cells = cells(book, file, format, remarks);
        if (cells.isEmpty()) {
            book.close();
        }
        return cells;
    }

    private static Optional<Cells> cells(Book book, DataFile file, FileFormat.Spreadsheet format, Remarks remarks)
            throws IOException {
        var range = named(book, format).or(() -> range(book, format.range()));
        if (range.isEmpty()) {
            remarks.add(DataCode.RANGE_UNKNOWN, file.shown(), format.range());
            return Optional.empty();
        }
        var wanted =
                range.get().sheet().isEmpty() ? format.sheet() : range.get().sheet();
        var sheet = sheet(book, wanted);
        if (sheet.isEmpty()) {
            remarks.add(DataCode.SHEET_MISSING, file.shown(), wanted, String.join(", ", book.sheets()));
            return Optional.empty();
        }
        var used = narrowed(range.get(), used(book, sheet.get()));
        return Optional.of(new Cells(book, book.rows(sheet.get()), used));
    }

    /** A range that is defined in the workbook under the name, where no sheet has that name. */
    private static Optional<SheetRange> named(Book book, FileFormat.Spreadsheet format) {
        return format.range().isEmpty()
                        && !format.sheet().isEmpty()
                        && sheet(book, format.sheet()).isEmpty()
                ? book.reference(format.sheet()).flatMap(SheetRange::parse)
                : Optional.empty();
    }

    private static Optional<SheetRange> range(Book book, String range) {
        return range.isEmpty()
                ? Optional.of(SheetRange.ALL)
                : SheetRange.parse(range).or(() -> book.reference(range).flatMap(SheetRange::parse));
    }

    private static Optional<String> sheet(Book book, String name) {
        var wanted = name.endsWith("$") ? name.substring(0, name.length() - 1) : name;
        return book.sheets().stream()
                .filter(sheet -> wanted.isEmpty() || sheet.strip().equalsIgnoreCase(wanted.strip()))
                .findFirst();
    }

    /** A range keeps its corner; the whole sheet begins at its first used column. */
    private static SheetRange narrowed(SheetRange range, SheetRange used) {
        var first = range.equals(SheetRange.ALL) ? used.firstColumn() : range.firstColumn();
        return new SheetRange(
                range.sheet(),
                range.firstRow(),
                range.lastRow(),
                first,
                Math.max(first, Math.min(range.lastColumn(), used.lastColumn())));
    }

    /** The used columns; what a file claims about them is often wrong. */
    private static SheetRange used(Book book, String sheet) throws IOException {
        int first = Integer.MAX_VALUE;
        int last = 0;
        try (var rows = book.rows(sheet)) {
            for (var row = rows.next(); row != null; row = rows.next()) {
                if (!row.values().isEmpty()) {
                    first = Math.min(first, row.firstColumn());
                    last = Math.max(last, row.lastColumn());
                }
            }
        }
        return new SheetRange("", 0, Integer.MAX_VALUE, first == Integer.MAX_VALUE ? 0 : first, last);
    }
}
