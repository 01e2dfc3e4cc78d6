package io.landfall.converter.analysis;

import io.landfall.converter.analysis.ArrivalOrder.Undefined;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.SqlType;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Aggregate;
import io.landfall.converter.pipeline.Dataset;
import io.landfall.converter.pipeline.Distinct;
import io.landfall.converter.pipeline.Field;
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
import io.landfall.converter.pipeline.SortKey;
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
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Rewrites operators, inputs first. For each it knows the arrival fields: those that, ascending, give its rows' arrival order; none
 * when that order is not defined.
 */
final class ArrivalRewriting {

    private static final String ROW = "_row";
    private static final String BRANCH = "_branch";

    private final Pipeline pipeline;
    private final ArrivalDemand demand;
    private final Schemas originals;
    private final Schemas schemas = new Schemas();
    private final Map<String, List<String>> arrivals = new HashMap<>();
    private final List<Undefined> undefined = new ArrayList<>();

    /**
     * @param originals the fields of operators before any was rewritten
     */
    ArrivalRewriting(Pipeline pipeline, ArrivalDemand demand, Schemas originals) {
        this.pipeline = pipeline;
        this.demand = demand;
        this.originals = originals;
    }

    List<Undefined> undefined() {
        return List.copyOf(undefined);
    }

    /** The operator that takes the place of the given one, last, after such as it needs before it. */
    List<Operator> rewrite(Operator operator) {
        var rewritten = switch (operator) {
            case Union union when demand.on(union) || hasAdded(union) -> union(union);
            default -> List.of(one(operator));
        };
        rewritten.forEach(schemas::add);
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
            case Join join -> join(join);
            case Lookup lookup -> lookup(lookup);
            case Aggregate(var id, var input, var keys, var measures, var order, var rowWhenEmpty, var at) ->
                new Aggregate(id, input, keys, measures, resolved(operator, order, input), rowWhenEmpty, at);
            case Window(var id, var input, var partition, var order, var fields, var at) ->
                keeping(new Window(id, input, partition, resolved(operator, order, input), fields, at), input);
            case Sort sort -> sort(sort);
            case Union union -> union;
            case Distinct(var id, var input, var keys, var order, var at) ->
                keeping(new Distinct(id, input, keys, resolved(operator, order, input), at), input);
            case Sample(var id, var input, var partition, var order, var pick, var count, var at) ->
                keeping(new Sample(id, input, partition, resolved(operator, order, input), pick, count, at), input);
            case Pivot(var id, var input, var keys, var header, var columns, var order, var at) ->
                new Pivot(id, input, keys, header, columns, resolved(operator, order, input), at);
            case Unpivot unpivot -> unpivot(unpivot);
            case Flatten flatten -> flatten(flatten);
            case Sequence(var id, var input, var field, var start, var step, var partition, var order, var at) ->
                keeping(
                        new Sequence(id, input, field, start, step, partition, resolved(operator, order, input), at),
                        input);
            case Scan(var id, var input, var partition, var order, var state, var at) ->
                keeping(new Scan(id, input, partition, resolved(operator, order, input), state, at), input);
            case Iterate loop -> iterate(loop);
            case Script script -> script;
            case Target target -> target(target);
        };
    }

    private Operator keeping(Operator operator, InputRef input) {
        arrivals.put(operator.id(), arrival(input));
        return operator;
    }

    private List<String> arrival(InputRef input) {
        var own = arrivals.get(input.text());
        return own != null ? own : arrivals.getOrDefault(input.operator(), List.of());
    }

    private Ordering resolved(Operator operator, Ordering order, InputRef input) {
        if (!order.thenArrival()) {
            return order;
        }
        if (arrival(input).isEmpty()) {
            undefined.add(new Undefined(operator, !order.keys().isEmpty()));
        }
        return Ordering.by(
                Stream.concat(order.keys().stream(), arrival(input).stream().map(SortKey::ascending))
                        .toList());
    }

    private Operator source(Source source) {
        var ordered = source.dataset() instanceof Dataset.File
                || source.dataset() instanceof Dataset.Rows
                || QueryOrder.isIn(source);
        if (!demand.on(source) || !ordered) {
            return source;
        }
        var ordinal = source.ordinal().orElseGet(() -> fresh(ROW, names(source.fields())));
        arrivals.put(source.id(), List.of(ordinal));
        return new Source(source.id(), source.dataset(), source.fields(), Optional.of(ordinal), source.at());
    }

    /** The body is a pipeline of its own; an output that somebody needs in order counts its rows. */
    private Operator iterate(Iterate loop) {
        var needed = LoopArrival.settled(loop, demand.on(loop));
        var feeds = needed.feeds().stream()
                .map(feed -> new Iterate.Feed(feed.input(), resolved(loop, feed.order(), feed.input())))
                .toList();
        var inside = ArrivalOrder.resolve(needed.inside(pipeline));
        undefined.addAll(inside.undefined());
        var resolved = needed.with(feeds, inside.pipeline().operators(), loop.ordinal());
        if (hasLostOrder(needed, resolved, Iterate.NEXT)) {
            undefined.add(new Undefined(loop, false));
        }
        if (!demand.on(loop)) {
            return resolved;
        }
        var ordinal = loop.ordinal()
                .orElseGet(() -> fresh(
                        ROW,
                        loop.ends().stream()
                                .flatMap(end -> end.fields().stream())
                                .map(Projection::name)
                                .toList()));
        for (var output : loop.outputs()) {
            arrivals.put(
                    new InputRef(loop.id(), output).text(),
                    hasLostOrder(needed, resolved, output) ? List.of() : List.of(ordinal));
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
        var ordinal = values.ordinal().orElseGet(() -> fresh(ROW, names(values.fields())));
        arrivals.put(values.id(), List.of(ordinal));
        return new Values(values.id(), values.fields(), values.rows(), Optional.of(ordinal), values.at());
    }

    private Operator project(Project project) {
        if (!demand.on(project)) {
            return project;
        }
        var fields = new ArrayList<>(project.fields());
        var input = schemas.of(project.input());
        arrivals.put(
                project.id(),
                arrival(project.input()).stream()
                        .map(name -> carried(fields, Expr.field(name, type(name, input)), project))
                        .toList());
        return new Project(project.id(), project.input(), fields, project.at());
    }

    /** Adds a projection for an arrival field, unless there is one, and answers with its name. */
    private static String carried(List<Projection> fields, Expr field, Operator operator) {
        var present = fields.stream()
                .filter(projection -> projection.expr().equals(field))
                .findFirst();
        if (present.isPresent()) {
            return present.get().name();
        }
        var name = fresh(
                ((Expr.FieldRef) field).name(),
                fields.stream().map(Projection::name).toList());
        fields.add(new Projection(name, field, operator.at()));
        return name;
    }

    private Operator join(Join join) {
        if (!demand.on(join)) {
            return join;
        }
        var fields = new ArrayList<>(join.fields());
        var arrival = new ArrayList<String>();
        var leftOnly = join.kind() == Join.Kind.SEMI || join.kind() == Join.Kind.ANTI;
        var known = !arrival(join.left()).isEmpty()
                && (leftOnly || !arrival(join.right()).isEmpty());
        if (known) {
            var left = schemas.of(join.left());
            arrival(join.left()).forEach(name -> arrival.add(carried(fields, Expr.left(name, type(name, left)), join)));
        }
        if (known && !leftOnly) {
            var right = schemas.of(join.right());
            arrival(join.right())
                    .forEach(name -> arrival.add(carried(fields, Expr.right(name, type(name, right)), join)));
        }
        arrivals.put(join.id(), arrival);
        return new Join(join.id(), join.left(), join.right(), join.kind(), join.condition(), fields, join.at());
    }

    private Operator lookup(Lookup lookup) {
        var order = resolved(lookup, lookup.order(), lookup.reference());
        var arrival = new ArrayList<>(arrival(lookup.input()));
        var fields = new ArrayList<>(lookup.fields());
        if (demand.on(lookup) && lookup.match() == Lookup.Match.ALL && !arrival.isEmpty()) {
            var reference = schemas.of(lookup.reference());
            for (var name : arrival(lookup.reference())) {
                var taken = Stream.concat(
                                names(schemas.of(lookup.input())).stream(),
                                fields.stream().map(Lookup.Returned::name))
                        .toList();
                var type = type(name, reference);
                var added = fresh(name, taken);
                fields.add(new Lookup.Returned(added, Expr.right(name, type), Expr.nothing(type), lookup.at()));
                arrival.add(added);
            }
        }
        arrivals.put(lookup.id(), arrival);
        return new Lookup(
                lookup.id(),
                lookup.input(),
                lookup.reference(),
                lookup.condition(),
                lookup.match(),
                order,
                fields,
                lookup.at());
    }

    /** A sort that nobody depends on is kept for the record and orders nothing. */
    private Operator sort(Sort sort) {
        if (!demand.on(sort)) {
            return new Sort(sort.id(), sort.input(), Ordering.by(sort.order().keys()), sort.ordinal(), sort.at());
        }
        var ordinal = sort.ordinal().orElseGet(() -> fresh(ROW, names(schemas.of(sort.input()))));
        arrivals.put(sort.id(), List.of(ordinal));
        var order = resolved(sort, sort.order(), sort.input());
        return new Sort(sort.id(), sort.input(), order, Optional.of(ordinal), sort.at());
    }

    /** Whether some input has come to fields that the union does not know. */
    private boolean hasAdded(Union union) {
        return union.inputs().stream().anyMatch(input -> !schemas.of(input).equals(originals.of(input)));
    }

    /** The inputs come to the same arrival fields first: those that have fewer repeat a constant. */
    private List<Operator> union(Union union) {
        var fields = originals.of(union.inputs().getFirst());
        var known = union.inputs().stream().noneMatch(input -> arrival(input).isEmpty());
        if (!demand.on(union) || !known) {
            return aligned(union, fields, List.of(), union.branch());
        }
        var taken = new ArrayList<>(names(fields));
        var branch = union.branch().orElseGet(() -> fresh(BRANCH, taken));
        taken.add(branch);
        var depth = union.inputs().stream()
                .mapToInt(input -> arrival(input).size())
                .max()
                .orElse(0);
        var arrival = new ArrayList<String>();
        for (int i = 0; i < depth; i++) {
            var name = fresh(ROW, taken);
            taken.add(name);
            arrival.add(name);
        }
        arrivals.put(
                union.id(), Stream.concat(Stream.of(branch), arrival.stream()).toList());
        return aligned(union, fields, arrival, Optional.of(branch));
    }

    private List<Operator> aligned(Union union, List<Field> fields, List<String> arrival, Optional<String> branch) {
        var operators = new ArrayList<Operator>();
        var inputs = new ArrayList<InputRef>();
        for (var input : union.inputs()) {
            var projections = new ArrayList<Projection>();
            fields.forEach(field ->
                    projections.add(new Projection(field.name(), Expr.field(field.name(), field.type()), union.at())));
            for (int i = 0; i < arrival.size(); i++) {
                var own = arrival(input);
                var value = i < own.size()
                        ? Expr.cast(Expr.field(own.get(i), type(own.get(i), schemas.of(input))), Types.BIGINT)
                        : Expr.cast(Expr.integer(0), Types.BIGINT);
                projections.add(new Projection(arrival.get(i), value, union.at()));
            }
            var id = "%s_in_%d".formatted(union.id(), inputs.size() + 1);
            operators.add(new Project(id, input, projections, union.at()));
            inputs.add(InputRef.of(id));
        }
        operators.add(new Union(union.id(), inputs, branch, union.at()));
        return operators;
    }

    private Operator unpivot(Unpivot unpivot) {
        var known = arrival(unpivot.input());
        if (!demand.on(unpivot) || known.isEmpty()) {
            return unpivot;
        }
        var keep = new ArrayList<>(unpivot.keep());
        known.stream().filter(name -> !keep.contains(name)).forEach(keep::add);
        var taken = new ArrayList<>(keep);
        taken.addAll(names(unpivot.fields()));
        var ordinal = unpivot.ordinal().orElseGet(() -> fresh(ROW, taken));
        arrivals.put(
                unpivot.id(), Stream.concat(known.stream(), Stream.of(ordinal)).toList());
        return new Unpivot(
                unpivot.id(),
                unpivot.input(),
                keep,
                unpivot.fields(),
                unpivot.rows(),
                Optional.of(ordinal),
                unpivot.at());
    }

    private Operator flatten(Flatten flatten) {
        var known = arrival(flatten.input());
        if (!demand.on(flatten) || known.isEmpty()) {
            return flatten;
        }
        var taken = new ArrayList<>(names(schemas.of(flatten.input())));
        taken.addAll(names(flatten.fields()));
        var ordinal = flatten.ordinal().orElseGet(() -> fresh(ROW, taken));
        arrivals.put(
                flatten.id(), Stream.concat(known.stream(), Stream.of(ordinal)).toList());
        return new Flatten(
                flatten.id(),
                flatten.input(),
                flatten.generator(),
                flatten.fields(),
                Optional.of(ordinal),
                flatten.at());
    }

    /** What has no order may be written in any: that changes no data. */
    private Operator target(Target target) {
        var keys = Stream.concat(
                        target.order().keys().stream(),
                        target.order().thenArrival()
                                ? arrival(target.input()).stream().map(SortKey::ascending)
                                : Stream.empty())
                .toList();
        return new Target(
                target.id(),
                target.input(),
                target.dataset(),
                target.mode(),
                target.fields(),
                target.keys(),
                target.operation(),
                Ordering.by(keys),
                target.at());
    }

    private static List<String> names(List<Field> fields) {
        return fields.stream().map(Field::name).toList();
    }

    private static SqlType type(String name, List<Field> fields) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .map(Field::type)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no field '%s'".formatted(name)));
    }

    private static String fresh(String wish, List<String> taken) {
        var name = wish;
        for (int n = 2; isTaken(name, taken); n++) {
            name = wish + "_" + n;
        }
        return name;
    }

    private static boolean isTaken(String name, List<String> taken) {
        return taken.stream().anyMatch(name::equalsIgnoreCase);
    }
}
