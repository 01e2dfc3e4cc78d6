package io.landfall.validation.engine;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.pipeline.Check;
import io.landfall.converter.pipeline.Filter;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.parsers.diagnostic.Diagnostic;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Optional;

/** Makes the checks of a pipeline. A condition for every row becomes a filter for the rows that violate it. */
final class Checks {

    private final Queries queries;

    Checks(Queries queries) {
        this.queries = queries;
    }

    /** The pipeline with the filters that its checks need. */
    static Pipeline withFilters(Pipeline pipeline) {
        var operators = new ArrayList<Operator>(pipeline.operators());
        for (var check : pipeline.checks()) {
            if (check.assertion() instanceof Check.Assertion.EveryRow(var condition)) {
                var violated = Expr.call(StandardFunction.IS_NOT_TRUE, condition);
                operators.add(new Filter(id(pipeline, check), check.input(), violated, check.at()));
            }
        }
        return pipeline.withOperators(operators);
    }

    private static String id(Pipeline pipeline, Check check) {
        return "_check_" + pipeline.checks().indexOf(check);
    }

    /** Why the check does not hold; nothing when it does. */
    Optional<Diagnostic> failure(Pipeline pipeline, Check check) {
        try {
            return reason(pipeline, check)
                    .map(reason -> Diagnostic.of(RunCode.CHECK_FAILED, check.at(), check.name(), reason));
        } catch (SQLException failure) {
            return Optional.of(Failures.of(RunCode.OPERATOR_FAILED, check.at(), check.name(), failure));
        }
    }

    private Optional<String> reason(Pipeline pipeline, Check check) throws SQLException {
        return switch (check.assertion()) {
            case Check.Assertion.RowCount(var expected) -> {
                var found = count(check.input());
                yield found == expected
                        ? Optional.empty()
                        : Optional.of("there are %d rows where %d are expected".formatted(found, expected));
            }
            case Check.Assertion.EveryRow everyRow -> {
                var violating = count(InputRef.of(id(pipeline, check)));
                yield violating == 0 ? Optional.empty() : Optional.of("%d rows violate it".formatted(violating));
            }
        };
    }

    private long count(InputRef output) throws SQLException {
        return queries.database().number("SELECT count(*) FROM (%s) AS rows_".formatted(queries.rows(output)));
    }
}
