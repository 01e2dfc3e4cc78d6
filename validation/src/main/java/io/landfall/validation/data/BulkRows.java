package io.landfall.validation.data;

import io.landfall.converter.expression.SqlType;
import io.landfall.converter.pipeline.Field;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Fetches the rows of a table in bulk by way of a file, where its database writes one that DuckDB reads without loss: CSV of PostgreSQL,
 * and Parquet of DuckDB. Whatever is not plain is left to {@link JdbcTable}, which is slow and knows everything.
 */
final class BulkRows {

    private final Database database;
    private final Path scratch;

    BulkRows(Database database, Path scratch) {
        this.database = database;
        this.scratch = scratch;
    }

    /**
     * What stands behind FROM to get the rows; nothing when there is no such way.
     *
     * @param condition in the database's own SQL, which the rows must meet
     */
    Optional<String> fetch(TableSnapshot table, List<Field> fields, Optional<String> condition) throws SQLException {
        var sums = table.sums();
        if (sums.isEmpty() || !isPlain(sums.get(), table, fields)) {
            return Optional.empty();
        }
        var file = scratch.resolve(database.freshName("fetched"));
        return switch (sums.get()) {
            case POSTGRESQL -> csv(table, fields, condition.orElse(""), file);
            case DUCKDB -> parquet(table, fields, Sql.where(condition.orElse("")), file);
        };
    }

    private static boolean isPlain(ChecksumSql sql, TableSnapshot table, List<Field> fields) throws SQLException {
        var columns = table.columns();
        return columns.size() == fields.size()
                && columns.values().stream().allMatch(column -> sql.types().contains(sql.type(column.type())))
                && fields.stream().noneMatch(field -> field.type().family() == SqlType.Family.BINARY);
    }

    private static TableSnapshot.Column column(Map<String, TableSnapshot.Column> columns, Field field) {
        return Objects.requireNonNull(columns.get(TableChecksums.lower(field.name())));
    }

    private Optional<String> parquet(TableSnapshot table, List<Field> fields, String where, Path file)
            throws SQLException {
        var columns = table.columns();
        var selected = fields.stream()
                .map(field -> "CAST(%1$s AS %2$s) AS %1$s"
                        .formatted(column(columns, field).quoted(), type(field)))
                .collect(Collectors.joining(", "));
        table.execute("COPY (SELECT %s FROM %s%s) TO %s (FORMAT parquet)"
                .formatted(selected, table.from(), where, Sql.text(file)));
        return Optional.of("read_parquet(%s)".formatted(Sql.text(file)));
    }

    private Optional<String> csv(TableSnapshot table, List<Field> fields, String condition, Path file)
            throws SQLException {
        var columns = table.columns();
        var selected =
                fields.stream().map(field -> selected(column(columns, field))).collect(Collectors.joining(", "));
        var texts = fields.stream()
                .filter(field -> field.type().isText())
                .map(field -> column(columns, field).quoted())
                .collect(Collectors.joining(", "));
        var options = texts.isEmpty() ? ", NULL '\\N'" : ", NULL '\\N', FORCE_QUOTE (%s)".formatted(texts);
        var from = table.from();
        var savepoint = table.connection().setSavepoint();
        try {
            var rows = table.parts()
                    .rows(
                            part -> "SELECT %s FROM %s%s".formatted(selected, from, Sql.where(condition, part)),
                            file,
                            (query, to) -> written(table, query, options, to));
            return read(rows.files(), fields, rows.count());
        } catch (SQLException | IOException notThisWay) {
            table.connection().rollback(savepoint);
            return Optional.empty();
        } finally {
            delete(file);
        }
    }

    private static long written(TableSnapshot table, String query, String options, Path file)
            throws SQLException, IOException {
        try (var out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            return PostgresCopy.csv(table, query, options, out);
        }
    }

    /** Instants are seen in UTC, as everything else here. */
    private static String selected(TableSnapshot.Column column) {
        return column.type().toLowerCase(Locale.ROOT).equals("timestamptz")
                ? "%1$s AT TIME ZONE 'UTC' AS %1$s".formatted(column.quoted())
                : column.quoted();
    }

    private Optional<String> read(List<Path> files, List<Field> fields, long count) throws SQLException {
        var name = database.freshName("rows");
        var columns = fields.stream()
                .map(field -> "%s: %s".formatted(Sql.text(field.name()), Sql.text(type(field))))
                .collect(Collectors.joining(", ", "{", "}"));
        var read = database.update(
                "CREATE TABLE %s AS SELECT * FROM read_csv([%s], auto_detect = false, header = false, columns = %s, delim = ',', quote = '\"', escape = '\"', nullstr = '\\N', allow_quoted_nulls = false)"
                        .formatted(
                                name,
                                files.stream().map(each -> Sql.text(each)).collect(Collectors.joining(", ")),
                                columns));
        if (read != count) {
            database.execute("DROP TABLE " + name);
            return Optional.empty();
        }
        return Optional.of(name);
    }

    private static String type(Field field) {
        return field.type().isText() ? "VARCHAR" : field.type().sql();
    }

    private static void delete(Path file) throws SQLException {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw new SQLException(failure);
        }
    }
}
