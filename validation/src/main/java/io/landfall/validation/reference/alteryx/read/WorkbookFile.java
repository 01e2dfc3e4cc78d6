package io.landfall.validation.reference.alteryx.read;

import io.landfall.parsers.alteryx.tool.FormatOptions;
import io.landfall.parsers.alteryx.tool.Store;
import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.validation.data.Book;
import io.landfall.validation.data.CellRow;
import io.landfall.validation.data.SheetRange;
import io.landfall.validation.data.SheetTimes;
import io.landfall.validation.reference.Unrepeatable;
import io.landfall.validation.reference.alteryx.record.FlowField;
import io.landfall.validation.reference.alteryx.record.Records;
import io.landfall.validation.reference.alteryx.record.Row;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a sheet of a workbook. A column that holds numbers only is one of doubles, one of dates only one of dates; what is mixed is text.
 */
record WorkbookFile(SourceLocation at) {

    Records read(Path file, Store.Workbook workbook, FormatOptions options) throws IOException {
        try (var book = Book.open(file)) {
            if (workbook.listsSheets()) {
                var rows = book.sheets().stream()
                        .map(sheet -> new Row(List.of(sheet)))
                        .toList();
                return new Records(List.of(FlowField.text("Sheet Names")), rows);
            }
            var named = named(book, workbook);
            var range = named.isPresent() ? named.get() : range(book, workbook);
            var sheet = sheet(book, named.isPresent() || workbook.sheet().isEmpty() ? range.sheet() : workbook.sheet());
            var firstRow = Math.max(range.firstRow(), options.firstLine() - 1);
            var cells = new SheetCells(rows(book, sheet), range, firstRow);
            return cells.records(!options.firstRowIsData());
        }
    }

    /** A name without a dollar is that of a range where no sheet is called so. */
    private static Optional<SheetRange> named(Book book, Store.Workbook workbook) {
        return workbook.range().isEmpty() && book.sheets().stream().noneMatch(workbook.sheet()::equalsIgnoreCase)
                ? book.reference(workbook.sheet()).flatMap(SheetRange::parse)
                : Optional.empty();
    }

    private SheetRange range(Book book, Store.Workbook workbook) {
        var written = workbook.range();
        if (!written.isEmpty()) {
            return SheetRange.parse(written).orElseThrow(() -> Unrepeatable.refused(at, "the range " + written));
        }
        if (workbook.sheet().isEmpty() && !workbook.part().isEmpty()) {
            return book.reference(workbook.part())
                    .flatMap(SheetRange::parse)
                    .orElseThrow(
                            () -> Unrepeatable.refused(at, "the part '%s' of a workbook".formatted(workbook.part())));
        }
        return SheetRange.ALL;
    }

    private String sheet(Book book, String name) {
        var wanted = name.endsWith("$") ? name.substring(0, name.length() - 1) : name;
        return book.sheets().stream()
                .filter(sheet -> wanted.isEmpty() || sheet.strip().equalsIgnoreCase(wanted.strip()))
                .findFirst()
                .orElseThrow(() -> Unrepeatable.failed(at, "there is no sheet '%s'".formatted(name)));
    }

    private List<CellRow> rows(Book book, String sheet) throws IOException {
        var all = new ArrayList<CellRow>();
        try (var rows = book.rows(sheet)) {
            for (var row = rows.next(); row != null; row = rows.next()) {
                all.add(row);
            }
        }
        if (all.stream().flatMap(row -> row.values().stream()).anyMatch(SheetTimes::isBetweenSeconds)) {
            throw Unrepeatable.refused(at, "times that lie between two seconds");
        }
        return all;
    }
}
