package io.landfall.converter.pipeline;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.StandardFunction;
import java.util.ArrayList;

/** The rows for which a condition of a check does not hold: outputs of filters that are added to the pipeline. */
public final class Violations {

    private Violations() {}

    /** The pipeline with the filters that its checks need. */
    public static Pipeline shownIn(Pipeline pipeline) {
        var operators = new ArrayList<Operator>(pipeline.operators());
        for (var check : pipeline.checks()) {
            if (check.assertion() instanceof Check.Assertion.EveryRow(var condition)) {
                var violated = Expr.call(StandardFunction.IS_NOT_TRUE, condition);
                operators.add(new Filter(id(pipeline, check), check.input(), violated, check.at()));
            }
        }
        return pipeline.withOperators(operators);
    }

    /** Where the rows are that violate the check's condition for every row. */
    public static InputRef of(Pipeline pipeline, Check check) {
        return InputRef.of(id(pipeline, check));
    }

    private static String id(Pipeline pipeline, Check check) {
        return "_check_" + pipeline.checks().indexOf(check);
    }
}
