package io.landfall.validation.data;

import io.landfall.converter.pipeline.FileFormat;
import io.landfall.converter.pipeline.FileFormat.Header;
import java.io.BufferedReader;
import java.io.IOException;
import java.sql.SQLException;
import org.duckdb.DuckDBAppender;
import org.jspecify.annotations.Nullable;

/**
 * Reads text in columns of fixed width. A line that ends early has NULL from there.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-4-0/workflow-basics-guide/sources/integration-service-handling-for-file-sources/null-character-handling.html">Null
 *     character handling</a> and row length handling of PowerCenter
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
            var columns = new ByteColumns(format.widths(), encoding.get().charset());
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                append(line, columns, appender);
            }
        }
        remark(file);
    }

    private void append(String line, ByteColumns columns, DuckDBAppender appender) throws SQLException {
        if (line.isEmpty() || (format.reading().emptyIsNull() && line.isBlank())) {
            blank++;
            return;
        }
        row++;
        var cut = columns.cut(line);
        appender.beginRow();
        for (int i = 0; i < format.widths().size(); i++) {
            if (i < cut.parts().size()) {
                var isWhole = i + 1 < cut.parts().size() || cut.lastIsWhole();
                malformed += malformed(cut.parts().get(i));
                appender.append(value(cut.parts().get(i), isWhole));
            } else {
                countTooShort(i);
                appender.append((String) null);
            }
        }
        appender.endRow();
        if (!cut.rest().isBlank()) {
            tooLong++;
            firstTooLong = tooLong == 1 ? row : firstTooLong;
        }
    }

    private static long malformed(String text) {
        return text.chars().filter(character -> character == '\uFFFD').count();
    }

    private void countTooShort(int field) {
        if (field == format.widths().size() - 1) {
            tooShort++;
            firstTooShort = tooShort == 1 ? row : firstTooShort;
        }
    }

    private @Nullable String value(String part, boolean isWhole) {
        var reading = format.reading();
        var isNull = isNull(part, isWhole, reading) || (reading.emptyIsNull() && part.isBlank());
        return isNull ? null : FieldReading.trimmed(part, reading.trim());
    }

    /** The character that stands for NULL fills the column, or stands at its start, alone or whatever follows. */
    private boolean isNull(String part, boolean isWhole, FileFormat.Reading reading) {
        var nullText = reading.nullText();
        if (nullText.isEmpty()) {
            return false;
        }
        if (reading.nullAtStart()) {
            return part.startsWith(nullText) && (isAlone(part, nullText) || countNullWithMore());
        }
        return isWhole && part.replace(nullText, "").isEmpty();
    }

    private static boolean isAlone(String part, String nullText) {
        return part.replace(nullText, "").isBlank();
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
