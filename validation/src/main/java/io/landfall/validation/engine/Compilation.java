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
 * Asks the engine for its opinion of pipelines, operator by operator: each one's query stands over empty tables with the fields of
 * its inputs, so that one problem hides no other; then each target's query as a whole. One database serves all pipelines.
 */
final class Compilation {

    /** How far the engine goes with each query. */
    enum Depth {
        PREPARE,
        RUN
    }

    /** Digests of the queries that passed, each with its depth: copies of an asset, and its sessions, ask the same again. */
    private final Set<String> passed = ConcurrentHashMap.newKeySet();

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
            for (var operator : pipeline.operators()) {
                if (!(operator instanceof Script)) {
                    attempt(operator);
                }
                for (var output : operator.outputs()) {
                    var ref = new InputRef(operator.id(), output);
                    queries.stored(ref, empty(schemas.of(ref)));
                    if (operator instanceof Iterate) {
                        whole.stored(ref, empty(schemas.of(ref)));
                    }
                }
            }
            if (problems.isEmpty()) {
                attemptWhole(pipeline.targets().stream().filter(plan::needs).toList());
            }
            return problems;
        }

        /**
         * Literal rows may be the seed of millions, so a whole query is never run. Targets have much of their queries in common:
         * they are asked about one by one only where they do not stand together.
         */
        private void attemptWhole(List<Target> targets) {
            if (targets.size() > 1) {
                attempt(targets.getFirst(), () -> whole.rows(targets), Depth.PREPARE);
                if (problems.isEmpty()) {
                    return;
                }
                problems.clear();
            }
            targets.forEach(target -> attempt(target, () -> whole.rows(target), Depth.PREPARE));
        }

        private void attempt(Operator operator) {
            if (operator instanceof Source source) {
                queries.source(source, empty(schemas.of(source.id())));
                whole.source(source, empty(schemas.of(source.id())));
            } else if (operator instanceof Iterate loop) {
                problems.addAll(new OnePipeline(loop.inside(pipeline), database, depth, passed).problems());
            } else if (operator instanceof Target target) {
                attempt(target, () -> queries.rows(target), depth);
            } else {
                for (var output : operator.outputs()) {
                    attempt(operator, () -> queries.rows(new InputRef(operator.id(), output)), depth);
                }
            }
        }

        private interface Query {
            String sql() throws SQLException;
        }

        private void attempt(Operator operator, Query query, Depth far) {
            try {
                var sql = query.sql();
                var digest = Sha256.of(far + " " + sql);
                if (passed.contains(digest)) {
                    return;
                }
                switch (far) {
                    case PREPARE -> database.prepare(sql);
                    case RUN -> database.query(sql, rows -> rows.next());
                }
                passed.add(digest);
            } catch (SQLException failure) {
                problems.add(Failures.of(RunCode.NOT_COMPILED, operator.at(), operator.id(), failure));
            }
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
