package io.landfall.converter.analysis;

import io.landfall.converter.pipeline.Aggregate;
import io.landfall.converter.pipeline.Check;
import io.landfall.converter.pipeline.Dataset;
import io.landfall.converter.pipeline.Distinct;
import io.landfall.converter.pipeline.Filter;
import io.landfall.converter.pipeline.Flatten;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Iterate;
import io.landfall.converter.pipeline.Join;
import io.landfall.converter.pipeline.Lookup;
import io.landfall.converter.pipeline.Operator;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes out sorts that stand for an order which a legacy tool leaves behind by the way, where nobody needs that order. */
public final class IdleSorts {

    private final Map<InputRef, InputRef> skipped = new HashMap<>();

    private IdleSorts() {}

    /**
     * The pipeline without those of the sorts whose rows nobody needs in order.
     *
     * @param sorts ids of the sorts that may go; other operators stay
     */
    public static Pipeline removed(Pipeline pipeline, Set<String> sorts) {
        var demand = ArrivalDemand.of(pipeline);
        var removal = new IdleSorts();
        var kept = new ArrayList<Operator>();
        for (var operator : pipeline.operators()) {
            var reading = removal.rewired(operator);
            if (reading instanceof Sort sort
                    && sorts.contains(sort.id())
                    && sort.ordinal().isEmpty()
                    && !demand.on(sort)) {
                removal.skipped.put(InputRef.of(sort.id()), sort.input());
            } else {
                kept.add(reading);
            }
        }
        var checks = pipeline.checks().stream()
                .map(check -> new Check(check.name(), removal.ref(check.input()), check.assertion(), check.at()))
                .toList();
        return new Pipeline(
                pipeline.name(), pipeline.origin(), pipeline.settings(), pipeline.parameters(), kept, checks);
    }

    private InputRef ref(InputRef input) {
        return skipped.getOrDefault(input, input);
    }

    private List<InputRef> refs(List<InputRef> inputs) {
        return inputs.stream().map(this::ref).toList();
    }

    /** The body of a loop names the inputs of the loop. */
    private List<Operator> renamed(Iterate loop) {
        return loop.body().stream()
                .<Operator>map(operator -> operator instanceof Source source
                                && source.dataset() instanceof Dataset.Rows(var rows)
                                && !loop.isRound(source)
                        ? new Source(
                                source.id(),
                                new Dataset.Rows(ref(rows)),
                                source.fields(),
                                source.ordinal(),
                                source.at())
                        : operator)
                .toList();
    }

    private Operator rewired(Operator operator) {
        return switch (operator) {
            case Source source -> source;
            case Values values -> values;
            case Project(var id, var input, var fields, var at) -> new Project(id, ref(input), fields, at);
            case Filter(var id, var input, var condition, var at) -> new Filter(id, ref(input), condition, at);
            case Route(var id, var input, var groups, var otherwise, var at) ->
                new Route(id, ref(input), groups, otherwise, at);
            case Join(var id, var left, var right, var kind, var condition, var fields, var at) ->
                new Join(id, ref(left), ref(right), kind, condition, fields, at);
            case Lookup(var id, var input, var reference, var condition, var match, var order, var fields, var at) ->
                new Lookup(id, ref(input), ref(reference), condition, match, order, fields, at);
            case Aggregate(var id, var input, var keys, var measures, var order, var rowWhenEmpty, var at) ->
                new Aggregate(id, ref(input), keys, measures, order, rowWhenEmpty, at);
            case Window(var id, var input, var partition, var order, var fields, var at) ->
                new Window(id, ref(input), partition, order, fields, at);
            case Sort(var id, var input, var order, var ordinal, var at) ->
                new Sort(id, ref(input), order, ordinal, at);
            case Union(var id, var inputs, var branch, var at) -> new Union(id, refs(inputs), branch, at);
            case Distinct(var id, var input, var keys, var order, var at) ->
                new Distinct(id, ref(input), keys, order, at);
            case Sample(var id, var input, var partition, var order, var pick, var count, var at) ->
                new Sample(id, ref(input), partition, order, pick, count, at);
            case Pivot(var id, var input, var keys, var header, var columns, var order, var at) ->
                new Pivot(id, ref(input), keys, header, columns, order, at);
            case Unpivot(var id, var input, var keep, var fields, var rows, var ordinal, var at) ->
                new Unpivot(id, ref(input), keep, fields, rows, ordinal, at);
            case Flatten(var id, var input, var generator, var fields, var ordinal, var at) ->
                new Flatten(id, ref(input), generator, fields, ordinal, at);
            case Sequence(var id, var input, var field, var start, var increment, var partition, var order, var at) ->
                new Sequence(id, ref(input), field, start, increment, partition, order, at);
            case Scan(var id, var input, var partition, var order, var state, var at) ->
                new Scan(id, ref(input), partition, order, state, at);
            case Reject(var id, var input, var condition, var reason, var at) ->
                new Reject(id, ref(input), condition, reason, at);
            case Iterate loop ->
                loop.with(
                        loop.feeds().stream()
                                .map(feed -> new Iterate.Feed(ref(feed.input()), feed.order()))
                                .toList(),
                        renamed(loop),
                        loop.ordinal());
            case Script(var id, var inputs, var language, var text, var fields, var at) ->
                new Script(id, refs(inputs), language, text, fields, at);
            case Target target -> target.with(ref(target.input()), target.order());
        };
    }
}
