package io.landfall.validation.data;

import io.landfall.converter.expression.SqlType;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Dataset;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.FileFormat.Delimited;
import io.landfall.converter.pipeline.FileFormat.Header;
import io.landfall.converter.pipeline.FileFormat.Numbers;
import io.landfall.converter.pipeline.FileFormat.Quoting;
import io.landfall.converter.pipeline.FileFormat.Reading;
import io.landfall.converter.pipeline.FileFormat.Trim;
import io.landfall.converter.pipeline.FileFormat.Writing;
import io.landfall.converter.pipeline.Source;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads files that stand for tables: CSV with a header, in which an empty field is NULL, and Parquet. */
final class TableFiles {

    /** How the rows of a table are written to, and read from, a text file. */
    static final Delimited CSV = new Delimited(
            ",",
            "\"",
            "",
            "UTF-8",
            Header.NAMES,
            new Reading(0, "", true, Trim.NONE, false),
            new Writing(Quoting.NEEDED, "\n", false, "", Numbers.SHORTEST, "%Y-%m-%d", "%Y-%m-%d %H:%M:%S"));

    private final Database database;
    private final Remarks remarks;

    TableFiles(Database database, Remarks remarks) {
        this.database = database;
        this.remarks = remarks;
    }

    Optional<String> load(DataFile file, Source source) throws SQLException, IOException {
        if (source.dataset() instanceof Dataset.Query && !isInOrder(file, source)) {
            remarks.add(DataCode.QUERY_ORDER, file.shown());
        }
        return file.extension().equals("parquet") ? parquet(file, source) : Optional.of(csv(file, source));
    }

    /** Whether the columns that a source wants stand in its order. */
    private boolean isInOrder(DataFile file, Source source) throws SQLException, IOException {
        var found = fields(file, source.fields());
        var wanted = found.stream().filter(source.fields()::contains).toList();
        return wanted.equals(source.fields().stream().filter(found::contains).toList());
    }

    /** All columns of a file, those that are wanted with their types and the others as texts. */
    List<Field> fields(DataFile file, List<Field> wanted) throws SQLException, IOException {
        var names = file.extension().equals("parquet") ? columns(scan(file)) : header(file);
        return names.stream()
                .map(name -> wanted.stream()
                        .filter(field -> field.name().equalsIgnoreCase(name.strip()))
                        .findFirst()
                        .orElse(new Field(name, Types.TEXT)))
                .toList();
    }

    private static List<String> header(DataFile file) throws IOException {
        var encoding = TextEncoding.of(file.path(), CSV.encoding()).orElseThrow();
        try (var text = new DelimitedText(encoding.open(file.path()), CSV)) {
            return HeaderNames.of(DelimitedHead.read(text, CSV).names()).names();
        }
    }

    private static String scan(DataFile file) {
        return "read_parquet(%s)".formatted(Sql.text(file.path()));
    }

    private String csv(DataFile file, Source source) throws SQLException, IOException {
        var raw = RawTable.create(database, source);
        new DelimitedFiles(CSV, remarks).append(file, raw);
        return new TextTyping(database, remarks, file.shown(), true).typed(raw, source);
    }

    private Optional<String> parquet(DataFile file, Source source) throws SQLException {
        var scan = scan(file);
        var found = columns(scan);
        var positions = ColumnPositions.byName(source.fields(), found, file, remarks);
        if (positions.isEmpty()) {
            return Optional.empty();
        }
        var columns = new ArrayList<String>();
        for (int i = 0; i < source.fields().size(); i++) {
            var field = source.fields().get(i);
            var column = Sql.name(found.get(positions.get().positions().get(i)));
            columns.add("%s AS %s".formatted(cast(column, field), Sql.name(field.name())));
        }
        var table = database.freshName("rows");
        database.execute("CREATE TABLE %s AS SELECT %s FROM %s".formatted(table, String.join(", ", columns), scan));
        return Optional.of(database.numbered(table, source));
    }

    private static String cast(String column, Field field) {
        return field.type() instanceof SqlType.Text text
                ? TextCasts.cast("CAST(%s AS VARCHAR)".formatted(column), text)
                : "CAST(%s AS %s)".formatted(column, field.type().sql());
    }

    private List<String> columns(String scan) throws SQLException {
        return database.query("SELECT column_name FROM (DESCRIBE SELECT * FROM %s)".formatted(scan), rows -> {
            var names = new ArrayList<String>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        });
    }
}
