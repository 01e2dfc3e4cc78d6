package io.landfall.validation.data;

import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.FileFormat.Delimited;
import io.landfall.converter.pipeline.FileFormat.FixedWidth;
import io.landfall.converter.pipeline.FileFormat.Header;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Opens text files as relations of texts under the names in their header: without reading them first where DuckDB's own reader
 * takes them, else record by record into a table.
 */
final class TextRelation {

    private final Database database;
    private final Path scratch;
    private final Remarks remarks;
    private final boolean mayScan;

    /**
     * @param scratch folder for copies in another encoding, which have to last as long as the relation
     * @param mayScan whether DuckDB's own reader may be tried
     */
    TextRelation(Database database, Path scratch, Remarks remarks, boolean mayScan) {
        this.database = database;
        this.scratch = scratch;
        this.remarks = remarks;
        this.mayScan = mayScan;
    }

    /** @param known names for columns without a header, used if they are as many */
    Optional<Relation> delimited(DataFile file, Delimited format, List<String> known) throws SQLException, IOException {
        var encoding = TextEncoding.of(file.path(), format.encoding());
        if (encoding.isEmpty()) {
            remarks.add(DataCode.CHARSET_UNKNOWN, format.encoding(), file.shown());
            return Optional.empty();
        }
        var names = names(file, encoding.get(), format, known);
        var fields = names.stream().map(name -> new Field(name, Types.TEXT)).toList();
        try (var text = new DelimitedText(encoding.get().open(file.path()), format)) {
            var head = DelimitedHead.read(text, format);
            var columns = ColumnPositions.inOrder(fields);
            if (mayScan && head.plain() && DelimitedScan.understands(format, columns)) {
                var utf8 = utf8(file, encoding.get());
                return relation("(" + DelimitedScan.query(names, utf8, format, head.lines(), columns) + ")", names);
            }
            var raw = RawTable.create(database, fields);
            new DelimitedRows(text, format, remarks).appendTo(raw, columns, file);
            return relation(raw.name(), names);
        }
    }

    private static List<String> names(DataFile file, TextEncoding encoding, Delimited format, List<String> known)
            throws IOException {
        try (var text = new DelimitedText(encoding.open(file.path()), format)) {
            var head = DelimitedHead.read(text, format);
            if (format.header() != Header.NONE) {
                return HeaderNames.of(head.names().stream().map(String::strip).toList())
                        .names();
            }
            return text.next() ? named(text.size(), known) : known;
        }
    }

    Optional<Relation> fixed(DataFile file, FixedWidth format, List<String> known) throws SQLException, IOException {
        var names = names(file, format, known);
        var fields = names.stream().map(name -> new Field(name, Types.TEXT)).toList();
        var raw = RawTable.create(database, fields);
        new FixedWidthRows(format, remarks).append(file, raw);
        return relation(raw.name(), names);
    }

    private static List<String> names(DataFile file, FixedWidth format, List<String> known) throws IOException {
        var count = format.widths().size();
        var encoding = TextEncoding.of(file.path(), format.encoding());
        if (format.header() == Header.NONE || encoding.isEmpty()) {
            return named(count, known);
        }
        try (var text = new DelimitedText(encoding.get().open(file.path()), TableFiles.CSV)) {
            for (int i = 0; i < format.reading().skipLines(); i++) {
                text.line();
            }
            var line = text.line();
            var start = 0;
            var names = new ArrayList<String>();
            for (int width : format.widths()) {
                var end = Math.min(line.length(), start + width);
                names.add(start >= end ? "" : line.substring(start, end).strip());
                start += width;
            }
            return HeaderNames.of(names).names();
        }
    }

    private static List<String> named(int count, List<String> known) {
        return known.size() == count
                ? known
                : IntStream.rangeClosed(1, count)
                        .mapToObj("Field_%d"::formatted)
                        .toList();
    }

    private Path utf8(DataFile file, TextEncoding encoding) throws IOException {
        if (encoding.readsAsUtf8(file.path())) {
            return file.path();
        }
        var copy = java.nio.file.Files.createTempFile(scratch, "utf8", ".csv");
        encoding.toUtf8(file.path(), copy);
        return copy;
    }

    private static Optional<Relation> relation(String from, List<String> names) {
        return Optional.of(new Relation(
                from,
                names.stream()
                        .map(name -> new Relation.Column(name, "VARCHAR", true))
                        .toList()));
    }
}
