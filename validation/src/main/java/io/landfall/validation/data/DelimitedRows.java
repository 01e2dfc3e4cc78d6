package io.landfall.validation.data;

import io.landfall.converter.pipeline.FileFormat;
import java.io.IOException;
import java.sql.SQLException;

/** The exact way to read a delimited file: record by record, forgiving what legacy tools forgive, and counting it. */
final class DelimitedRows {

    private final DelimitedText text;
    private final FileFormat.Delimited format;
    private final Remarks remarks;
    private long row;
    private long blank;
    private long tooFew;
    private long tooMany;
    private long firstTooFew;
    private long firstTooMany;

    DelimitedRows(DelimitedText text, FileFormat.Delimited format, Remarks remarks) {
        this.text = text;
        this.format = format;
        this.remarks = remarks;
    }

    /** Appends what the text still holds. */
    void appendTo(RawTable table, ColumnPositions columns, DataFile file) throws SQLException, IOException {
        var reading = new FieldReading(format.reading());
        try (var appender = table.database().appender(table.name())) {
            while (text.next()) {
                if (text.isBlank() && columns.width() > 1) {
                    blank++;
                    continue;
                }
                count(columns);
                appender.beginRow();
                for (int position : columns.positions()) {
                    var value = position < text.size()
                            ? reading.value(text.field(position), text.isQuoted(position))
                            : null;
                    appender.append(value);
                }
                appender.endRow();
            }
        }
        remark(file);
    }

    private void count(ColumnPositions columns) {
        row++;
        if (text.size() < columns.width()) {
            tooFew++;
            firstTooFew = tooFew == 1 ? row : firstTooFew;
        }
        if (text.size() > columns.width() && !endsWithDelimiter(columns)) {
            tooMany++;
            firstTooMany = tooMany == 1 ? row : firstTooMany;
        }
    }

    /** Some tools end each line with a delimiter, after which there is no field. */
    private boolean endsWithDelimiter(ColumnPositions columns) {
        return text.size() == columns.width() + 1 && text.field(columns.width()).isEmpty();
    }

    private void remark(DataFile file) {
        remarks.count(DataCode.BLANK_LINES, blank, file.shown());
        remarks.count(DataCode.TOO_FEW_FIELDS, tooFew, file.shown(), firstTooFew);
        remarks.count(DataCode.TOO_MANY_FIELDS, tooMany, file.shown(), firstTooMany);
        if (text.malformed() > 0) {
            remarks.add(DataCode.MALFORMED_TEXT, file.shown(), text.malformed(), format.encoding());
        }
        if (text.endedInsideQuotes()) {
            remarks.add(DataCode.OPEN_QUOTE, file.shown());
        }
    }
}
