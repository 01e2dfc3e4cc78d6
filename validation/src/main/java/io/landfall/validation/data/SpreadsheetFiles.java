package io.landfall.validation.data;

import io.landfall.converter.pipeline.FileFormat;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads sheets of Excel workbooks into a table. */
final class SpreadsheetFiles {

    private static final Duration HALF_A_SECOND = Duration.ofMillis(500);

    private final FileFormat.Spreadsheet format;
    private final Remarks remarks;
    private long cut;

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
                        row.set(i, rounded(rows.value(columns.get().positions().get(i))));
                    }
                    table.add(row);
                }
                remarks.count(DataCode.SECONDS_ROUNDED, cut, file.shown());
            }
        }
    }

    private @Nullable Object rounded(@Nullable Object value) {
        return switch (value) {
            case LocalDateTime time
            when !time.equals(time.truncatedTo(ChronoUnit.SECONDS)) -> {
                cut++;
                yield time.plus(HALF_A_SECOND).truncatedTo(ChronoUnit.SECONDS);
            }
            case LocalTime time
            when !time.equals(time.truncatedTo(ChronoUnit.SECONDS)) -> {
                cut++;
                yield time.plus(HALF_A_SECOND).truncatedTo(ChronoUnit.SECONDS);
            }
            case null, default -> value;
        };
    }

    private Optional<ColumnPositions> columns(SheetRows rows, DataFile file, TypedTable table) {
        return format.header()
                ? ColumnPositions.byName(table.fields(), rows.names(), file, remarks)
                : Optional.of(ColumnPositions.inOrder(table.fields()));
    }
}
