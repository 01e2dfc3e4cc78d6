package io.landfall.converter.analysis;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Expr.FieldRef;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Aggregate;
import io.landfall.converter.pipeline.Deletion;
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
import io.landfall.converter.pipeline.Source;
import io.landfall.converter.pipeline.Target;
import io.landfall.converter.pipeline.Union;
import io.landfall.converter.pipeline.Unpivot;
import io.landfall.converter.pipeline.Values;
import io.landfall.converter.pipeline.Window;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What has to hold in every pipeline, whoever made it: inputs exist and come first, names are unique, every field that is read is
 * there with just that type, conditions are truth values, and no order is left to arrival.
 */
public final class Soundness {

    private final List<String> problems = new ArrayList<>();
    private final Schemas schemas = new Schemas();
    private final Map<String, Operator> known = new HashMap<>();
    private final Set<String> ids = new HashSet<>();

    private final Pipeline pipeline;

    private Soundness(Pipeline pipeline) {
        this.pipeline = pipeline;
    }

    /** What is wrong, one sentence each; empty when all is well. */
    public static List<String> problems(Pipeline pipeline) {
        var soundness = new Soundness(pipeline);
        pipeline.operators().forEach(soundness::check);
        return List.copyOf(soundness.problems);
    }

    private void check(Operator operator) {
        if (!ids.add(operator.id().toLowerCase(Locale.ROOT))) {
            problem(operator, "has an id that another operator has");
        }
        var missing = operator.inputs().stream().filter(input -> !exists(input)).toList();
        missing.forEach(input -> problem(operator, "reads '%s', which is no output before it".formatted(input.text())));
        if (!missing.isEmpty()) {
            return;
        }
        inside(operator);
        if (operator instanceof Iterate loop && !new LoopSoundness(loop, schemas).goesOn()) {
            return;
        }
        known.put(operator.id(), operator);
        schemas.add(operator);
        unique(operator, schemas.of(operator.id()));
    }

    private boolean exists(InputRef input) {
        return switch (known.get(input.operator())) {
            case null -> false;
            case Route route ->
                route.otherwise().stream().anyMatch(input.output()::equals)
                        || route.groups().stream()
                                .anyMatch(group -> group.name().equals(input.output()));
            case Reject reject -> input.output().isEmpty() || input.output().equals(InputRef.REJECTED);
            case Target target -> false;
            case Iterate loop -> loop.outputs().contains(input.output());
            default -> input.output().isEmpty();
        };
    }

    private void unique(Operator operator, List<Field> fields) {
        var names = new HashSet<String>();
        for (var field : fields) {
            if (!names.add(field.name().toLowerCase(Locale.ROOT))) {
                problem(operator, "has the field '%s' twice".formatted(field.name()));
            }
        }
    }

    private void inside(Operator operator) {
        switch (operator) {
            case Source source -> {}
            case Script script -> {}
            case Iterate loop -> iterate(loop);
            case Values values -> {
                for (var row : values.rows()) {
                    if (row.size() != values.fields().size()) {
                        problem(operator, "has a row of %d values".formatted(row.size()));
                    }
                }
            }
            case Project project -> projections(project, project.fields(), scope(project.input()));
            case Filter filter -> condition(filter, filter.condition(), scope(filter.input()));
            case Route route ->
                route.groups().forEach(group -> condition(route, group.condition(), scope(route.input())));
            case Join join -> {
                var scope = sides(join.left(), join.right());
                condition(join, join.condition(), scope);
                projections(join, join.fields(), scope);
            }
            case Lookup lookup -> lookup(lookup);
            case Aggregate aggregate -> {
                names(aggregate, aggregate.input(), aggregate.keys());
                order(aggregate, aggregate.input(), aggregate.order());
                aggregate.measures().forEach(measure -> {
                    reads(aggregate, measure.args(), scope(aggregate.input()));
                    measure.filter().ifPresent(filter -> condition(aggregate, filter, scope(aggregate.input())));
                });
            }
            case Window window -> {
                names(window, window.input(), window.partition());
                order(window, window.input(), window.order());
                window.fields().forEach(field -> reads(window, field.args(), scope(window.input())));
            }
            case Sort sort -> order(sort, sort.input(), sort.order());
            case Union union -> union(union);
            case Distinct distinct -> {
                names(distinct, distinct.input(), distinct.keys());
                order(distinct, distinct.input(), distinct.order());
            }
            case Sample sample -> {
                names(sample, sample.input(), sample.partition());
                order(sample, sample.input(), sample.order());
            }
            case Pivot pivot -> {
                names(pivot, pivot.input(), pivot.keys());
                order(pivot, pivot.input(), pivot.order());
                reads(pivot, List.of(pivot.header()), scope(pivot.input()));
                pivot.columns().forEach(column -> reads(pivot, column.measure().args(), scope(pivot.input())));
            }
            case Unpivot unpivot -> {
                names(unpivot, unpivot.input(), unpivot.keep());
                unpivot.rows().forEach(row -> reads(unpivot, row, scope(unpivot.input())));
            }
            case Flatten flatten -> flatten(flatten);
            case Sequence sequence -> {
                names(sequence, sequence.input(), sequence.partition());
                order(sequence, sequence.input(), sequence.order());
            }
            case Scan scan -> {
                names(scan, scan.input(), scan.partition());
                order(scan, scan.input(), scan.order());
                var scope = scope(scan.input());
                scan.state().forEach(variable -> scope.add(Expr.field(variable.name(), variable.type())));
                scan.state().forEach(variable -> {
                    reads(scan, List.of(variable.initial(), variable.update()), scope);
                    if (!variable.update().type().equals(variable.type())) {
                        problem(scan, "updates '%s' with another type".formatted(variable.name()));
                    }
                });
            }
            case Reject reject -> condition(reject, reject.condition(), scope(reject.input()));
            case Target target -> {
                projections(target, target.fields(), scope(target.input()));
                order(target, target.input(), target.order());
                deletions(target);
            }
        }
    }

