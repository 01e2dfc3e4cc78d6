package io.landfall.validation.data;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;

/** Writes the rows of a query to a text file, as they come from the engine. */
final class TextWriter {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** DuckDB takes a delimiter of so many bytes. */
    private static final int LONGEST_DELIMITER = 4;

    private final Database database;
    private final Remarks remarks;

    TextWriter(Database database, Remarks remarks) {
        this.database = database;
        this.remarks = remarks;
    }

    /** Writes to a file that is not there yet. Answers with the number of rows. */
    long write(String query, TextLayout layout, Path file, String shown) throws SQLException, IOException {
        var charset = TextEncoding.charset(layout.encoding());
        if (charset.isEmpty()) {
            remarks.add(DataCode.CHARSET_UNKNOWN, layout.encoding(), shown);
            return 0;
        }
        var marked = layout.writing().byteOrderMark() && isUnicode(charset.get());
        var inHeader = marked && !layout.header().isEmpty();
        if (charset.get().equals(StandardCharsets.UTF_8) && marked == inHeader) {
            return copy(query, layout, inHeader, file);
        }
        var utf8 = file.resolveSibling(file.getFileName() + ".utf8");
        try {
            var rows = copy(query, layout, inHeader, utf8);
            var start = marked && !inHeader ? BYTE_ORDER_MARK : "";
            var lost = Transcoding.write(start, utf8, file, charset.get());
            remarks.count(DataCode.CHARACTERS_LOST, lost, charset.get().name(), shown);
            return rows;
        } finally {
            Files.deleteIfExists(utf8);
        }
    }

    private static boolean isUnicode(Charset charset) {
        return charset.name().startsWith("UTF-");
    }

    private long copy(String query, TextLayout layout, boolean marked, Path file) throws SQLException {
        var select = database.ready(select(query, layout, marked));
        return database.update("COPY (%s) TO %s (FORMAT csv, HEADER %s, QUOTE '', ESCAPE '', DELIMITER %s, NEW_LINE %s)"
                .formatted(
                        select,
                        Sql.text(file),
                        !layout.header().isEmpty(),
                        Sql.text(joins(layout) ? "" : layout.delimiter()),
                        Sql.text(layout.writing().lineEnd())));
    }

    private static boolean joins(TextLayout layout) {
        return layout.columns().size() == 1
                || layout.delimiter().getBytes(StandardCharsets.UTF_8).length > LONGEST_DELIMITER;
    }

    private static String select(String query, TextLayout layout, boolean marked) {
        var header = new ArrayList<>(layout.header());
        if (marked) {
            header.set(0, BYTE_ORDER_MARK + header.getFirst());
        }
        if (joins(layout)) {
            var between = " || %s || ".formatted(Sql.text(layout.delimiter()));
            var alias = header.isEmpty() ? "line" : String.join(layout.delimiter(), header);
            return "SELECT %s AS %s FROM (%s) AS rows_"
                    .formatted(String.join(between, layout.columns()), Sql.name(alias), query);
        }
        var columns = new ArrayList<String>();
        for (int i = 0; i < layout.columns().size(); i++) {
            var alias = header.isEmpty() ? "c" + i : header.get(i);
            columns.add(layout.columns().get(i) + " AS " + Sql.name(alias));
        }
        return "SELECT %s FROM (%s) AS rows_".formatted(String.join(", ", columns), query);
    }
}
