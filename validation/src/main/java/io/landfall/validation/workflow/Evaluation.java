package io.landfall.validation.workflow;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.LegacySystem;
import io.landfall.converter.pipeline.Origin;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.pipeline.Project;
import io.landfall.converter.pipeline.Projection;
import io.landfall.converter.pipeline.Values;
import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.validation.engine.RowsEngine;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Computes expressions over facts of a run, on the engine that pipelines run on. */
final class Evaluation implements AutoCloseable {

    private static final SourceLocation HERE = SourceLocation.of("workflow");
    private static final Values ONE_ROW = new Values(
            "ONE",
            List.of(new Field("ONE", Types.INTEGER)),
            List.of(List.of((Literal) Expr.integer(1))),
            Optional.empty(),
            HERE);

    private final RowsEngine engine;

    private Evaluation(RowsEngine engine) {
        this.engine = engine;
    }

    static Evaluation open(LocalDateTime start) throws SQLException {
        return new Evaluation(RowsEngine.open(start));
    }

    /**
     * The value of an expression; empty when the engine cannot compute it.
     *
     * @param names what each field is at this moment
     */
    Optional<Literal> value(Expr expr, Function<Expr.FieldRef, Expr> names) throws SQLException {
        var constant = expr.replaceFields(names);
        if (constant instanceof Literal literal) {
            return Optional.of(literal);
        }
        var project =
                new Project("VALUE", InputRef.of(ONE_ROW.id()), List.of(new Projection("VALUE", constant, HERE)), HERE);
        var pipeline = new Pipeline(
                "value",
                new Origin(LegacySystem.POWERCENTER, "", "", ""),
                Map.of(),
                List.of(),
                List.of(ONE_ROW, project),
                List.of());
        var output = InputRef.of(project.id());
        return Optional.ofNullable(engine.outputs(pipeline, Map.of(), Map.of(), List.of(output))
                        .get(output))
                .map(rows -> Constants.of(rows.rows().getFirst().getFirst(), constant.type()));
    }

    @Override
    public void close() {
        engine.close();
    }
}
