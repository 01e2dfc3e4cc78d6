package io.landfall.validation.data;

import io.landfall.converter.pipeline.FileFormat;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;

/** Reads sheets of Excel workbooks into a table. */
final class SpreadsheetFiles {

    private final FileFormat.Spreadsheet format;
    private final Remarks remarks;

    SpreadsheetFiles(FileFormat.Spreadsheet format, Remarks remarks) {
        this.format = format;
        this.remarks = remarks;
    }

    /** Adds the rows of a file to the table. */
    void append(DataFile file, TypedTable table) throws SQLException, IOException {
        var opened = SheetRows.open(file, format, remarks);
        if (opened.isEmpty()) {
            return;
        }
        try (var rows = opened.get()) {
            var columns = columns(rows, file, table);
            if (columns.isPresent()) {
                var row = table.blankRow();
                while (rows.next()) {
                    for (int i = 0; i < row.size(); i++) {
                        row.set(i, rows.value(columns.get().positions().get(i)));
                    }
                    table.add(row);
                }
            }
        }
    }

    private Optional<ColumnPositions> columns(SheetRows rows, DataFile file, TypedTable table) {
        return format.header()
                ? ColumnPositions.byName(table.fields(), rows.names(), file, remarks)
                : Optional.of(ColumnPositions.inOrder(table.fields()));
    }
}