    private void deletions(Target target) {
        var written = new HashSet<Expr>();
        target.fields().forEach(field -> written.add(Expr.field(field.name(), field.type())));
        for (var deletion : target.deletions()) {
            if (deletion instanceof Deletion.Rows rows) {
                condition(target, rows.where(), written);
            }
        }
    }

    private void iterate(Iterate loop) {
        loop.feeds().forEach(feed -> order(loop, feed.input(), feed.order()));
        var inside = new LoopSoundness(loop, schemas);
        inside.shape().forEach(what -> problem(loop, what));
        if (inside.goesOn()) {
            problems.addAll(problems(loop.inside(pipeline)));
            inside.ways().forEach(what -> problem(loop, what));
        }
    }

    private void lookup(Lookup lookup) {
        var scope = sides(lookup.input(), lookup.reference());
        condition(lookup, lookup.condition(), scope);
        order(lookup, lookup.reference(), lookup.order());
        for (var field : lookup.fields()) {
            reads(lookup, List.of(field.matched(), field.unmatched()), scope);
            if (!field.matched().type().equals(field.unmatched().type())) {
                problem(lookup, "returns '%s' with two types".formatted(field.name()));
            }
        }
    }

    private void union(Union union) {
        var fields = schemas.of(union.inputs().getFirst());
        for (var input : union.inputs()) {
            if (!schemas.of(input).equals(fields)) {
                problem(union, "has inputs of different fields: %s and %s".formatted(fields, schemas.of(input)));
            }
        }
    }

    private void flatten(Flatten flatten) {
        var scope = scope(flatten.input());
        switch (flatten.generator()) {
            case Flatten.Generator.Split split -> reads(flatten, List.of(split.text()), scope);
            case Flatten.Generator.Matches matches -> reads(flatten, List.of(matches.text()), scope);
            case Flatten.Generator.JsonValues json -> reads(flatten, List.of(json.text()), scope);
            case Flatten.Generator.XmlElements xml -> {
                reads(flatten, List.of(xml.text()), scope);
                if (flatten.fields().size() != xml.names().size() + 1) {
                    problem(flatten, "has other fields than a remark and what goes by a name");
                }
            }
            case Flatten.Generator.Loop loop -> {
                reads(flatten, List.of(loop.first()), scope);
                scope.add(Expr.field(flatten.field().name(), flatten.field().type()));
                reads(flatten, List.of(loop.next()), scope);
                condition(flatten, loop.condition(), scope);
            }
        }
    }

    private Set<Expr> scope(InputRef input) {
        var scope = new HashSet<Expr>();
        schemas.of(input).forEach(field -> scope.add(Expr.field(field.name(), field.type())));
        return scope;
    }

    private Set<Expr> sides(InputRef left, InputRef right) {
        var scope = new HashSet<Expr>();
        schemas.of(left).forEach(field -> scope.add(Expr.left(field.name(), field.type())));
        schemas.of(right).forEach(field -> scope.add(Expr.right(field.name(), field.type())));
        return scope;
    }

    private void projections(Operator operator, List<Projection> fields, Set<Expr> scope) {
        reads(operator, fields.stream().map(Projection::expr).toList(), scope);
    }

    private void condition(Operator operator, Expr condition, Set<Expr> scope) {
        if (!condition.type().equals(Types.BOOLEAN)) {
            problem(
                    operator,
                    "has a condition of type %s".formatted(condition.type().sql()));
        }
        reads(operator, List.of(condition), scope);
    }

    private void reads(Operator operator, List<Expr> exprs, Set<Expr> scope) {
        for (FieldRef field :
                exprs.stream().flatMap(expr -> expr.fields().stream()).toList()) {
            if (!scope.contains(field)) {
                var side = field.side().isEmpty() ? "" : field.side() + ".";
                problem(
                        operator,
                        "reads %s%s of type %s, which is not there"
                                .formatted(side, field.name(), field.type().sql()));
            }
        }
    }

    private void names(Operator operator, InputRef input, List<String> names) {
        var present = schemas.of(input).stream().map(Field::name).toList();
        names.stream()
                .filter(name -> !present.contains(name))
                .forEach(name -> problem(operator, "names the field '%s', which is not there".formatted(name)));
    }

    private void order(Operator operator, InputRef input, Ordering order) {
        if (order.thenArrival()) {
            problem(operator, "leaves its order to arrival");
        }
        names(operator, input, order.keys().stream().map(key -> key.field()).toList());
    }

    private void problem(Operator operator, String what) {
        problems.add("'%s' %s".formatted(operator.id(), what));
    }
}
