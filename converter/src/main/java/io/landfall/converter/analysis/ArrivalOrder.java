package io.landfall.converter.analysis;

import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Pipeline;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns arrival order, which rules speak of, into fields, which engines can sort by. Ordinal fields are added only on the way from
 * where an order comes into being to an operator that needs it.
 */
public final class ArrivalOrder {

    private ArrivalOrder() {}

    /**
     * A pipeline in which every {@link io.landfall.converter.pipeline.Ordering} is by fields.
     *
     * @param undefined operators that need an arrival order where none is defined: they take rows in any order now
     */
    public record Resolved(Pipeline pipeline, List<Undefined> undefined) {}

    /**
     * An operator that depends on an order which the legacy tool did not define either.
     *
     * @param onlyTies whether the operator orders by fields of its own and arrival order decides ties only
     */
    public record Undefined(Operator operator, boolean onlyTies) {}

    public static Resolved resolve(Pipeline pipeline) {
        var demand = ArrivalDemand.of(pipeline);
        var rewriting = new ArrivalRewriting(demand, Schemas.of(pipeline));
        var operators = new ArrayList<Operator>();
        for (var operator : pipeline.operators()) {
            operators.addAll(rewriting.rewrite(operator));
        }
        return new Resolved(pipeline.withOperators(operators), rewriting.undefined());
    }
}
