package io.landfall.validation.engine;

import io.landfall.converter.analysis.Schemas;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.pipeline.Target;
import io.landfall.converter.sql.Dialect;
import io.landfall.converter.sql.PipelineSql;
import io.landfall.validation.data.Database;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;

/** The queries of a pipeline over the relations that a run has made so far. */
final class Queries {

    private final Database database;
    private final PipelineSql sql;
    private final Schemas schemas;
    private final Map<String, Literal> parameters;
    private final Map<String, String> sources = new HashMap<>();
    private final Map<InputRef, String> stored = new HashMap<>();
    private OptionalLong until = OptionalLong.empty();

    Queries(Pipeline pipeline, Database database, Map<String, Literal> parameters) {
        this.database = database;
        this.schemas = Schemas.of(pipeline);
        this.parameters = parameters;
        var tables = new PipelineSql.Tables(source -> Objects.requireNonNull(sources.get(source.id())), stored);
        this.sql = new PipelineSql(pipeline, Dialect.DUCKDB, tables, parameters);
    }

    /** From now on a source is read from there. */
    void source(Operator source, String relation) {
        sources.put(source.id(), relation);
    }

    /** From now on an output is read from there. */
    void stored(InputRef output, String relation) {
        stored.put(output, relation);
    }

    String rows(InputRef output) throws SQLException {
        return database.ready(sql.rows(output));
    }

    /** The rows of a target in the order in which it writes them. */
    String rows(Target target) throws SQLException {
        return database.ready(sql.rows(target));
    }

    /** A query that stands when those of all these outputs and targets do. */
    String together(List<InputRef> outputs, List<Target> targets) throws SQLException {
        return database.ready(sql.together(outputs, targets));
    }

    /** The queries of the body of a loop in one round. */
    Queries inside(Pipeline body, Map<String, Literal> more) {
        var all = new HashMap<>(parameters);
        all.putAll(more);
        var queries = new Queries(Fold.withPositions(body), database, all);
        queries.until = until;
        return queries;
    }

    /** Loops go on no longer than that, by {@link System#nanoTime}. */
    Queries until(long nanoTime) {
        until = OptionalLong.of(nanoTime);
        return this;
    }

    void checkTime() throws SQLException {
        if (until.isPresent() && System.nanoTime() - until.getAsLong() > 0) {
            throw new SQLException("INTERRUPT Error: the loop takes too long");
        }
    }

    /** What was stored so far is not needed any more. */
    void dropStored() throws SQLException {
        for (var relation : stored.values()) {
            if (!relation.startsWith("(")) {
                database.execute("DROP TABLE " + relation);
            }
        }
        stored.clear();
    }

    /** The queries of another pipeline over one relation, with the same parameters. */
    Queries over(Pipeline part, String relation) {
        var queries = new Queries(part, database, parameters);
        part.operators().forEach(operator -> queries.source(operator, relation));
        return queries;
    }

    List<Field> fields(InputRef output) {
        return schemas.of(output);
    }

    Database database() {
        return database;
    }
}
