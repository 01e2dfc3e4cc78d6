package io.landfall.validation.data;

import io.landfall.converter.pipeline.Dataset;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.FileFormat;
import io.landfall.converter.pipeline.Source;
import io.landfall.parsers.diagnostic.Parsed;
import io.landfall.parsers.diagnostic.SourceLocation;
import java.io.IOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Brings the data of sources into a database, whatever they are read from. */
public final class Sources {

    private final Database database;
    private final DataFolder folder;
    private final Connections connections;
    private final Map<DataFile, Dataset.Table> tables = new HashMap<>();
    private final Map<DataFile, String> paths = new HashMap<>();

    public Sources(Database database, DataFolder folder, Connections connections) {
        this.database = database;
        this.folder = folder;
        this.connections = connections;
    }

    /** A relation with exactly the source's fields and its ordinal; nothing when a diagnostic says why there is none. */
    public Parsed<Optional<String>> load(Source source) throws SQLException {
        var remarks = new Remarks(source.at());
        var relation = load(source, remarks);
        return new Parsed<>(remarks.failed() ? Optional.empty() : relation, remarks.all());
    }

    /**
     * The rows that a table has already, if the data folder holds them.
     *
     * @param fields that a target is going to write
     */
    public Parsed<Optional<ExistingRows>> existing(Dataset.Table table, List<Field> fields, SourceLocation at)
            throws SQLException {
        var found = folder.table(table, at);
        var remarks = new Remarks(at);
        remarks.addAll(found.diagnostics());
        if (found.value().isEmpty()) {
            return new Parsed<>(Optional.empty(), remarks.all());
        }
        var file = found.value().get();
        note(file, table, remarks);
        try {
            var files = new TableFiles(database, remarks);
            var columns = files.fields(file, fields);
            var source = new Source(table.name(), table, columns, Optional.empty(), at);
            var relation = files.load(file, source);
            return new Parsed<>(relation.map(name -> new ExistingRows(name, columns)), remarks.all());
        } catch (IOException failure) {
            remarks.add(DataCode.UNREADABLE, file.shown(), String.valueOf(failure.getMessage()));
            return new Parsed<>(Optional.empty(), remarks.all());
        }
    }

    private Optional<String> load(Source source, Remarks remarks) throws SQLException {
        return switch (source.dataset()) {
            case Dataset.File file -> {
                var found = files(file, source.at(), remarks);
                yield found.isEmpty() ? Optional.empty() : files(found, file, source, remarks);
            }
            case Dataset.Rows(var rows) -> throw new IllegalStateException(rows.text());
            case Dataset.Table table -> {
                var found = folder.table(table, source.at());
                found.value().ifPresent(file -> note(file, table, remarks));
                yield table(found, source, table.connection(), table.name(), remarks);
            }
            case Dataset.Query(var connection, var sql, var _) -> {
                var found = folder.query(source.id(), source.at());
                yield table(found, source, connection, source.id(), remarks);
            }
        };
    }

    private List<DataFile> files(Dataset.File file, SourceLocation at, Remarks remarks) {
        var found = folder.find(file.path(), at);
        remarks.addAll(found.diagnostics());
        return switch (file.naming()) {
            case ITSELF -> {
                NameOrder.doubt(found.value().stream()
                                .map(one -> LegacyPath.name(one.shown()))
                                .toList())
                        .ifPresent(pair ->
                                remarks.add(DataCode.NAMES_UNORDERED, file.path(), pair.getFirst(), pair.getLast()));
                found.value().forEach(one -> note(one, file.path(), remarks));
                yield found.value();
            }
            case LIST -> {
                var listed = found.value().stream()
                        .map(list -> new FileList(list, folder, at))
                        .map(list -> file.origins().isEmpty() ? list.files() : list.filesBeside())
                        .toList();
                listed.forEach(files -> remarks.addAll(files.diagnostics()));
                yield listed.stream().flatMap(files -> files.value().stream()).toList();
            }
        };
    }

    /** Whether one file of the data folder stands for both tables. */
    public boolean areOne(Dataset.Table one, Dataset.Table other, SourceLocation at) {
        var file = folder.table(one, at).value();
        return file.isPresent() && file.equals(folder.table(other, at).value());
    }

