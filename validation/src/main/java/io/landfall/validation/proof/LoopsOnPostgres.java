package io.landfall.validation.proof;

import io.landfall.converter.analysis.Schemas;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Iterate;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.pipeline.Projection;
import io.landfall.converter.pipeline.Target;
import io.landfall.converter.sql.Dialect;
import io.landfall.converter.sql.PipelineSql;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Runs the loops of pipelines on a PostgreSQL server: tables that number their rows hold what each round reads and writes. */
final class LoopsOnPostgres {

    private final TemporaryTables temporary;
    private final long until;
    private int tables;

    /**
     * A runner of loops.
     *
     * @param until loops go on no longer than that, by {@link System#nanoTime}
     */
    LoopsOnPostgres(TemporaryTables temporary, long until) {
        this.temporary = temporary;
        this.until = until;
    }

    /** The queries of a pipeline after its loops have run. */
    PipelineSql queries(Pipeline pipeline, Map<String, String> sources, Map<String, Literal> parameters)
            throws SQLException {
        var stored = new HashMap<InputRef, String>();
        var relations = new PipelineSql.Tables(source -> Objects.requireNonNull(sources.get(source.id())), stored);
        var queries = new PipelineSql(pipeline, Dialect.POSTGRESQL, relations, parameters);
        for (var operator : pipeline.operators()) {
            if (operator instanceof Iterate loop) {
                run(pipeline, loop, queries, parameters, stored);
            }
        }
        return queries;
    }

    private void run(
            Pipeline pipeline,
            Iterate loop,
            PipelineSql queries,
            Map<String, Literal> parameters,
            Map<InputRef, String> stored)
            throws SQLException {
        var read = new HashMap<String, String>();
        for (var source : loop.starts()) {
            var table = table(source.fields());
            temporary.fill(table, source.fields(), queries.rows(loop.handedIn(source)));
            read.put(source.id(), TemporaryTables.shown(table, source));
        }
        var body = loop.inside(pipeline);
        var outputs = new HashMap<String, String>();
        for (var end : loop.ends()) {
            outputs.put(loop.output(end), table(fields(end)));
        }
        var first = queries.rows(loop.feeds().getFirst().input());
        var left = loop.skipEmpty() ? temporary.count("(%s) AS rows_".formatted(first)) : 1L;
        for (long round = 0; round < loop.limit() && left > 0; round++) {
            left = round(loop, body, read, parameters, outputs, round);
        }
        if (left > 0 && loop.atLimit() == Iterate.AtLimit.FAIL) {
            throw new SQLException("'%s' does not end".formatted(loop.id()), "P0001");
        }
        for (var output : outputs.entrySet()) {
            var ref = new InputRef(loop.id(), output.getKey());
            var fields = Schemas.of(pipeline).of(ref);
            var own = loop.ordinal().isPresent() ? fields.subList(0, fields.size() - 1) : fields;
            stored.put(ref, TemporaryTables.shown(output.getValue(), own, loop.ordinal()));
        }
    }

    /** Runs the body once, and answers with the number of rows that come back. */
    private long round(
            Iterate loop,
            Pipeline body,
            Map<String, String> read,
            Map<String, Literal> parameters,
            Map<String, String> outputs,
            long number)
            throws SQLException {
        if (System.nanoTime() - until > 0) {
            throw new SQLException("the loop takes too long", "57014");
        }
        var values = new HashMap<>(parameters);
        loop.counter()
                .ifPresent(
                        name -> values.put(name, new Literal.NumberValue(BigDecimal.valueOf(number), Types.INTEGER)));
        var queries = queries(body, read, values);
        for (var end : loop.ends()) {
            if (!loop.output(end).equals(Iterate.NEXT)) {
                temporary.fill(Objects.requireNonNull(outputs.get(loop.output(end))), fields(end), queries.rows(end));
            }
        }
        var end = loop.end(Iterate.NEXT);
        var next = table(fields(end));
        temporary.fill(next, fields(end), queries.rows(end));
        outputs.put(Iterate.NEXT, next);
        for (var source : loop.starts()) {
            if (loop.isRound(source)) {
                read.put(source.id(), TemporaryTables.shown(next, source));
            }
        }
        return temporary.count(next);
    }

    private static List<Field> fields(Target end) {
        return end.fields().stream().map(Projection::field).toList();
    }

    private String table(List<Field> fields) throws SQLException {
        var name = "loop_rows_" + tables++;
        temporary.create(name, fields);
        return name;
    }
}
