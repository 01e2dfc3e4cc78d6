package io.landfall.validation.data;

import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.Source;
import io.landfall.converter.sql.Dialect;
import io.landfall.converter.sql.Prelude;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;
import org.duckdb.DuckDBResultSet;
import org.jspecify.annotations.Nullable;

/**
 * A DuckDB in memory, which lives as long as it is open. It keeps to a memory limit by moving what is too much to a temporary
 * folder. Everything runs in UTC, so that no time depends on the machine.
 */
public final class Database implements AutoCloseable {

    private static final Prelude PRELUDE = Prelude.of(Dialect.DUCKDB);

    private final DuckDBConnection connection;
    private final Set<String> functions;
    private final AtomicInteger names;
    private int seconds;
    private Optional<Long> end = Optional.empty();

    private Database(DuckDBConnection connection, Set<String> functions, AtomicInteger names) {
        this.names = names;
        this.connection = connection;
        this.functions = functions;
    }

    /**
     * What a database may use.
     *
     * @param memory a size such as {@code 1GB}; without it DuckDB takes four fifths of the machine's
     * @param temporary where it puts what does not fit
     */
    public record Limits(Optional<String> memory, Optional<Path> temporary) {

        public static final Limits NONE = new Limits(Optional.empty(), Optional.empty());
    }

    public static Database open(Limits limits) throws SQLException {
        var properties = new Properties();
        properties.setProperty(DuckDBDriver.JDBC_STREAM_RESULTS, "true");
        limits.memory().ifPresent(memory -> properties.setProperty("memory_limit", memory));
        limits.temporary().ifPresent(folder -> properties.setProperty("temp_directory", folder.toString()));
        var database = new Database(connect(properties), new HashSet<>(), new AtomicInteger());
        database.execute("SET TimeZone = 'UTC'");
        database.execute("SET errors_as_json = false");
        return database;
    }

    private static DuckDBConnection connect(Properties properties) throws SQLException {
        return new DuckDBDriver().connect("jdbc:duckdb:", properties).unwrap(DuckDBConnection.class);
    }

    /** Another way into the same database, for reading while the first one writes. */
    public Database duplicate() throws SQLException {
        var duplicate = new Database(connection.duplicate(), functions, names);
        duplicate.seconds = seconds;
        duplicate.execute("SET TimeZone = 'UTC'");
        return duplicate;
    }

    /** From now on a statement that takes longer is interrupted. */
    public void limit(int secondsOfAStatement) {
        seconds = secondsOfAStatement;
    }

    /**
     * How long all statements together may take from now on.
     *
     * @param most after which none begins, and the one that runs is interrupted; without it they may take any time
     */
    public void limitAll(Optional<Duration> most) {
        end = most.map(time -> System.nanoTime() + time.toNanos());
    }

    private Statement statement() throws SQLException {
        var left = end.map(one -> one - System.nanoTime());
        if (left.filter(nanos -> nanos <= 0).isPresent()) {
            throw new SQLTimeoutException("INTERRUPT Error: the statements before took all the time");
        }
        var statement = connection.createStatement();
        statement.setQueryTimeout(left.map(nanos -> (int)
                        Math.min(seconds == 0 ? Integer.MAX_VALUE : seconds, TimeUnit.NANOSECONDS.toSeconds(nanos) + 1))
                .orElse(seconds));
        return statement;
    }

    /** A name that nothing in this database has yet. */
    public String freshName(String kind) {
        return kind + "_" + names.incrementAndGet();
    }

    public void execute(String sql) throws SQLException {
        try (var statement = statement()) {
            statement.execute(sql);
        }
    }

    /** Runs a statement that changes or copies rows, and says how many. */
    public long update(String sql) throws SQLException {
        try (var statement = statement()) {
            return statement.executeLargeUpdate(sql);
        }
    }

    /** Which DuckDB it is. */
    String version() throws SQLException {
        return connection.getMetaData().getDatabaseProductVersion();
    }

    /** Defines the library functions that a query calls, and answers with the query. */
    public String ready(String query) throws SQLException {
        synchronized (functions) {
            for (var function : PRELUDE.neededBy(query)) {
                if (functions.add(function)) {
                    execute(function);
                }
            }
        }
        return query;
    }

    /** The first column of the only row. */
    public long number(String query) throws SQLException {
        return query(query, rows -> {
            rows.next();
            return rows.getLong(1);
        });
    }

    public <T> T query(String query, Reading<T> reading) throws SQLException {
        try (var statement = statement();
                var rows = statement.executeQuery(query).unwrap(DuckDBResultSet.class)) {
            return reading.read(rows);
        } catch (SQLException failure) {
            throw explained(query, failure);
        }
    }

    /** Where results come in streams the driver loses the engine's reason for a failure; without a stream it gives it. */
    private SQLException explained(String query, SQLException failure) {
        if (!String.valueOf(failure.getMessage()).endsWith("Invalid result set")) {
            return failure;
        }
        try {
            execute("CREATE OR REPLACE TEMP TABLE explained AS " + query);
            return failure;
        } catch (SQLException reason) {
            return reason;
        }
    }

    /** Hands each row of a query on, as values of its fields. The list is the same for every row. */
    public long each(String query, List<Field> fields, RowAction action) throws SQLException {
        return query(query, rows -> {
            var row = new ArrayList<@Nullable Object>(Collections.nCopies(fields.size(), null));
            long count = 0;
            for (; rows.next(); count++) {
                ResultValues.read(rows, fields, row);
                action.take(row);
            }
            return count;
        });
    }

    /** What is done with each row of a query. */
    @FunctionalInterface
    public interface RowAction {
        void take(List<@Nullable Object> row) throws SQLException;
    }

    /** What is made of the rows of a query. */
    @FunctionalInterface
    public interface Reading<T> {
        T read(DuckDBResultSet rows) throws SQLException;
    }

    /** A relation like the table, with its rows counted as the source's ordinal says. */
    String numbered(String table, Source source) throws SQLException {
        if (source.ordinal().isEmpty()) {
            return table;
        }
        var view = freshName("source");
        execute("CREATE VIEW %s AS SELECT *, rowid + 1 AS %s FROM %s"
                .formatted(view, Sql.name(source.ordinal().get()), table));
        return view;
    }

    /** Parses, binds and plans a query without running it. */
    public void prepare(String query) throws SQLException {
        connection.prepareStatement(query).close();
    }

    public DuckDBAppender appender(String table) throws SQLException {
        return connection.createAppender(table);
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
