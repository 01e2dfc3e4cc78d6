package io.landfall.converter.analysis;

import io.landfall.converter.pipeline.Iterate;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.pipeline.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** The operators whose rows a later step needs in arrival order. Targets do not count: they write rows as they come. */
    public static Set<String> neededBySteps(Pipeline pipeline) {
        var steps = pipeline.operators().stream()
                .filter(operator -> !(operator instanceof Target))
                .toList();
        var demand = ArrivalDemand.of(pipeline.withOperators(steps));
        return steps.stream()
                .flatMap(step -> Stream.concat(
                        demand.on(step) ? Stream.of(step.id()) : Stream.empty(),
                        step instanceof Iterate loop
                                ? neededInside(LoopArrival.settled(loop, demand.on(loop)))
                                : Stream.empty()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> neededInside(Iterate loop) {
        var demand = LoopArrival.demand(loop);
        return loop.body().stream()
                .flatMap(step -> Stream.concat(
                        demand.on(step) ? Stream.of(step.id()) : Stream.empty(),
                        step instanceof Iterate inner
                                ? neededInside(LoopArrival.settled(inner, demand.on(inner)))
                                : Stream.empty()));
    }

    public static Resolved resolve(Pipeline pipeline) {
        var demand = ArrivalDemand.of(pipeline);
        var rewriting = new ArrivalRewriting(pipeline, demand, Schemas.of(pipeline));
        var operators = new ArrayList<Operator>();
        for (var operator : pipeline.operators()) {
            operators.addAll(rewriting.rewrite(operator));
        }
        return new Resolved(pipeline.withOperators(operators), rewriting.undefined());
    }
}
