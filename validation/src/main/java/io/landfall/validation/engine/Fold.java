package io.landfall.validation.engine;

import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Dataset;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.FileFormat;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.pipeline.Scan;
import io.landfall.converter.pipeline.Sequence;
import io.landfall.converter.pipeline.Source;
import io.landfall.validation.data.Sql;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Runs a scan: its rows are numbered and put in order once, and the state is folded over them, in this process where that is exact,
 * else on the engine.
 */
final class Fold {

    /** A column with the position of a row in its partition, from 1. */
    static final String POSITION = "_fold";

    private static final String ROWS = "_rows";

    private final Pipeline pipeline;
    private final Queries queries;

    Fold(Pipeline pipeline, Queries queries) {
        this.pipeline = pipeline;
        this.queries = queries;
    }

    /** The pipeline with what is needed to number the rows of its scans. */
    static Pipeline withPositions(Pipeline pipeline) {
        var operators = new ArrayList<Operator>(pipeline.operators());
        for (var operator : pipeline.operators()) {
            if (operator instanceof Scan scan) {
                var position = new Field(POSITION, Types.BIGINT);
                operators.add(new Sequence(
                        positions(scan), scan.input(), position, 1, 1, scan.partition(), scan.order(), scan.at()));
            }
        }
        return pipeline.withOperators(operators);
    }

    private static String positions(Scan scan) {
        return "_positions_" + scan.id();
    }

    /** Answers with the table that has the rows of the scan. */
    String run(Scan scan) throws SQLException {
        return run(scan, FoldCompiler.compile(scan));
    }

    String run(Scan scan, Optional<FoldCompiler.Compiled> compiled) throws SQLException {
        var database = queries.database();
        var ordered = ordered(scan);
        var states = compiled.isPresent()
                ? new FoldInProcess(this, queries).run(scan, compiled.get(), ordered)
                : new FoldOnEngine(this, queries).run(scan, ordered);
        var result = database.freshName("scanned");
        var columns = Stream.concat(
                        queries.fields(scan.input()).stream().map(field -> "r." + Sql.name(field.name())),
                        state(scan).stream().map(field -> "s." + Sql.name(field.name())))
                .collect(Collectors.joining(", "));
        database.execute("CREATE TABLE %s AS SELECT %s FROM %s r POSITIONAL JOIN %s s"
                .formatted(result, columns, ordered, states));
        database.execute("DROP TABLE " + ordered);
        database.execute("DROP TABLE " + states);
        return result;
    }

    /** The rows with their positions, partition by partition. */
    private String ordered(Scan scan) throws SQLException {
        var table = queries.database().freshName("ordered");
        var keys = Stream.concat(scan.partition().stream(), Stream.of(POSITION))
                .map(Sql::name)
                .collect(Collectors.joining(", "));
        queries.database()
                .execute("CREATE TABLE %s AS SELECT * FROM (%s) ORDER BY %s"
                        .formatted(table, queries.rows(InputRef.of(positions(scan))), keys));
        return table;
    }

    static List<Field> state(Scan scan) {
        return scan.state().stream()
                .map(variable -> new Field(variable.name(), variable.type()))
                .toList();
    }

    /** The query of one operator over a relation with the scan's rows, their positions, and further fields. */
    String query(Scan scan, List<Field> more, Operator operator, String relation) throws SQLException {
        var fields = new ArrayList<>(queries.fields(scan.input()));
        fields.add(new Field(POSITION, Types.BIGINT));
        fields.addAll(more);
        var anywhere = new Dataset.File(ROWS, new FileFormat.Yxdb());
        var source = new Source(ROWS, anywhere, fields, Optional.empty(), scan.at());
        var part = new Pipeline(
                pipeline.name(),
                pipeline.origin(),
                pipeline.settings(),
                pipeline.parameters(),
                List.of(source, operator),
                List.of());
        return queries.over(part, relation).rows(InputRef.of(operator.id()));
    }

    /** What an operator of {@link #query} reads from. */
    static InputRef rows() {
        return InputRef.of(ROWS);
    }
}
