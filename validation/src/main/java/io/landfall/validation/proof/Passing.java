package io.landfall.validation.proof;

import io.landfall.converter.analysis.Lineage.Origin;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.pipeline.Aggregate;
import io.landfall.converter.pipeline.Filter;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Pipeline;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Values of source columns with which rows pass the filters of a pipeline and of its measures, so that what comes after them is tried as well. */
final class Passing {

    private Passing() {}

    /** As far as their conditions are comparisons with constants; what earlier ones ask for stays. */
    static Map<Origin, Object> of(Pipeline pipeline) {
        var solutions = new Solutions(pipeline);
        var passing = new LinkedHashMap<Origin, Object>();
        for (var operator : pipeline.operators()) {
            conditions(operator)
                    .forEach(condition -> solutions.holding(condition, operator).forEach(passing::putIfAbsent));
        }
        return passing;
    }

    private static Stream<Expr> conditions(Operator operator) {
        return switch (operator) {
            case Filter filter -> Stream.of(filter.condition());
            case Aggregate aggregate -> aggregate.measures().stream().flatMap(measure -> measure.filter().stream());
            default -> Stream.empty();
        };
    }
}
