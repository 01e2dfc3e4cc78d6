package io.landfall.validation.engine;

import io.landfall.converter.pipeline.Check;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.pipeline.Violations;
import io.landfall.parsers.diagnostic.Diagnostic;
import java.sql.SQLException;
import java.util.Optional;

/** Makes the checks of a pipeline. */
final class Checks {

    private final Queries queries;

    Checks(Queries queries) {
        this.queries = queries;
    }

    /** The pipeline with the filters that its checks need. */
    static Pipeline withFilters(Pipeline pipeline) {
        return Violations.shownIn(pipeline);
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
                var violating = count(Violations.of(pipeline, check));
                yield violating == 0 ? Optional.empty() : Optional.of("%d rows violate it".formatted(violating));
            }
        };
    }

    private long count(InputRef output) throws SQLException {
        return queries.database().number("SELECT count(*) FROM (%s) AS rows_".formatted(queries.rows(output)));
    }
}
