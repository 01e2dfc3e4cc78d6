package io.landfall.validation.data;

import io.landfall.converter.pipeline.FileFormat;
import io.landfall.converter.pipeline.FileFormat.Trim;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The fast way to read a delimited file: DuckDB's own reader, set to take nothing but well-formed text. Where it takes a file its
 * answer is that of {@link DelimitedText}; where it refuses one, the caller reads it with that.
 */
final class DelimitedScan {

    private DelimitedScan() {}

    /** Whether DuckDB's reader can be told to read the format exactly. */
    static boolean understands(FileFormat.Delimited format, ColumnPositions columns) {
        var reading = format.reading();
        if (columns.width() == 1
                && !(reading.emptyIsNull() && reading.nullText().isEmpty())) {
            return false;
        }
        var delimiterBytes = format.delimiter().getBytes(StandardCharsets.UTF_8).length;
        return columns.width() > 1
                && reading.trim() == Trim.NONE
                && !reading.mergeDelimiters()
                && delimiterBytes == 1
                && format.quote().length() <= 1
                && (format.escape().isEmpty() || format.escape().equals(format.quote()));
    }

    /** Whether the file was taken; if not, the table is as it was. */
    static boolean insert(
            RawTable table, Path utf8, FileFormat.Delimited format, int linesBefore, ColumnPositions columns) {
        try {
            table.database()
                    .execute("INSERT INTO %s SELECT %s FROM read_csv(%s)"
                            .formatted(
                                    table.name(),
                                    String.join(", ", selected(format, columns)),
                                    options(utf8, format, linesBefore, columns)));
            return true;
        } catch (SQLException refused) {
            return false;
        }
    }

    /** The rows of a file as they are read, column by column under the given names. A file that is refused fails when it is read. */
    static String query(
            List<String> names, Path utf8, FileFormat.Delimited format, int linesBefore, ColumnPositions columns) {
        var values = selected(format, columns);
        var named = IntStream.range(0, names.size())
                .mapToObj(i -> "%s AS %s".formatted(values.get(i), Sql.name(names.get(i))))
                .collect(Collectors.joining(", "));
        return "SELECT %s FROM read_csv(%s)".formatted(named, options(utf8, format, linesBefore, columns));
    }

    private static List<String> selected(FileFormat.Delimited format, ColumnPositions columns) {
        var emptyIsText =
                !format.reading().emptyIsNull() && format.reading().nullText().isEmpty();
        return columns.positions().stream()
                .map(position -> emptyIsText ? "coalesce(c%d, '')".formatted(position) : "c" + position)
                .toList();
    }

    private static String options(Path file, FileFormat.Delimited format, int linesBefore, ColumnPositions columns) {
        var types = IntStream.range(0, columns.width())
                .mapToObj("'c%d': 'VARCHAR'"::formatted)
                .collect(Collectors.joining(", ", "{", "}"));
        return String.join(
                ", ",
                Sql.text(file),
                "auto_detect = false",
                "strict_mode = true",
                "header = false",
                "skip = " + linesBefore,
                "delim = " + Sql.text(format.delimiter()),
                "quote = " + Sql.text(format.quote()),
                "escape = " + Sql.text(format.quote()),
                "comment = ''",
                "nullstr = " + nulls(format),
                "allow_quoted_nulls = false",
                "columns = " + types);
    }

    private static String nulls(FileFormat.Delimited format) {
        var text = format.reading().nullText();
        if (text.isEmpty()) {
            return "''";
        }
        return format.reading().emptyIsNull() ? "['', %s]".formatted(Sql.text(text)) : Sql.text(text);
    }
}
