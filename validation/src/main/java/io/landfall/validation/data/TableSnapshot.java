package io.landfall.validation.data;

import io.landfall.converter.pipeline.Dataset;
import io.landfall.validation.data.SegmentSums.Sum;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A table of a database as it is at one moment: all that is read through it comes from one transaction, which sees one state of the table
 * in PostgreSQL and DuckDB. Other databases show one state only within a statement, or not even there.
 */
public final class TableSnapshot implements AutoCloseable {

    private final Dataset.Table table;
    private final Connections.Login login;
    private final Connection connection;
    private Optional<ChecksumSql> sums = Optional.empty();
    private TableParts parts = TableParts.whole();

    private TableSnapshot(Dataset.Table table, Connections.Login login, Connection connection) {
        this.table = table;
        this.login = login;
        this.connection = connection;
    }

    /** A column as a query names it, and its type as the database does. */
    record Column(String quoted, String type) {}

    private static final class Ambiguous extends SQLException {
        private static final long serialVersionUID = 1L;
    }

    /** The table from now on. */
    public static TableSnapshot open(Dataset.Table table, Connections.Login login) throws SQLException {
        return open(table, login, Optional.empty());
    }

    /** The table at the moment of another snapshot where both are in one PostgreSQL database, else from now on. */
    public static TableSnapshot beside(TableSnapshot other, Dataset.Table table, Connections.Login login)
            throws SQLException {
        return open(table, login, login.equals(other.login) ? other.exported() : Optional.empty());
    }

    private static TableSnapshot open(Dataset.Table table, Connections.Login login, Optional<String> moment)
            throws SQLException {
        var snapshot = new TableSnapshot(table, login, DriverManager.getConnection(login.url(), login.properties()));
        try {
            snapshot.begin(moment);
            return snapshot;
        } catch (SQLException failure) {
            snapshot.close();
            throw failure;
        }
    }

    private void begin(Optional<String> moment) throws SQLException {
        connection.setAutoCommit(false);
        var known = ChecksumSql.of(connection.getMetaData().getDatabaseProductName());
        try {
            for (var setting : known.map(sql -> sql.settings(moment)).orElse(List.of())) {
                execute(setting);
            }
            sums = known;
        } catch (SQLException refused) {
            // A server that only pretends to be of the kind.
            connection.rollback();
        }
    }

    /** Begins once more after a failure, with the state of now, for which nothing counts that was kept before. */
    void again() throws SQLException {
        parts = TableParts.whole();
        connection.rollback();
        begin(Optional.empty());
    }

    private Optional<String> exported() throws SQLException {
        var export = sums.flatMap(ChecksumSql::export);
        return export.isEmpty() ? Optional.empty() : Optional.of(text(export.get()));
    }

    /** Whether everything that is read through it shows one state of the database. */
    public boolean isOneState() {
        return sums.isPresent();
    }

    /** How its database sums up and copies rows; nothing when that is not known. */
    Optional<ChecksumSql> sums() {
        return sums;
    }

    /** The parts in which it is read. */
    TableParts parts() {
        return parts;
    }

    void keep(TableParts others) {
        parts = others;
    }

    /** How many blocks the table has; nothing when its database cannot read some of them, or tell whether rows have changed. */
    Optional<Long> blocks() throws SQLException {
        var from = from();
        var query = sums.flatMap(sql -> sql.blocks(from));
        var blocks = query.isEmpty() ? -1 : Long.parseLong(text(query.get()));
        return blocks < 0 ? Optional.empty() : Optional.of(blocks);
    }

    /** Whether its rows are in the database's own file, where that is DuckDB: those of a view may come from anywhere. */
    public boolean isStoredInDuckDb() throws SQLException {
        if (sums.filter(ChecksumSql.DUCKDB::equals).isEmpty()) {
            return false;
        }
        var schema = table.schema().isEmpty() ? "current_schema()" : Sql.text(table.schema());
        return !text("SELECT count(*) FROM duckdb_tables() WHERE database_name = current_database() AND NOT temporary AND lower(schema_name) = lower(%s) AND lower(table_name) = lower(%s)"
                        .formatted(schema, Sql.text(table.name())))
                .equals("0");
    }

    /** Which table it is, and a text that is another one as soon as any of its rows is. */
    String state() throws SQLException {
        var from = from();
        var query = sums.flatMap(sql -> sql.state(from)).orElseThrow();
        return from + " " + text(query);
    }

    Dataset.Table table() {
        return table;
    }

    Connections.Login login() {
        return login;
    }

    Connection connection() {
        return connection;
    }

    String from() throws SQLException {
        return JdbcTable.named(table, connection);
    }

    /** By names in lower case. */
    Map<String, Column> columns() throws SQLException {
        var quote = connection.getMetaData().getIdentifierQuoteString();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT * FROM %s WHERE 1 = 0".formatted(from()))) {
            var described = rows.getMetaData();
            var columns = new LinkedHashMap<String, Column>();
            for (int i = 1; i <= described.getColumnCount(); i++) {
                var name = described.getColumnLabel(i);
                var column = new Column(JdbcTable.quoted(name, quote), described.getColumnTypeName(i));
                if (columns.put(TableChecksums.lower(name), column) != null) {
                    throw new Ambiguous();
                }
            }
            return columns;
        }
    }

    void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    String text(String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return String.valueOf(rows.getString(1));
        }
    }

    /** The names that a query answers with, in lower case. */
    Set<String> names(String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var names = new HashSet<String>();
            while (rows.next()) {
                names.add(TableChecksums.lower(rows.getString(1)));
            }
            return names;
        }
    }

    /** The sums of segments, for a query that answers with segment, rows and both halves of the sum. */
    Map<Long, Sum> sums(String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var sums = new HashMap<Long, Sum>();
            while (rows.next()) {
                sums.put(rows.getLong(1), new Sum(rows.getLong(2), rows.getString(3), rows.getString(4)));
            }
            return sums;
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
