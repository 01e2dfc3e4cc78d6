package io.landfall.converter.pipeline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Checks of how many rows a pipeline takes out with an error, at which the legacy tool stops: the rows that they are about are made of
 * such rows alone.
 */
public final class CountedErrors {

    private final Map<String, Operator> operators = new HashMap<>();

    private CountedErrors(Pipeline pipeline) {
        pipeline.operators().forEach(operator -> operators.put(operator.id(), operator));
    }

    /** Checks of the pipeline that do not hold when the legacy tool would have stopped. */
    public static List<Check> in(Pipeline pipeline) {
        var counted = new CountedErrors(pipeline);
        return pipeline.checks().stream()
                .filter(check -> counted.isTakenOut(check.input()))
                .toList();
    }

    /** The pipeline without such checks, that goes on with any number of rows in error. */
    public static Pipeline allowedIn(Pipeline pipeline) {
        var counted = in(pipeline);
        return pipeline.withChecks(pipeline.checks().stream()
                .filter(check -> !counted.contains(check))
                .toList());
    }

    private boolean isTakenOut(InputRef rows) {
        var operator = operators.get(rows.operator());
        return rows.output().equals(InputRef.REJECTED)
                || (operator != null
                        && !operator.inputs().isEmpty()
                        && operator.inputs().stream().allMatch(this::isTakenOut));
    }
}
