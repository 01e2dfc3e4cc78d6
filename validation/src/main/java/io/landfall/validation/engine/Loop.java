package io.landfall.validation.engine;

import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Iterate;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.pipeline.Source;
import io.landfall.converter.pipeline.Target;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.Parsed;
import io.landfall.parsers.diagnostic.Severity;
import io.landfall.validation.data.Database;
import io.landfall.validation.data.Sql;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Runs a loop: what it is handed is stored once, the rows of each round are stored before it, and the body runs over them as a pipeline of
 * its own. Tables keep the order of their rows.
 */
final class Loop {

    private final Pipeline pipeline;
    private final Queries queries;
    private final Database database;
    private final Map<String, String> read = new HashMap<>();
    private final Map<String, String> collected = new HashMap<>();
    private final Set<Diagnostic> diagnostics = new LinkedHashSet<>();
    private final List<RunResult.Rejected> rejected = new ArrayList<>();

    /** What is to say about a loop, and whether its outputs are not there. */
    record Result(boolean failed, List<RunResult.Rejected> rejected, List<Diagnostic> diagnostics) {}

    Loop(Pipeline pipeline, Queries queries) {
        this.pipeline = pipeline;
        this.queries = queries;
        this.database = queries.database();
    }

    Result run(Iterate loop) throws SQLException {
        for (var source : loop.starts()) {
            read.put(source.id(), stored(queries.rows(loop.handedIn(source))));
        }
        var skipped = loop.skipEmpty() && isEmpty(loop);
        var next = Optional.<String>empty();
        var left = 1L;
        long round = 0;
        for (; round < loop.limit() && left > 0; round++) {
            queries.checkTime();
            var ends = round(loop, round);
            if (ends.isEmpty()) {
                return result(true);
            }
            next.ifPresent(this::forget);
            next = Optional.of(Objects.requireNonNull(ends.get().get(Iterate.NEXT)));
            left = skipped ? 0 : rows(next.get());
        }
        collected.put(Iterate.NEXT, next.orElseThrow());
        if (left > 0 && ended(loop, round, left)) {
            return result(true);
        }
        // A round over no rows has given the outputs their columns; what it wrote does not count then.
        var which = skipped ? " WHERE FALSE" : "";
        collected.forEach((output, table) ->
                queries.stored(new InputRef(loop.id(), output), numbered(table + which, loop.ordinal())));
        return result(false);
    }

    private long rows(String table) throws SQLException {
        return database.number("SELECT count(*) FROM " + table);
    }

    private boolean isEmpty(Iterate loop) throws SQLException {
        var first = queries.rows(loop.feeds().getFirst().input());
        return rows("(%s) AS rows_".formatted(first)) == 0;
    }

    private Result result(boolean failed) {
        return new Result(failed, rejected, List.copyOf(diagnostics));
    }

    /** Whether the run fails because rows are left at the limit. */
    private boolean ended(Iterate loop, long rounds, long left) {
        var fails = loop.atLimit() == Iterate.AtLimit.FAIL;
        if (loop.atLimit() != Iterate.AtLimit.KEEP) {
            diagnostics.add(Diagnostic.of(
                    fails ? RunCode.LOOP_NOT_ENDED : RunCode.LOOP_LEFT_ROWS,
                    loop.at(),
                    loop.id(),
                    Long.toString(rounds),
                    Long.toString(left)));
        }
        return fails;
    }

    /** The tables with the rows that the body writes, by output; none when it fails. */
    private Optional<Map<String, String>> round(Iterate loop, long number) throws SQLException {
        Map<String, Literal> counter = new HashMap<>();
        loop.counter()
                .ifPresent(
                        name -> counter.put(name, new Literal.NumberValue(BigDecimal.valueOf(number), Types.INTEGER)));
        var body = loop.inside(pipeline);
        var inside = queries.inside(body, counter);
        var written = new HashMap<String, String>();
        var result = new Run(body, inside, this::handed, new Written(loop, written)).run(List.of(), System.nanoTime());
        inside.dropStored();
        rejected.addAll(result.rejects());
        diagnostics.addAll(result.diagnostics());
        var failed = result.diagnostics().stream().anyMatch(one -> one.severity() == Severity.ERROR)
                || written.size() < loop.ends().size();
        if (failed) {
            return Optional.empty();
        }
        hand(loop, Objects.requireNonNull(written.get(Iterate.NEXT)));
        for (var output : written.entrySet()) {
            if (!output.getKey().equals(Iterate.NEXT)) {
                collect(output.getKey(), output.getValue());
            }
        }
        return Optional.of(written);
    }

    private Parsed<Optional<String>> handed(Source source) {
        return new Parsed<>(
                Optional.of(numbered(Objects.requireNonNull(read.get(source.id())), source.ordinal())),
                List.<Diagnostic>of());
    }

    /** The next round begins with those rows. */
    private void hand(Iterate loop, String table) {
        loop.starts().stream().filter(loop::isRound).forEach(source -> read.put(source.id(), table));
    }

    private void collect(String output, String table) throws SQLException {
        var all = collected.putIfAbsent(output, table);
        if (all != null) {
            database.execute("INSERT INTO %s SELECT * FROM %s".formatted(all, table));
            database.execute("DROP TABLE " + table);
        }
    }

    private void forget(String table) {
        try {
            database.execute("DROP TABLE " + table);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private String stored(String query) throws SQLException {
        var table = database.freshName("round");
        database.execute("CREATE TABLE %s AS %s".formatted(table, query));
        return table;
    }

    private static String numbered(String table, Optional<String> ordinal) {
        return ordinal.map(name -> "(SELECT *, rowid + 1 AS %s FROM %s)".formatted(Sql.name(name), table))
                .orElse("(SELECT * FROM %s)".formatted(table));
    }

    /** Stores the rows that the targets of a body write, by output. */
    private final class Written implements Run.Writing {

        private final Iterate loop;
        private final Map<String, String> tables;

        Written(Iterate loop, Map<String, String> tables) {
            this.loop = loop;
            this.tables = tables;
        }

        @Override
        public Parsed<List<RunResult.Written>> write(Target target, Queries inside) throws SQLException {
            tables.put(loop.output(target), stored(inside.rows(target)));
            return new Parsed<>(List.of(RunResult.Written.nothing(target.id())), List.of());
        }

        @Override
        public List<Diagnostic> finish() {
            return List.of();
        }
    }
}
