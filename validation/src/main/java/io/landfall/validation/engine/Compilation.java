package io.landfall.validation.engine;

import io.landfall.converter.analysis.Schemas;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Iterate;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.pipeline.Script;
import io.landfall.converter.pipeline.Source;
import io.landfall.converter.pipeline.Target;
import io.landfall.converter.pipeline.Values;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.export.Sha256;
import io.landfall.validation.data.Database;
import io.landfall.validation.data.Sql;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Asks the engine for its opinion of pipelines. All operators are asked about in one query. Where it does not stand, each operator's
 * own does over empty tables with the fields of its inputs, so that one problem hides no other, and then each target's query as a
 * whole. One database serves all pipelines.
 */
final class Compilation {

    /** How far the engine goes with each query. */
    enum Depth {
        PREPARE,
        RUN
    }

    /** Digests of the queries that passed, each with its depth: copies of an asset, and its sessions, ask the same again. */
    private final Set<String> passed = ConcurrentHashMap.newKeySet();

    /** An aggregate over all rows makes one row of none, and what goes on from it may be long. */
    private static final int SECONDS_TOGETHER = 60;

    private @Nullable Database shared;

    List<Diagnostic> problems(Pipeline pipeline, Depth depth) {
        try (var database = connection()) {
            return new OnePipeline(pipeline, database, depth, passed).problems();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private synchronized Database connection() throws SQLException {
        if (shared == null) {
            shared = Database.open(Database.Limits.NONE);
            shared.execute("SET threads = 1");
        }
        var connection = shared.duplicate();
        // Whether a query stands does not depend on how well it is planned, and planning wide queries takes most of the
        // time.
        connection.execute("PRAGMA disable_optimizer");
        return connection;
    }

    /** The work on one pipeline. */
    private static final class OnePipeline {

        private final Pipeline pipeline;
        private final Database database;
        private final Depth depth;
        private final Set<String> passed;
        private final Plan plan;
        private final Queries queries;
        private final Queries whole;
        private final Schemas schemas;
        private final List<Diagnostic> problems = new ArrayList<>();

        OnePipeline(Pipeline pipeline, Database database, Depth depth, Set<String> passed) {
            this.pipeline = Checks.withFilters(pipeline);
            this.database = database;
            this.depth = depth;
            this.passed = passed;
            this.plan = Plan.of(this.pipeline);
            this.queries = new Queries(this.pipeline, database, Map.of());
            this.whole = new Queries(this.pipeline, database, Map.of());
            this.schemas = Schemas.of(this.pipeline);
        }

        List<Diagnostic> problems() {
            prepare();
            if (!standsTogether()) {
                pipeline.operators().forEach(this::attempt);
                if (problems.isEmpty()) {
                    pipeline.targets().stream()
                            .filter(plan::needs)
                            .forEach(target -> attempt(target, () -> whole.rows(target), Depth.PREPARE));
                }
            }
            pipeline.operators().forEach(this::attemptInside);
            return problems;
        }

        /** Literal rows may be the seed of millions: no query that goes on from them is run over them. */
        private void prepare() {
            for (var operator : pipeline.operators()) {
                if (operator instanceof Source source) {
                    queries.source(source, empty(schemas.of(source.id())));
                    whole.source(source, empty(schemas.of(source.id())));
                } else if (operator instanceof Script || operator instanceof Iterate || operator instanceof Values) {
                    outputs(operator).forEach(output -> whole.stored(output, empty(schemas.of(output))));
                }
            }
        }

        private void attemptInside(Operator operator) {
            if (operator instanceof Iterate loop) {
                problems.addAll(new OnePipeline(loop.inside(pipeline), database, depth, passed).problems());
            }
        }

        /** Whether the engine takes everything in one query, in which it plans once what operators have in common. */
        private boolean standsTogether() {
            try {
                for (var operator : pipeline.operators()) {
                    if (operator instanceof Values) {
                        ask(queries.rows(InputRef.of(operator.id())), depth);
                    }
                }
                database.limit(SECONDS_TOGETHER);
                ask(whole.together(unread(), pipeline.targets()), depth);
                return true;
            } catch (SQLException _) {
                return false;
            } finally {
                database.limit(0);
            }
        }

        private List<InputRef> unread() {
            var read = pipeline.operators().stream()
                    .flatMap(operator -> operator.inputs().stream())
                    .collect(Collectors.toSet());
            return pipeline.operators().stream()
                    .flatMap(operator -> outputs(operator).stream())
                    .filter(output -> !read.contains(output))
                    .toList();
        }

        private static List<InputRef> outputs(Operator operator) {
            return operator.outputs().stream()
                    .map(output -> new InputRef(operator.id(), output))
                    .toList();
        }

        /** Asks about one operator over empty relations; those after it find such in its place. */
        private void attempt(Operator operator) {
            if (operator instanceof Target target) {
                attempt(target, () -> queries.rows(target), depth);
            } else if (!(operator instanceof Script || operator instanceof Iterate || operator instanceof Source)) {
                outputs(operator).forEach(output -> attempt(operator, () -> queries.rows(output), depth));
            }
            outputs(operator).forEach(output -> queries.stored(output, empty(schemas.of(output))));
        }

        private interface Query {
            String sql() throws SQLException;
        }

        private void attempt(Operator operator, Query query, Depth far) {
            try {
                ask(query.sql(), far);
            } catch (SQLException failure) {
                problems.add(Failures.of(RunCode.NOT_COMPILED, operator.at(), operator.id(), failure));
            }
        }

        private void ask(String sql, Depth far) throws SQLException {
            var digest = Sha256.of(far + " " + sql);
            if (passed.contains(digest)) {
                return;
            }
            switch (far) {
                case PREPARE -> database.prepare(sql);
                case RUN -> database.query(sql, rows -> rows.next());
            }
            passed.add(digest);
        }

        /** A relation without rows, about which the engine knows no more than its columns. */
        private static String empty(List<Field> fields) {
            return fields.stream()
                    .map(field -> "CAST(NULL AS %s) AS %s"
                            .formatted(
                                    field.type().isText()
                                            ? "VARCHAR"
                                            : field.type().sql(),
                                    Sql.name(field.name())))
                    .collect(Collectors.joining(", ", "(SELECT ", " FROM range(0))"));
        }
    }
}
