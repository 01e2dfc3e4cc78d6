package io.landfall.converter.sql;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.TextFunction;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Check;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.pipeline.Violations;
import java.math.BigDecimal;
import java.util.stream.Stream;

/**
 * The checks of a pipeline as statements of a script. A script has nobody to report to, so it ends at a check that does not hold; it makes
 * them before it writes anything.
 *
 * @param queries of the pipeline in which {@link Violations} are shown
 */
record ScriptChecks(Pipeline pipeline, PipelineSql queries, Dialect dialect) {

    private static final Expr FOUND = Expr.field("found", Types.BIGINT);

    Stream<String> statements() {
        return pipeline.checks().stream().map(this::statement);
    }

    private String statement(Check check) {
        return switch (check.assertion()) {
            case Check.Assertion.RowCount(var expected) ->
                statement(
                        check,
                        check.input(),
                        Expr.call(StandardFunction.NE, FOUND, number(expected)),
                        " rows where %d are expected".formatted(expected));
            case Check.Assertion.EveryRow(var _) ->
                statement(
                        check,
                        Violations.of(pipeline, check),
                        Expr.call(StandardFunction.GT, FOUND, number(0)),
                        " rows violate it");
        };
    }

    private String statement(Check check, InputRef rows, Expr fails, String what) {
        var problem = Expr.call(
                TextFunction.JOIN_TEXT,
                Expr.text("the check '%s' does not hold, so nothing is written: ".formatted(check.name())),
                Expr.cast(FOUND, Types.TEXT),
                Expr.text(what));
        var answer = Expr.when(fails, Expr.call(TextFunction.FAIL, problem), Expr.nothing(Types.TEXT));
        return "-- The script ends here unless this holds: %s\nSELECT %s FROM (SELECT COUNT(*) AS %s FROM (\n%s) AS rows_) AS counted;"
                .formatted(
                        check.name().replaceAll("\\R", " "),
                        PipelineSql.spelled(answer, dialect),
                        PipelineSql.spelled("found", dialect),
                        queries.rows(rows));
    }

    private static Expr number(long value) {
        return Expr.number(BigDecimal.valueOf(value), Types.BIGINT);
    }
}
