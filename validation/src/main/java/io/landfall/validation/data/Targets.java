package io.landfall.validation.data;

import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.FileFormat;
import io.landfall.parsers.diagnostic.Parsed;
import io.landfall.parsers.diagnostic.SourceLocation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes rows from a database to files of any format. No file is ever seen half written. */
public final class Targets {

    private final Database database;

    public Targets(Database database) {
        this.database = database;
    }

    /**
     * Rows that are to be written.
     *
     * @param query in the order in which they are written
     * @param fields of the query, in order
     */
    public record Rows(String query, List<Field> fields) {}

    /** The format of files that stand for tables: CSV with a header. */
    public static FileFormat tableFormat() {
        return TableFiles.CSV;
    }

    /**
     * Writes a file.
     *
     * @param before a file whose rows come first; it may be the file itself
     * @return how many rows were added
     */
    public Parsed<Long> write(Rows rows, FileFormat format, Path file, Optional<Path> before, SourceLocation at)
            throws SQLException {
        var remarks = new Remarks(at);
        var shown = String.valueOf(file.getFileName());
        long written = 0;
        try {
            written = OutputFile.write(file, part -> switch (format) {
                case FileFormat.Delimited delimited ->
                    text(rows, new DelimitedLayout(delimited).of(rows.fields()), part, before, shown, remarks);
                case FileFormat.FixedWidth fixed -> fixed(rows, fixed, part, before, shown, remarks);
                case FileFormat.Spreadsheet sheet -> sheet(rows, sheet, part, before, shown, remarks);
                case FileFormat.Yxdb yxdb -> yxdb(rows, part);
                case FileFormat.Document _, FileFormat.Listing _ -> {
                    remarks.add(DataCode.LISTING_WRITTEN, shown);
                    yield 0L;
                }
            });
        } catch (IOException failure) {
            remarks.add(DataCode.NOT_WRITTEN, shown, String.valueOf(failure.getMessage()));
        }
        return new Parsed<>(written, remarks.all());
    }

    private long fixed(
            Rows rows, FileFormat.FixedWidth format, Path part, Optional<Path> before, String shown, Remarks remarks)
            throws SQLException, IOException {
        var layout = new FixedWidthLayout(format);
        var tooWide = layout.tooWide(rows.fields());
        var written = text(rows, layout.of(rows.fields()), part, before, shown, remarks);
        database.query("SELECT %s FROM (%s) AS rows_".formatted(String.join(", ", tooWide), rows.query()), counts -> {
            counts.next();
            for (int i = 0; i < tooWide.size(); i++) {
                var field = rows.fields().get(i);
                var code = field.type().isNumber() ? DataCode.NUMBER_TOO_WIDE : DataCode.TOO_WIDE;
                remarks.count(code, counts.getLong(i + 1), field.name(), shown);
            }
            return counts;
        });
        if (remarks.failed()) {
            Files.deleteIfExists(part);
        }
        return written;
    }

    private long sheet(
            Rows rows, FileFormat.Spreadsheet format, Path part, Optional<Path> before, String shown, Remarks remarks)
            throws SQLException, IOException {
        try (var writer = new SheetWriter(format, rows.fields(), before)) {
            var written = each(rows, row -> {
                if (!writer.isFull()) {
                    writer.add(row);
                } else if (!remarks.failed()) {
                    remarks.add(DataCode.SHEET_FULL, shown);
                }
            });
            if (!remarks.failed()) {
                writer.write(part);
            }
            return written;
        }
    }

    private long yxdb(Rows rows, Path part) throws SQLException, IOException {
        try (var writer = new YxdbWriter(part, rows.fields())) {
            return each(rows, writer::add);
        }
    }

    /** What is done with each row. */
    private interface RowAction {
        void take(List<@Nullable Object> row) throws IOException;
    }

    private long each(Rows rows, RowAction action) throws SQLException, IOException {
        try {
            return database.each(rows.query(), rows.fields(), row -> take(action, row));
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
    }

    private static void take(RowAction action, List<@Nullable Object> row) {
        try {
            action.take(row);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private long text(Rows rows, TextLayout layout, Path part, Optional<Path> before, String shown, Remarks remarks)
            throws SQLException, IOException {
        var writer = new TextWriter(database, remarks);
        if (before.isEmpty()) {
            return writer.write(rows.query(), layout, part, shown);
        }
        var more = part.resolveSibling(part.getFileName() + ".more");
        try {
            var written = writer.write(rows.query(), layout.withoutHeader(), more, shown);
            Files.copy(before.get(), part);
            try (var out = Files.newOutputStream(part, StandardOpenOption.APPEND)) {
                Files.copy(more, out);
            }
            return written;
        } finally {
            Files.deleteIfExists(more);
        }
    }
}
