package io.landfall.validation.data;

import io.landfall.converter.pipeline.FileFormat;
import io.landfall.converter.pipeline.FileFormat.Header;
import java.io.BufferedReader;
import java.io.IOException;
import java.sql.SQLException;
import org.duckdb.DuckDBAppender;
import org.jspecify.annotations.Nullable;

/**
 * Reads text in columns of fixed width. A column that is blank all over is an empty field; a line that ends early has empty fields
 * from there.
 */
final class FixedWidthRows {

    private final FileFormat.FixedWidth format;
    private final Remarks remarks;
    private long row;
    private long blank;
    private long tooShort;
    private long firstTooShort;
    private long nullsWithMore;
    private long firstNullWithMore;
    private long tooLong;
    private long firstTooLong;
    private long malformed;

    FixedWidthRows(FileFormat.FixedWidth format, Remarks remarks) {
        this.format = format;
        this.remarks = remarks;
    }

    /** Adds the rows of a file to the table. */
    void append(DataFile file, RawTable table) throws SQLException, IOException {
        var encoding = TextEncoding.of(file.path(), format.encoding());
        if (encoding.isEmpty()) {
            remarks.add(DataCode.CHARSET_UNKNOWN, format.encoding(), file.shown());
            return;
        }
        try (var lines = new BufferedReader(encoding.get().open(file.path()));
                var appender = table.database().appender(table.name())) {
            var before = format.reading().skipLines() + (format.header() == Header.NONE ? 0 : 1);
            for (int i = 0; i < before; i++) {
                lines.readLine();
            }
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                append(line, appender);
            }
        }
        remark(file);
    }

    private void append(String line, DuckDBAppender appender) throws SQLException {
        if (line.isBlank()) {
            blank++;
            return;
        }
        row++;
        malformed += line.chars().filter(character -> character == '\uFFFD').count();
        appender.beginRow();
        int start = 0;
        for (int i = 0; i < format.widths().size(); i++) {
            var end = start + format.widths().get(i);
            if (start >= line.length() && i > 0) {
                countTooShort(i);
            }
            appender.append(value(part(line, start, end)));
            start = end;
        }
        appender.endRow();
        if (line.length() > start && !line.substring(start).isBlank()) {
            tooLong++;
            firstTooLong = tooLong == 1 ? row : firstTooLong;
        }
    }

    private static String part(String line, int start, int end) {
        return start >= line.length() ? "" : line.substring(start, Math.min(end, line.length()));
    }

    private void countTooShort(int field) {
        if (field == format.widths().size() - 1) {
            tooShort++;
            firstTooShort = tooShort == 1 ? row : firstTooShort;
        }
    }

    private @Nullable String value(String part) {
        var reading = format.reading();
        if (part.isBlank()) {
            return reading.emptyIsNull() ? null : FieldReading.trimmed(part, reading.trim());
        }
        return isNull(part, reading) ? null : FieldReading.trimmed(part, reading.trim());
    }

    /** The character that stands for NULL fills the column, or stands at its start, alone or whatever follows. */
    private boolean isNull(String part, FileFormat.Reading reading) {
        var nullText = reading.nullText();
        if (nullText.isEmpty()) {
            return false;
        }
        var stripped = part.stripTrailing();
        if (stripped.equals(nullText)
                || (nullText.length() == 1
                        && stripped.chars().allMatch(character -> character == nullText.charAt(0)))) {
            return true;
        }
        return reading.nullAtStart() && part.startsWith(nullText) && countNullWithMore();
    }

    private boolean countNullWithMore() {
        nullsWithMore++;
        firstNullWithMore = nullsWithMore == 1 ? row : firstNullWithMore;
        return true;
    }

    private void remark(DataFile file) {
        remarks.count(DataCode.BLANK_LINES, blank, file.shown());
        remarks.count(DataCode.NULL_WITH_MORE, nullsWithMore, file.shown(), firstNullWithMore);
        remarks.count(DataCode.TOO_FEW_FIELDS, tooShort, file.shown(), firstTooShort);
        remarks.count(DataCode.TOO_MANY_FIELDS, tooLong, file.shown(), firstTooLong);
        if (malformed > 0) {
            remarks.add(DataCode.MALFORMED_TEXT, file.shown(), malformed, format.encoding());
        }
    }
}
