package io.landfall.converter.analysis;

import io.landfall.converter.analysis.ArrivalOrder.Undefined;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.pipeline.Aggregate;
import io.landfall.converter.pipeline.Dataset;
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
import io.landfall.converter.pipeline.Projection;
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
import java.util.List;
import java.util.Optional;

/**
 * Rewrites operators, inputs first, so that their orders are by fields and their rows carry the arrival fields that somebody after
 * them needs.
 */
final class ArrivalRewriting {

    private final Pipeline pipeline;
    private final List<String> ids;
    private final ArrivalDemand demand;
    private final Arrivals arrivals = new Arrivals();
    private final RowKeys keys;
    private final JoinedArrival joins;
    private final UnitedArrival unions;
    private final RepeatedArrival repeated;

    /**
     * @param originals the fields of operators before any was rewritten
     */
    ArrivalRewriting(Pipeline pipeline, ArrivalDemand demand, Schemas originals) {
        this.pipeline = pipeline;
        this.ids = pipeline.operators().stream().map(Operator::id).toList();
        this.demand = demand;
        this.keys = RowKeys.of(pipeline.operators());
        this.joins = new JoinedArrival(demand, arrivals, keys);
        this.unions = new UnitedArrival(demand, arrivals, originals, ids);
        this.repeated = new RepeatedArrival(demand, arrivals, ids);
    }

    List<Undefined> undefined() {
        return arrivals.undefined();
    }

    /** The operator that takes the place of the given one, last, after such as it needs before it. */
    List<Operator> rewrite(Operator operator) {
        var rewritten = switch (operator) {
            case Union union -> unions.rewrite(union);
            case Unpivot unpivot -> repeated.rewrite(unpivot);
            case Flatten flatten -> repeated.rewrite(flatten);
            default -> List.of(one(operator));
        };
        rewritten.forEach(arrivals::add);
        return rewritten;
    }

    private Operator one(Operator operator) {
        return switch (operator) {
            case Source source -> source(source);
            case Values values -> values(values);
            case Project project -> project(project);
            case Filter filter -> keeping(filter, filter.input());
            case Route route -> keeping(route, route.input());
            case Reject reject -> keeping(reject, reject.input());
            case Join join -> joins.rewrite(join);
            case Lookup lookup -> joins.rewrite(lookup);
            case Aggregate(var id, var input, var keys, var measures, var order, var rowWhenEmpty, var at) ->
                grouping(
                        new Aggregate(
                                id, input, keys, measures, arrivals.resolved(operator, order, input), rowWhenEmpty, at),
                        keys);
            case Window(var id, var input, var partition, var order, var fields, var at) ->
                keeping(new Window(id, input, partition, arrivals.resolved(operator, order, input), fields, at), input);
            case Sort sort -> sort(sort);
            case Union union -> throw new IllegalArgumentException("a union becomes several operators: " + union.id());
            case Distinct(var id, var input, var keys, var order, var at) ->
                keeping(new Distinct(id, input, keys, arrivals.resolved(operator, order, input), at), input);
            case Sample(var id, var input, var partition, var order, var pick, var count, var at) ->
                keeping(
                        new Sample(id, input, partition, arrivals.resolved(operator, order, input), pick, count, at),
                        input);
            case Pivot(var id, var input, var keys, var header, var columns, var order, var at) ->
                grouping(
                        new Pivot(id, input, keys, header, columns, arrivals.resolved(operator, order, input), at),
                        keys);
            case Unpivot unpivot ->
                throw new IllegalArgumentException("an unpivot may become several operators: " + unpivot.id());
            case Flatten flatten ->
                throw new IllegalArgumentException("a flatten may become several operators: " + flatten.id());
            case Sequence(var id, var input, var field, var start, var step, var partition, var order, var at) ->
                keeping(
                        new Sequence(
                                id,
                                input,
                                field,
                                start,
                                step,
                                partition,
                                arrivals.resolved(operator, order, input),
                                at),
                        input);
            case Scan(var id, var input, var partition, var order, var state, var at) ->
                keeping(new Scan(id, input, partition, arrivals.resolved(operator, order, input), state, at), input);
            case Iterate loop -> iterate(loop);
            case Script script -> script;
            case Target target -> target(target);
        };
    }

    private Operator keeping(Operator operator, InputRef input) {
        arrivals.put(operator.id(), arrivals.of(input));
        return operator;
    }

