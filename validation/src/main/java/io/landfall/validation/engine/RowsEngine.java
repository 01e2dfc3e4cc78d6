package io.landfall.validation.engine;

import io.landfall.converter.expression.Literal;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.pipeline.Source;
import io.landfall.converter.pipeline.Target;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.Parsed;
import io.landfall.parsers.diagnostic.Severity;
import io.landfall.validation.data.Connections;
import io.landfall.validation.data.DataFolder;
import io.landfall.validation.data.Database;
import io.landfall.validation.data.RowTable;
import io.landfall.validation.data.Sources;
import io.landfall.validation.data.Sql;
import io.landfall.validation.data.TypedRows;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Runs pipelines on DuckDB over rows in memory, and answers with rows: the same queries as {@link DuckDbEngine}, without files. One
 * database serves many runs, one after the other.
 */
public final class RowsEngine implements AutoCloseable {

    /** What a statement may take. */
    private static final int SECONDS = 15;

    /** What all statements of a run may take. */
    private static final Duration RUN = Duration.ofSeconds(30);

    private final Database database;
    private final LocalDateTime start;

    private RowsEngine(Database database, LocalDateTime start) {
        this.database = database;
        this.start = start;
    }

    /**
     * An engine that uses one thread.
     *
     * @param start of every run
     */
    public static RowsEngine open(LocalDateTime start) throws SQLException {
        var database = Database.open(new Database.Limits(Optional.of("1GB"), Optional.empty()));
        database.limit(SECONDS);
        database.execute("SET threads = 1");
        return new RowsEngine(database, start);
    }

    /**
     * Runs a pipeline.
     *
     * @param sources the rows of every source by its id, without its ordinal, and of targets that have some before the run
     * @param parameters values by name, as text
     */
    public RowsRun run(Pipeline pipeline, Map<String, TypedRows> sources, Map<String, String> parameters)
            throws SQLException {
        return run(pipeline, parameters, source -> load(source, sources), target -> before(target, sources));
    }

    /** Runs a pipeline without parameters over files. */
    public RowsRun run(Pipeline pipeline, Path files) throws SQLException {
        try (var folder = DataFolder.of(files)) {
            var sources = new Sources(database, folder, Connections.NONE);
            return run(pipeline, Map.of(), sources::load, _ -> Optional.empty());
        }
    }

    private RowsRun run(
            Pipeline pipeline, Map<String, String> parameters, Run.Reading reading, WrittenRows.Before before)
            throws SQLException {
        var values = ParameterValues.of(pipeline, parameters, start);
        if (values.diagnostics().stream().anyMatch(one -> one.severity() == Severity.ERROR)) {
            return new RowsRun(Map.of(), List.of(), List.of(), values.diagnostics());
        }
        database.limitAll(Optional.of(RUN));
        try {
            var queries = queries(Checks.withFilters(pipeline), values.value());
            var written = new WrittenRows(pipeline, queries, before);
            var result = new Run(pipeline, queries, reading, written).run(List.of(), System.nanoTime());
            return new RowsRun(written.rows(), result.rejects(), result.checks(), result.diagnostics());
        } finally {
            clean();
        }
    }

    /** The values of parameters: those given as text, else their defaults, and the start of the run. */
    public static Map<String, Literal> parameters(Pipeline pipeline, Map<String, String> given, LocalDateTime start) {
        return ParameterValues.of(pipeline, given, start).value();
    }

    /** The rows of some outputs, as far as they can be computed. */
    public Map<InputRef, TypedRows> outputs(
            Pipeline pipeline, Map<String, TypedRows> sources, Map<String, String> parameters, List<InputRef> wanted)
            throws SQLException {
        Map<String, Literal> values =
                ParameterValues.of(pipeline, parameters, start).value();
        try {
            var queries = queries(Checks.withFilters(pipeline), values);
            var found = new HashMap<InputRef, TypedRows>();
            new Run(
                            pipeline,
                            queries,
                            source -> load(source, sources),
                            new WrittenRows(pipeline, queries, target -> before(target, sources)))
                    .run(List.of(), System.nanoTime());
            for (var output : wanted) {
                output(queries, output).ifPresent(rows -> found.put(output, rows));
            }
            return found;
        } finally {
            clean();
        }
    }

    private static Optional<TypedRows> output(Queries queries, InputRef output) {
        try {
            return Optional.of(rows(queries.database(), queries.rows(output), queries.fields(output)));
        } catch (SQLException | RuntimeException notReached) {
            return Optional.empty();
        }
    }

    private Queries queries(Pipeline pipeline, Map<String, Literal> values) {
        return new Queries(Fold.withPositions(pipeline), database, values)
                .until(System.nanoTime() + SECONDS * 1_000_000_000L);
    }

    private Parsed<Optional<String>> load(Source source, Map<String, TypedRows> sources) throws SQLException {
        var rows = Objects.requireNonNull(sources.get(source.id()), source.id());
        return new Parsed<>(Optional.of(numbered(table(rows), source)), List.<Diagnostic>of());
    }

    private Optional<String> before(Target target, Map<String, TypedRows> sources) throws SQLException {
        var rows = sources.get(target.id());
        return rows == null ? Optional.empty() : Optional.of(table(rows));
    }

    private String table(TypedRows rows) throws SQLException {
        try (var table = RowTable.create(database, rows.fields())) {
            for (List<@Nullable Object> row : rows.rows()) {
                table.add(row);
            }
            return table.name();
        }
    }

    private String numbered(String table, Source source) throws SQLException {
        if (source.ordinal().isEmpty()) {
            return table;
        }
        var view = database.freshName("source");
        database.execute("CREATE VIEW %s AS SELECT *, rowid + 1 AS %s FROM %s"
                .formatted(view, Sql.name(source.ordinal().get()), table));
        return view;
    }

    /** What a query answers. */
    public static TypedRows rows(Database database, String query, List<Field> fields) throws SQLException {
        var rows = new ArrayList<List<@Nullable Object>>();
        database.each(
                query,
                fields,
                row -> rows.add(row.stream().map(RowsEngine::plain).toList()));
        return new TypedRows(fields, rows);
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case Short number -> number.longValue();
            case Integer number -> number.longValue();
            case Float number -> number.doubleValue();
            case null, default -> value;
        };
    }

    private void clean() throws SQLException {
        database.limitAll(Optional.empty());
        var names = new ArrayList<String>();
        database.query("""
            SELECT 'VIEW ' || view_name FROM duckdb_views() WHERE NOT internal
            UNION ALL SELECT 'TABLE ' || table_name FROM duckdb_tables()\
            """, rows -> {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        });
        for (var name : names) {
            database.execute("DROP " + name);
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
