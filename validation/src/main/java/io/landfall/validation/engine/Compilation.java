package io.landfall.validation.engine;

import io.landfall.converter.analysis.Schemas;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.pipeline.Reject;
import io.landfall.converter.pipeline.Route;
import io.landfall.converter.pipeline.Script;
import io.landfall.converter.pipeline.Source;
import io.landfall.converter.pipeline.Target;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.validation.data.Database;
import io.landfall.validation.data.RowTable;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Asks the engine for its opinion of pipelines, operator by operator: each one's query stands over empty tables with the fields of
 * its inputs, so that one problem hides no other. One database serves all pipelines.
 */
final class Compilation {

    /** How far the engine goes with each query. */
    enum Depth {
        PREPARE,
        RUN
    }

    private final AtomicLong schemas = new AtomicLong();
    private @Nullable Database shared;

    List<Diagnostic> problems(Pipeline pipeline, Depth depth) {
        try (var database = connection()) {
            var schema = "check_" + schemas.incrementAndGet();
            database.execute("CREATE SCHEMA " + schema);
            try {
                database.execute("USE " + schema);
                return new OnePipeline(pipeline, database, depth).problems();
            } finally {
                database.execute("USE main");
                database.execute("DROP SCHEMA " + schema + " CASCADE");
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private synchronized Database connection() throws SQLException {
        if (shared == null) {
            shared = Database.open(Database.Limits.NONE);
            shared.execute("SET threads = 1");
        }
        return shared.duplicate();
    }

    /** The work on one pipeline. */
    private static final class OnePipeline {

        private final Pipeline pipeline;
        private final Database database;
        private final Depth depth;
        private final Queries queries;
        private final Schemas schemas;
        private final List<Diagnostic> problems = new ArrayList<>();

        OnePipeline(Pipeline pipeline, Database database, Depth depth) {
            this.pipeline = Checks.withFilters(pipeline);
            this.database = database;
            this.depth = depth;
            this.queries = new Queries(this.pipeline, database, Map.of());
            this.schemas = Schemas.of(this.pipeline);
        }

        List<Diagnostic> problems() throws SQLException {
            for (var operator : pipeline.operators()) {
                if (!(operator instanceof Script)) {
                    attempt(operator);
                }
                for (var output : outputs(operator)) {
                    queries.stored(output, empty(schemas.of(operator.id())));
                }
            }
            return problems;
        }

        private void attempt(Operator operator) throws SQLException {
            switch (operator) {
                case Source source -> queries.source(source, empty(schemas.of(source.id())));
                case Target target -> attempt(target, () -> queries.rows(target));
                default -> {
                    for (var output : outputs(operator)) {
                        attempt(operator, () -> queries.rows(output));
                    }
                }
            }
        }

        private interface Query {
            String sql() throws SQLException;
        }

        private void attempt(Operator operator, Query query) {
            try {
                var sql = query.sql();
                switch (depth) {
                    case PREPARE -> database.prepare(sql);
                    case RUN -> database.query(sql, rows -> rows.next());
                }
            } catch (SQLException failure) {
                problems.add(Failures.of(RunCode.NOT_COMPILED, operator.at(), operator.id(), failure));
            }
        }

        private String empty(List<Field> fields) throws SQLException {
            var table = database.freshName("empty");
            database.execute("CREATE TABLE %s (%s)".formatted(table, RowTable.columns(fields)));
            return table;
        }

        private static List<InputRef> outputs(Operator operator) {
            return switch (operator) {
                case Route route -> {
                    var names = route.groups().stream().map(Route.Group::name).collect(Collectors.toList());
                    route.otherwise().ifPresent(names::add);
                    yield names.stream()
                            .map(name -> new InputRef(route.id(), name))
                            .toList();
                }
                case Reject reject -> List.of(InputRef.of(reject.id()), new InputRef(reject.id(), InputRef.REJECTED));
                case Target target -> List.of();
                default -> List.of(InputRef.of(operator.id()));
            };
        }
    }
}
