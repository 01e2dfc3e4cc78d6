package io.landfall.converter.analysis;

import io.landfall.converter.pipeline.Aggregate;
import io.landfall.converter.pipeline.Distinct;
import io.landfall.converter.pipeline.Filter;
import io.landfall.converter.pipeline.Flatten;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Iterate;
import io.landfall.converter.pipeline.Join;
import io.landfall.converter.pipeline.Lookup;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Ordering;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.pipeline.Pivot;
import io.landfall.converter.pipeline.Project;
import io.landfall.converter.pipeline.Reject;
import io.landfall.converter.pipeline.Route;
import io.landfall.converter.pipeline.Sample;
import io.landfall.converter.pipeline.Scan;
import io.landfall.converter.pipeline.Script;
import io.landfall.converter.pipeline.Sequence;
import io.landfall.converter.pipeline.Sort;
import io.landfall.converter.pipeline.Source;
import io.landfall.converter.pipeline.Target;
import io.landfall.converter.pipeline.Union;
import io.landfall.converter.pipeline.Unpivot;
import io.landfall.converter.pipeline.Values;
import io.landfall.converter.pipeline.Window;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Which operators' rows somebody needs in arrival order. */
final class ArrivalDemand {

    private final Set<String> demanded = new HashSet<>();

    private ArrivalDemand() {}

    static ArrivalDemand of(Pipeline pipeline) {
        var demand = new ArrivalDemand();
        for (var operator : pipeline.operators().reversed()) {
            demand.add(operator);
        }
        return demand;
    }

    /** Whether the operator's own rows are needed in arrival order. */
    boolean on(Operator operator) {
        return demanded.contains(operator.id());
    }

    /** Operators come after their inputs, so that going backwards all demand on one is known when it is met. */
    private void add(Operator operator) {
        Stream.concat(needed(operator).stream(), on(operator) ? handedOn(operator).stream() : Stream.empty())
                .map(InputRef::operator)
                .forEach(demanded::add);
    }

    /** The inputs whose order the operator itself depends on. */
    private List<InputRef> needed(Operator operator) {
        return switch (operator) {
            case Aggregate aggregate -> when(aggregate.order(), aggregate.input());
            case Window window -> when(window.order(), window.input());
            case Distinct distinct -> when(distinct.order(), distinct.input());
            case Sample sample -> when(sample.order(), sample.input());
            case Sequence sequence -> when(sequence.order(), sequence.input());
            case Scan scan -> when(scan.order(), scan.input());
            case Pivot pivot -> when(pivot.order(), pivot.input());
            case Lookup lookup -> when(lookup.order(), lookup.reference());
            case Target target -> when(target.order(), target.input());
            case Iterate loop ->
                LoopArrival.settled(loop, on(loop)).feeds().stream()
                        .filter(feed -> feed.order().thenArrival())
                        .map(Iterate.Feed::input)
                        .toList();
            case Sort sort -> List.of();
            case Source source -> List.of();
            case Values values -> List.of();
            case Project project -> List.of();
            case Filter filter -> List.of();
            case Route route -> List.of();
            case Join join -> List.of();
            case Union union -> List.of();
            case Unpivot unpivot -> List.of();
            case Flatten flatten -> List.of();
            case Reject reject -> List.of();
            case Script script -> List.of();
        };
    }

    private static List<InputRef> when(Ordering order, InputRef input) {
        return order.thenArrival() ? List.of(input) : List.of();
    }

    /** The inputs whose order makes the order of the operator's own rows. */
    private static List<InputRef> handedOn(Operator operator) {
        return switch (operator) {
            case Sort sort -> when(sort.order(), sort.input());
            case Lookup lookup -> lookup.match() == Lookup.Match.ALL ? lookup.inputs() : List.of(lookup.input());
            case Join join ->
                join.kind() == Join.Kind.SEMI || join.kind() == Join.Kind.ANTI ? List.of(join.left()) : join.inputs();
            case Aggregate aggregate -> List.of();
            case Pivot pivot -> List.of();
            case Script script -> List.of();
            case Source source -> List.of();
            case Values values -> List.of();
            case Project project -> project.inputs();
            case Filter filter -> filter.inputs();
            case Route route -> route.inputs();
            case Window window -> window.inputs();
            case Union union -> union.inputs();
            case Distinct distinct -> distinct.inputs();
            case Sample sample -> sample.inputs();
            case Unpivot unpivot -> unpivot.inputs();
            case Flatten flatten -> flatten.inputs();
            case Sequence sequence -> sequence.inputs();
            case Scan scan -> scan.inputs();
            case Reject reject -> reject.inputs();
            case Iterate loop -> List.of();
            case Target target -> List.of();
        };
    }
}
