package io.landfall.validation.conformance;

import io.landfall.converter.expression.SqlType;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.sql.Dialect;
import io.landfall.converter.sql.PipelineSql;
import io.landfall.converter.sql.Prelude;
import io.landfall.validation.TestPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An engine with the whole function library, in an environment that differs from everyday in whatever could matter: language,
 * order of texts, form of dates, time zone, digits of numbers.
 */
enum TestEngine {
    DUCKDB(Dialect.DUCKDB) {
        @Override
        Connection connect() throws SQLException {
            var connection = DriverManager.getConnection("jdbc:duckdb:");
            execute(
                    connection,
                    "SET TimeZone = 'Asia/Kathmandu'",
                    "SET default_null_order = 'nulls_first'",
                    "SET default_order = 'desc'",
                    "SET ieee_floating_point_ops = false",
                    "SET preserve_insertion_order = false");
            return connection;
        }
    },
    POSTGRESQL(Dialect.POSTGRESQL) {
        @Override
        Connection connect() throws SQLException {
            var connection = TestPostgres.connect(
                    "conformance",
                    "TEMPLATE template0 ENCODING 'UTF8' LOCALE_PROVIDER icu ICU_LOCALE 'tr-TR' LOCALE 'C'");
            execute(
                    connection,
                    "SET TimeZone = 'Asia/Kathmandu'",
                    "SET DateStyle = 'ISO, DMY'",
                    "SET IntervalStyle = 'sql_standard'",
                    "SET bytea_output = 'escape'",
                    "SET search_path = ''");
            return connection;
        }
    };

    private final Dialect dialect;
    private @Nullable Connection connection;

    TestEngine(Dialect dialect) {
        this.dialect = dialect;
    }

    abstract Connection connect() throws SQLException;

    Dialect dialect() {
        return dialect;
    }

    private Connection connection() throws SQLException {
        if (connection == null) {
            connection = connect();
            execute(connection, Prelude.of(dialect).all().toArray(String[]::new));
        }
        return connection;
    }

    static void execute(Connection connection, String... statements) throws SQLException {
        for (var sql : statements) {
            try (var statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException failure) {
                throw new SQLException(sql, failure);
            }
        }
    }

    /** Classes that run side by side share the connection. */
    synchronized void execute(String... statements) throws SQLException {
        execute(connection(), statements);
    }

    /** The rows of an operator whose pipeline reads nothing from outside. */
    List<List<@Nullable Object>> rows(Pipeline pipeline, String operator, List<Field> fields) throws SQLException {
        var none = new PipelineSql.Tables(
                source -> {
                    throw new IllegalStateException(source.id());
                },
                Map.of());
        return rows(new PipelineSql(pipeline, dialect, none, Map.of()).rows(InputRef.of(operator)), fields);
    }

    synchronized List<List<@Nullable Object>> rows(String query, List<Field> fields) throws SQLException {
        try (var statement = connection().createStatement();
                var result = statement.executeQuery(query)) {
            var rows = new ArrayList<List<@Nullable Object>>();
            while (result.next()) {
                var row = new ArrayList<@Nullable Object>();
                for (int i = 0; i < fields.size(); i++) {
                    row.add(value(result, i + 1, fields.get(i).type()));
                }
                rows.add(row);
            }
            return rows;
        } catch (SQLException failure) {
            throw new SQLException(failure.getMessage() + "\n" + query, failure);
        }
    }

    private static @Nullable Object value(ResultSet result, int column, SqlType type) throws SQLException {
        var value = switch (type) {
            case SqlType.Text _ -> result.getString(column);
            case SqlType.Decimal _ -> result.getBigDecimal(column);
            case SqlType.Plain plain ->
                switch (plain) {
                    case BOOLEAN -> result.getBoolean(column);
                    case SMALLINT ->
                        result.getObject(column) instanceof Integer wide ? wide.shortValue() : result.getObject(column);
                    case INTEGER, BIGINT -> result.getObject(column);
                    case REAL -> result.getObject(column);
                    case DOUBLE -> result.getObject(column);
                    case DATE -> result.getObject(column, LocalDate.class);
                    case TIME -> result.getObject(column, LocalTime.class);
                    case TIMESTAMP -> result.getObject(column, LocalDateTime.class);
                    case VARBINARY -> result.getBytes(column);
                };
        };
        return result.wasNull() ? null : value;
    }
}
