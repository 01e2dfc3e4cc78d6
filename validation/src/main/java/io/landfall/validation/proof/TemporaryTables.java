package io.landfall.validation.proof;

import io.landfall.converter.expression.SqlType;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.Source;
import io.landfall.converter.sql.Dialect;
import io.landfall.converter.sql.PipelineSql;
import io.landfall.validation.data.TypedRows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tables of a session with a PostgreSQL server that number their rows, so that they keep an order. */
record TemporaryTables(Connection connection) {

    /** The column with the number of a row. */
    static final String NUMBER = "_row_number";

    /** A new table with these columns and its numbers. */
    void create(String name, List<Field> fields) throws SQLException {
        var columns = fields.stream().map(field -> ", " + definition(field)).collect(Collectors.joining());
        execute("CREATE TEMPORARY TABLE %s (%s BIGSERIAL%s)".formatted(name, NUMBER, columns));
    }

    void widen(String table, Field field) throws SQLException {
        execute("ALTER TABLE %s ADD COLUMN %s".formatted(table, definition(field)));
    }

    /** Adds the rows of a query, which get their numbers in its order. */
    void fill(String table, List<Field> fields, String query) throws SQLException {
        execute("INSERT INTO %s (%s) %s".formatted(table, columns(fields), query));
    }

    /** Adds rows that are here. */
    void load(String table, TypedRows rows) throws SQLException {
        if (rows.fields().isEmpty()) {
            execute("INSERT INTO %s SELECT FROM generate_series(1, %d)"
                    .formatted(table, rows.rows().size()));
            return;
        }
        var places = String.join(", ", Collections.nCopies(rows.fields().size(), "?"));
        try (var insert = connection.prepareStatement(
                "INSERT INTO %s (%s) VALUES (%s)".formatted(table, columns(rows.fields()), places))) {
            for (List<@Nullable Object> row : rows.rows()) {
                for (int i = 0; i < row.size(); i++) {
                    insert.setObject(i + 1, row.get(i));
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** A relation with the fields of a source, and its ordinal if it has one. */
    static String shown(String table, Source source) {
        return shown(table, source.fields(), source.ordinal());
    }

    /** A relation with some fields of a table, and the numbers of the rows under a name if there is one. */
    static String shown(String table, List<Field> fields, Optional<String> ordinal) {
        var columns =
                new ArrayList<>(fields.stream().map(TemporaryTables::spelled).toList());
        ordinal.ifPresent(name -> columns.add("%s AS %s".formatted(NUMBER, spelled(name))));
        return "(SELECT %s FROM %s) AS %s_shown".formatted(String.join(", ", columns), table, table);
    }

    long count(String relation) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT count(*) FROM " + relation)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static String columns(List<Field> fields) {
        return fields.stream().map(TemporaryTables::spelled).collect(Collectors.joining(", "));
    }

    static String spelled(Field field) {
        return spelled(field.name());
    }

    static String spelled(String name) {
        return PipelineSql.spelled(name, Dialect.POSTGRESQL);
    }

    private static String definition(Field field) {
        return spelled(field) + " " + type(field.type());
    }

    private static String type(SqlType type) {
        return switch (type) {
            case SqlType.Text _ -> "VARCHAR";
            case SqlType.Decimal decimal -> decimal.sql();
            case SqlType.Plain plain ->
                switch (plain) {
                    case DOUBLE -> "DOUBLE PRECISION";
                    case VARBINARY -> "BYTEA";
                    case BOOLEAN, SMALLINT, INTEGER, BIGINT, REAL, DATE, TIME, TIMESTAMP -> type.sql();
                };
        };
    }
}
