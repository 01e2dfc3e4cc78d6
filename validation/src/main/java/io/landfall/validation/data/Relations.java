package io.landfall.validation.data;

import io.landfall.converter.pipeline.Dataset;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.FileFormat;
import io.landfall.converter.pipeline.Source;
import io.landfall.parsers.diagnostic.Parsed;
import io.landfall.parsers.diagnostic.SourceLocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Opens files and tables of any kind as relations of a database, with whatever columns they have. */
public final class Relations {

    private final Database database;
    private final Path scratch;
    private final boolean mayScan;

    /**
     * A way to open relations.
     *
     * @param scratch folder for copies, which have to last as long as the relations
     * @param mayScan whether text files may be read by DuckDB's own reader, which fails at the first row that is not well formed
     */
    public Relations(Database database, Path scratch, boolean mayScan) {
        this.database = database;
        this.scratch = scratch;
        this.mayScan = mayScan;
    }

    /** The rows of a file whose format is found out; nothing when a diagnostic says why. */
    public Parsed<Optional<Relation>> file(DataFile file, FormatHints hints) throws SQLException {
        return opened(file, remarks -> {
            if (file.extension().equals("parquet")) {
                return parquet(file);
            }
            var format = new FormatGuess(hints).of(file);
            if (format.isEmpty()) {
                remarks.add(DataCode.FORMAT_UNKNOWN, file.shown());
                return Optional.empty();
            }
            return formatted(file, format.get(), List.of(), remarks);
        });
    }

    /**
     * The rows of a file of a known format; nothing when a diagnostic says why.
     *
     * @param names of the columns of a file that does not name them
     */
    public Parsed<Optional<Relation>> file(DataFile file, FileFormat format, List<String> names) throws SQLException {
        return opened(file, remarks -> formatted(file, format, names, remarks));
    }

    /**
     * The rows of a table of a database; nothing when a diagnostic says why.
     *
     * @param condition in the database's own SQL, which the rows must meet
     */
    public Parsed<Optional<Relation>> table(TableSnapshot table, Optional<String> condition) throws SQLException {
        var remarks = new Remarks(SourceLocation.of(table.table().name()));
        var reader = new JdbcTable(database, remarks);
        var described = reader.described(table);
        if (described.isEmpty()) {
            return new Parsed<>(Optional.empty(), remarks.all());
        }
        var source = described.get().source();
        var rows = new BulkRows(database, scratch).fetch(table, source.fields(), condition);
        if (rows.isEmpty()) {
            rows = reader.load(source, table.table().connection(), table, condition);
        }
        var columns = columns(source.fields(), described.get().digits());
        return new Parsed<>(rows.map(name -> new Relation(name, columns)), remarks.all());
    }

    /** The rows of both sides of something. */
    public record Both(Parsed<Optional<Relation>> left, Parsed<Optional<Relation>> right) {}

    /** The rows of two tables, fetched at the same time. */
    public Both tables(TableSnapshot left, Optional<String> ofLeft, TableSnapshot right, Optional<String> ofRight)
            throws SQLException {
        try (var second = database.duplicate()) {
            var beside = new Relations(second, Files.createDirectories(scratch.resolve("right")), mayScan);
            var both = AtOnce.of(() -> table(left, ofLeft), () -> beside.table(right, ofRight));
            return new Both(both.left(), both.right());
        } catch (IOException failure) {
            throw new SQLException(failure);
        }
    }

    /** What opens a file. */
    private interface Opening {
        Optional<Relation> open(Remarks remarks) throws SQLException, IOException;
    }

    private static Parsed<Optional<Relation>> opened(DataFile file, Opening opening) throws SQLException {
        var remarks = new Remarks(SourceLocation.of(file.shown()));
        try {
            var relation = opening.open(remarks);
            return new Parsed<>(remarks.failed() ? Optional.empty() : relation, remarks.all());
        } catch (IOException failure) {
            remarks.add(DataCode.UNREADABLE, file.shown(), String.valueOf(failure.getMessage()));
            return new Parsed<>(Optional.empty(), remarks.all());
        }
    }

    private Optional<Relation> formatted(DataFile file, FileFormat format, List<String> names, Remarks remarks)
            throws SQLException, IOException {
        var texts = new TextRelation(database, scratch, remarks, mayScan);
        return switch (format) {
            case FileFormat.Delimited delimited -> texts.delimited(file, delimited, names);
            case FileFormat.FixedWidth fixed -> texts.fixed(file, fixed, names);
            case FileFormat.Spreadsheet sheet ->
                values(file, sheet, remarks, table -> new SpreadsheetFiles(sheet, remarks).append(file, table));
            case FileFormat.Yxdb yxdb ->
                values(file, yxdb, remarks, table -> new YxdbFiles(remarks).append(file, table));
            case FileFormat.Document _, FileFormat.Listing _ -> {
                remarks.add(DataCode.FORMAT_UNKNOWN, file.shown());
                yield Optional.empty();
            }
        };
    }

    /** Fills a table. */
    private interface Filling {
        void fill(TypedTable table) throws SQLException, IOException;
    }

    private Optional<Relation> values(DataFile file, FileFormat format, Remarks remarks, Filling filling)
            throws SQLException, IOException {
        var fields = SchemaProbe.fields(file, format, remarks.at());
        remarks.addAll(fields.diagnostics());
        if (fields.value().isEmpty()) {
            return Optional.empty();
        }
        var source = new Source(
                "file", new Dataset.File(file.shown(), format), fields.value(), Optional.empty(), remarks.at());
        try (var table = TypedTable.create(database, fields.value())) {
            filling.fill(table);
            var name = table.finish(source, file.shown(), remarks);
            return Optional.of(new Relation(name, columns(fields.value(), Set.of())));
        }
    }

    private static List<Relation.Column> columns(List<Field> fields, Set<String> untyped) {
        return fields.stream()
                .map(field -> new Relation.Column(
                        field.name(),
                        field.type().isText() ? "VARCHAR" : field.type().sql(),
                        untyped.contains(field.name())))
                .toList();
    }

    private Optional<Relation> parquet(DataFile file) throws SQLException, IOException {
        var from = "read_parquet(%s)".formatted(Sql.text(file.path()));
        try {
            return Optional.of(new Relation(from, described(from)));
        } catch (SQLException broken) {
            throw new IOException("it is no Parquet file, or not a complete one", broken);
        }
    }

    private List<Relation.Column> described(String from) throws SQLException {
        var query = "SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM %s)".formatted(from);
        return database.query(query, rows -> {
            var columns = new ArrayList<Relation.Column>();
            while (rows.next()) {
                columns.add(new Relation.Column(rows.getString(1), rows.getString(2), false));
            }
            return columns;
        });
    }
}
