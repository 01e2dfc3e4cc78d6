package io.landfall.validation.data;

import io.landfall.converter.expression.SqlType;
import io.landfall.converter.pipeline.Dataset;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.Source;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a table or query of a database. */
final class JdbcTable {

    private static final int ROWS_AT_A_TIME = 10_000;

    private final Database database;
    private final Remarks remarks;

    JdbcTable(Database database, Remarks remarks) {
        this.database = database;
        this.remarks = remarks;
    }

    Optional<String> load(Source source, String name, Connections.Login login) throws SQLException {
        try (var table = TypedTable.create(database, source.fields())) {
            try (var connection = DriverManager.getConnection(login.url(), login.properties())) {
                connection.setAutoCommit(false);
                read(connection, source, Optional.empty(), table);
            } catch (SQLException failure) {
                remarks.add(DataCode.CONNECTION_FAILED, name, login.said(failure));
                return Optional.empty();
            }
            return Optional.of(table.finish(source, name, remarks));
        }
    }

    /** @param condition in the database's own SQL, which the rows of a table must meet */
    Optional<String> load(Source source, String name, TableSnapshot snapshot, Optional<String> condition)
            throws SQLException {
        try (var table = TypedTable.create(database, source.fields())) {
            try {
                read(snapshot.connection(), source, condition, table);
            } catch (SQLException failure) {
                remarks.add(DataCode.CONNECTION_FAILED, name, snapshot.login().said(failure));
                return Optional.empty();
            }
            return Optional.of(table.finish(source, name, remarks));
        }
    }

    /**
     * A source with all columns of a table.
     *
     * @param digits columns of numbers without a fixed scale, which are read as texts
     */
    record Described(Source source, Set<String> digits) {}

    /** All columns of a table; nothing when a remark says why. */
    Optional<Described> described(TableSnapshot snapshot) {
        var table = snapshot.table();
        try (var statement = snapshot.connection().createStatement();
                var rows = statement.executeQuery("SELECT * FROM %s WHERE 1 = 0".formatted(snapshot.from()))) {
            var fields = new ArrayList<Field>();
            var digits = new HashSet<String>();
            var described = rows.getMetaData();
            for (int i = 1; i <= described.getColumnCount(); i++) {
                fields.add(new Field(described.getColumnLabel(i), JdbcTypes.of(described, i)));
                if (JdbcTypes.isUnbounded(described, i)) {
                    digits.add(described.getColumnLabel(i));
                }
            }
            var source = new Source(table.name(), table, fields, Optional.empty(), remarks.at());
            return Optional.of(new Described(source, Set.copyOf(digits)));
        } catch (SQLException failure) {
            remarks.add(
                    DataCode.CONNECTION_FAILED,
                    table.connection(),
                    snapshot.login().said(failure));
            return Optional.empty();
        }
    }

    private static void read(Connection connection, Source source, Optional<String> condition, TypedTable table)
            throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(ROWS_AT_A_TIME);
            try (var rows = statement.executeQuery(query(source, condition, connection))) {
                var row = table.blankRow();
                while (rows.next()) {
                    for (int i = 0; i < source.fields().size(); i++) {
                        row.set(i, value(rows, i + 1, source.fields().get(i).type()));
                    }
                    table.add(row);
                }
            }
        }
    }

    private static String query(Source source, Optional<String> condition, Connection connection) throws SQLException {
        return switch (source.dataset()) {
            case Dataset.Query(var name, var sql, var _) -> sql;
            case Dataset.Table table -> {
                var quote = connection.getMetaData().getIdentifierQuoteString();
                var columns = source.fields().stream()
                        .map(Field::name)
                        .map(column -> quoted(column, quote))
                        .collect(Collectors.joining(", "));
                var where = condition.map(" WHERE "::concat).orElse("");
                yield "SELECT %s FROM %s%s".formatted(columns, named(table, connection), where);
            }
            case Dataset.File file -> throw new IllegalStateException(file.path());
            case Dataset.Rows(var rows) -> throw new IllegalStateException(rows.text());
        };
    }

    static String named(Dataset.Table table, Connection connection) throws SQLException {
        var quote = connection.getMetaData().getIdentifierQuoteString();
        var parts = table.schema().isEmpty() ? List.of(table.name()) : List.of(table.schema(), table.name());
        return parts.stream().map(part -> quoted(part, quote)).collect(Collectors.joining("."));
    }

    static String quoted(String name, String quote) {
        return quote.isBlank() ? name : quote + name.replace(quote, quote + quote) + quote;
    }

    private static @Nullable Object value(ResultSet rows, int column, SqlType type) throws SQLException {
        var value = read(rows, column, type);
        return rows.wasNull() ? null : value;
    }

    private static @Nullable Object read(ResultSet rows, int column, SqlType type) throws SQLException {
        return switch (type.family()) {
            case BOOLEAN -> rows.getBoolean(column);
            case NUMBER -> type.isFloating() ? (Object) rows.getDouble(column) : rows.getBigDecimal(column);
            case TEXT -> rows.getString(column);
            case DATE -> rows.getObject(column, LocalDate.class);
            case TIME -> rows.getObject(column, LocalTime.class);
            case TIMESTAMP -> timestamp(rows, column);
            case BINARY -> rows.getBytes(column);
        };
    }

    /** Instants are seen in UTC, as everything else here. */
    private static @Nullable Object timestamp(ResultSet rows, int column) throws SQLException {
        if (!JdbcTypes.isInstant(rows.getMetaData(), column)) {
            return rows.getObject(column, LocalDateTime.class);
        }
        var instant = rows.getObject(column, OffsetDateTime.class);
        return instant == null
                ? null
                : instant.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime();
    }
}