    /** Groups come in no order; the whole of the rows makes one at most. */
    private Operator grouping(Operator operator, List<String> keys) {
        arrivals.put(operator.id(), keys.isEmpty() ? Arrival.SINGLE : Arrival.NONE);
        return operator;
    }

    private Operator source(Source source) {
        var ordered = source.dataset() instanceof Dataset.File
                || source.dataset() instanceof Dataset.Rows
                || QueryOrder.isIn(source);
        if (!demand.on(source) || !ordered) {
            return source;
        }
        var ordinal = source.ordinal().orElseGet(() -> Arrivals.fresh(Arrivals.ROW, Arrivals.names(source.fields())));
        arrivals.put(source.id(), Arrival.by(ordinal));
        return new Source(source.id(), source.dataset(), source.fields(), Optional.of(ordinal), source.at());
    }

    /** The body is a pipeline of its own; an output that somebody needs in order counts its rows. */
    private Operator iterate(Iterate loop) {
        var needed = LoopArrival.settled(loop, demand.on(loop));
        var feeds = needed.feeds().stream()
                .map(feed -> new Iterate.Feed(feed.input(), arrivals.resolved(loop, feed.order(), feed.input())))
                .toList();
        var inside = ArrivalOrder.resolve(needed.inside(pipeline));
        arrivals.lack(inside.undefined());
        var resolved = needed.with(feeds, inside.pipeline().operators(), loop.ordinal());
        if (hasLostOrder(needed, resolved, Iterate.NEXT)) {
            arrivals.lack(List.of(new Undefined(loop, false)));
        }
        if (!demand.on(loop)) {
            return resolved;
        }
        var ordinal = loop.ordinal()
                .orElseGet(() -> Arrivals.fresh(
                        Arrivals.ROW,
                        loop.ends().stream()
                                .flatMap(end -> end.fields().stream())
                                .map(Projection::name)
                                .toList()));
        for (var output : loop.outputs()) {
            arrivals.put(
                    new InputRef(loop.id(), output).text(),
                    hasLostOrder(needed, resolved, output) ? Arrival.NONE : Arrival.by(ordinal));
        }
        return resolved.with(feeds, resolved.body(), Optional.of(ordinal));
    }

    private static boolean hasLostOrder(Iterate before, Iterate after, String output) {
        return before.end(output).order().thenArrival()
                && after.end(output).order().isNone();
    }

    private Operator values(Values values) {
        if (!demand.on(values)) {
            return values;
        }
        var ordinal = values.ordinal().orElseGet(() -> Arrivals.fresh(Arrivals.ROW, Arrivals.names(values.fields())));
        arrivals.put(values.id(), Arrival.by(ordinal));
        return new Values(values.id(), values.fields(), values.rows(), Optional.of(ordinal), values.at());
    }

    private Operator project(Project project) {
        if (!demand.on(project)) {
            return project;
        }
        var fields = new ArrayList<>(project.fields());
        var arrival = arrivals.of(project.input());
        arrivals.put(
                project.id(),
                arrival.named(arrival.fields().stream()
                        .map(name -> carried(name, fields, project))
                        .toList()));
        return new Project(project.id(), project.input(), fields, project.at());
    }

    private String carried(String name, List<Projection> fields, Project project) {
        return Arrivals.carried(fields, name, Expr.field(name, arrivals.type(project.input(), name)), project);
    }

    /** A sort that nobody depends on is kept for the record and orders nothing. */
    private Operator sort(Sort sort) {
        if (!demand.on(sort)) {
            return new Sort(sort.id(), sort.input(), Ordering.by(sort.order().keys()), sort.ordinal(), sort.at());
        }
        var ordinal = sort.ordinal()
                .orElseGet(() -> Arrivals.fresh(Arrivals.ROW, Arrivals.names(arrivals.fields(sort.input()))));
        arrivals.put(sort.id(), Arrival.by(ordinal));
        var order = arrivals.resolved(sort, sort.order(), sort.input());
        return new Sort(sort.id(), sort.input(), order, Optional.of(ordinal), sort.at());
    }

    /** What has no order may be written in any, which changes no data unless rows change others of their key. */
    private Operator target(Target target) {
        var order = target.mode().isByKey() && !keys.isUnique(target.input(), target.keyFields())
                ? arrivals.resolved(target, target.order(), target.input())
                : arrivals.byFields(target.order(), target.input());
        return target.with(target.input(), order);
    }
}
