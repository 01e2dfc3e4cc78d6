package io.landfall.validation.proof;

import io.landfall.converter.analysis.Schemas;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.SqlType;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.pipeline.Projection;
import io.landfall.converter.pipeline.Script;
import io.landfall.converter.sql.Dialect;
import io.landfall.converter.sql.PipelineSql;
import io.landfall.converter.sql.Prelude;
import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.validation.data.TypedRows;
import io.landfall.validation.engine.RowsEngine;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runs pipelines on a PostgreSQL server, over temporary tables. */
public final class OnPostgres implements NativeEngine {

    /** For all queries of one run. */
    private static final int SECONDS = 20;

    private static final String CANCELLED = "57014";

    /** How the library says that a pattern is beyond this server. */
    private static final String LIMIT = "engines disagree";

    private final Connection connection;
    private final TemporaryTables tables;
    private final LocalDateTime start;

    private OnPostgres(Connection connection, LocalDateTime start) {
        this.connection = connection;
        this.tables = new TemporaryTables(connection);
        this.start = start;
    }

    /**
     * Connects, and defines the function library.
     *
     * @param start of every run
     */
    public static OnPostgres connect(String url, String user, String password, LocalDateTime start)
            throws SQLException {
        var engine = new OnPostgres(DriverManager.getConnection(url, user, password), start);
        engine.tables.execute("SET TimeZone = 'UTC'");
        engine.tables.execute("SET statement_timeout = '%ds'".formatted(SECONDS));
        engine.tables.execute("SET client_min_messages = error");
        for (var statement : Prelude.of(Dialect.POSTGRESQL).all()) {
            engine.tables.execute(statement);
        }
        return engine;
    }

    @Override
    public String name() {
        return "postgresql";
    }

    @Override
    public Optional<String> obstacle(Pipeline pipeline) {
        return pipeline.operators().stream()
                .filter(Script.class::isInstance)
                .findFirst()
                .map(script -> "'%s' is not converted".formatted(script.id()));
    }

    @Override
    public NativeOutcome run(Pipeline pipeline, Map<String, TypedRows> sources) {
        var at = SourceLocation.of(pipeline.origin().file());
        try {
            return new NativeOutcome.Ran(written(pipeline, sources), Map.of());
        } catch (SQLException failure) {
            return failed(failure, at);
        } finally {
            clean();
        }
    }

    private Map<String, TypedRows> written(Pipeline pipeline, Map<String, TypedRows> sources) throws SQLException {
        var queries = queries(pipeline, sources);
        var changes = new ChangesOnPostgres(tables, queries, pipeline);
        var isChanged = ChangedTables.among(pipeline);
        for (var target : pipeline.targets()) {
            if (isChanged.test(target)) {
                var before = pipeline.keepsRows(target) ? sources.get(target.id()) : null;
                changes.apply(target, Optional.ofNullable(before));
            }
        }
        var written = new HashMap<String, TypedRows>();
        var end = Instant.now().plusSeconds(SECONDS);
        for (var target : pipeline.targets()) {
            var query = isChanged.test(target) ? changes.standing(target) : queries.rows(target);
            var fields = target.fields().stream().map(Projection::field).toList();
            written.put(target.id(), rows(query, fields, end));
        }
        return written;
    }

    @Override
    public Map<InputRef, TypedRows> outputs(Pipeline pipeline, Map<String, TypedRows> sources, List<InputRef> wanted) {
        var found = new HashMap<InputRef, TypedRows>();
        var schemas = Schemas.of(pipeline);
        try {
            var queries = queries(pipeline, sources);
            var end = Instant.now().plusSeconds(SECONDS);
            for (var output : wanted) {
                found.put(output, rows(queries.rows(output), schemas.of(output), end));
            }
        } catch (SQLException failure) {
            return found;
        } finally {
            clean();
        }
        return found;
    }

    /** A query that the server does not take says nothing about what the pipeline means. */
    private static NativeOutcome failed(SQLException failure, SourceLocation at) {
        var state = String.valueOf(failure.getSQLState());
        if (state.equals(CANCELLED)) {
            return new NativeOutcome.GaveUp("it takes more than %d seconds".formatted(SECONDS));
        }
        if (NativeEngine.isUnforeseen(String.valueOf(failure.getMessage()))) {
            return new NativeOutcome.Unforeseen(at, firstLine(failure));
        }
        var isRefused = state.startsWith("42")
                || state.startsWith("0A")
                || firstLine(failure).contains(LIMIT);
        return isRefused
                ? new NativeOutcome.GaveUp("it does not take the query: " + firstLine(failure))
                : new NativeOutcome.Failed(at, firstLine(failure));
    }

    private static String firstLine(SQLException failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("no reason given");
    }

    private PipelineSql queries(Pipeline pipeline, Map<String, TypedRows> sources) throws SQLException {
        Map<String, Literal> parameters = RowsEngine.parameters(pipeline, NativeEngine.madeUp(pipeline), start);
        var read = new HashMap<String, String>();
        for (var source : InputRows.sources(pipeline)) {
            var table = "proof_source_" + read.size();
            tables.create(table, source.fields());
            tables.load(table, Objects.requireNonNull(sources.get(source.id())));
            read.put(source.id(), TemporaryTables.shown(table, source));
        }
        return new LoopsOnPostgres(tables, System.nanoTime() + SECONDS * 1_000_000_000L)
                .queries(pipeline, read, parameters);
    }

    private TypedRows rows(String query, List<Field> fields, Instant end) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setQueryTimeout(Math.max(
                    1, Math.toIntExact(Duration.between(Instant.now(), end).toSeconds())));
            try (var result = statement.executeQuery()) {
                var rows = new ArrayList<List<@Nullable Object>>();
                while (result.next()) {
                    var row = new ArrayList<@Nullable Object>();
                    for (int i = 0; i < fields.size(); i++) {
                        row.add(value(result, i + 1, fields.get(i).type()));
                    }
                    rows.add(row);
                }
                return new TypedRows(fields, rows);
            }
        }
    }

    private static @Nullable Object value(ResultSet rows, int column, SqlType type) throws SQLException {
        var value = switch (type) {
            case SqlType.Text _ -> rows.getString(column);
            case SqlType.Decimal _ -> rows.getBigDecimal(column);
            case SqlType.Plain plain ->
                switch (plain) {
                    case BOOLEAN -> rows.getBoolean(column);
                    case SMALLINT, INTEGER, BIGINT -> rows.getLong(column);
                    case REAL, DOUBLE -> rows.getDouble(column);
                    case DATE -> rows.getObject(column, LocalDate.class);
                    case TIME -> rows.getObject(column, LocalTime.class);
                    case TIMESTAMP -> rows.getObject(column, LocalDateTime.class);
                    case VARBINARY -> rows.getBytes(column);
                };
        };
        return rows.wasNull() ? null : value;
    }

    private void clean() {
        try {
            tables.execute("DISCARD TEMPORARY");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
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