    /** One file may be found for two tables of one name. */
    private void note(DataFile file, Dataset.Table table, Remarks remarks) {
        var known = tables.putIfAbsent(file, table);
        if (known != null && !known.identity().equals(table.identity())) {
            remarks.add(DataCode.TABLES_ALIKE, file.shown(), known.fileName(), table.fileName());
        }
    }

    /** One file may be found for two files of one name, in other folders of the legacy tool. */
    private void note(DataFile file, String path, Remarks remarks) {
        var known = paths.putIfAbsent(file, path);
        if (known != null && LegacyPath.of(known).isElsewhere(LegacyPath.of(path))) {
            remarks.add(DataCode.FILES_ALIKE, file.shown(), known, path);
        }
    }

    private Optional<String> files(List<DataFile> files, Dataset.File dataset, Source source, Remarks remarks)
            throws SQLException {
        var oneByOne = !dataset.origins().isEmpty() || (files.size() > 1 && OriginRows.hasNames(dataset.format()));
        return oneByOne
                ? new OriginRows(database, dataset, source, remarks)
                        .load(files, (file, format, part) -> files(List.of(file), format, part, remarks))
                : files(files, dataset.format(), source, remarks);
    }

    private Optional<String> files(List<DataFile> files, FileFormat format, Source source, Remarks remarks)
            throws SQLException {
        return switch (format) {
            case FileFormat.Delimited delimited ->
                text(files, source, remarks, (file, raw) -> new DelimitedFiles(delimited, remarks).append(file, raw));
            case FileFormat.FixedWidth fixed ->
                text(files, source, remarks, (file, raw) -> new FixedWidthRows(fixed, remarks).append(file, raw));
            case FileFormat.Spreadsheet sheet ->
                values(files, source, remarks, (file, rows) -> new SpreadsheetFiles(sheet, remarks).append(file, rows));
            case FileFormat.Yxdb yxdb ->
                values(files, source, remarks, (file, rows) -> new YxdbFiles(remarks).append(file, rows));
            case FileFormat.Document(var encoding) ->
                values(files, source, remarks, (file, rows) -> new DocumentFiles(encoding, remarks).append(file, rows));
            case FileFormat.Listing listing -> values(files, source, remarks, (file, rows) -> {});
        };
    }

    /** Adds the rows of a file to a table. */
    private interface Appending<T> {
        void append(DataFile file, T table) throws SQLException, IOException;
    }

    private Optional<String> text(List<DataFile> files, Source source, Remarks remarks, Appending<RawTable> appending)
            throws SQLException {
        var raw = RawTable.create(database, source);
        each(files, remarks, file -> appending.append(file, raw));
        var shown = files.getFirst().shown();
        return Optional.of(new TextTyping(database, remarks, shown, false).typed(raw, source));
    }

    private Optional<String> values(
            List<DataFile> files, Source source, Remarks remarks, Appending<TypedTable> appending) throws SQLException {
        try (var table = TypedTable.create(database, source.fields())) {
            each(files, remarks, file -> appending.append(file, table));
            return Optional.of(table.finish(source, files.getFirst().shown(), remarks));
        }
    }

    private interface Reading {
        void read(DataFile file) throws SQLException, IOException;
    }

    private static void each(List<DataFile> files, Remarks remarks, Reading reading) throws SQLException {
        for (var file : files) {
            try {
                reading.read(file);
            } catch (IOException failure) {
                remarks.add(DataCode.UNREADABLE, file.shown(), String.valueOf(failure.getMessage()));
            }
        }
    }

    private Optional<String> table(
            Parsed<Optional<DataFile>> found, Source source, String connection, String name, Remarks remarks)
            throws SQLException {
        remarks.addAll(found.diagnostics());
        if (found.value().isPresent()) {
            var file = found.value().get();
            try {
                return new TableFiles(database, remarks).load(file, source);
            } catch (IOException failure) {
                remarks.add(DataCode.UNREADABLE, file.shown(), String.valueOf(failure.getMessage()));
                return Optional.empty();
            }
        }
        var login = connections.named(connection);
        if (login.isPresent()) {
            return new JdbcTable(database, remarks).load(source, name, login.get());
        }
        if (!remarks.failed()) {
            var files = "'%1$s.csv' nor '%1$s.parquet'".formatted(name);
            remarks.add(DataCode.TABLE_MISSING, name, files, folder.shown(), connection);
        }
        return Optional.empty();
    }
}
