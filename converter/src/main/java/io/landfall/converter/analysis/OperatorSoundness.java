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
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What has to hold within one operator: fields that it reads are there with just that type, conditions are truth values, orders are whole. */
final class OperatorSoundness {

    private final Operator operator;
    private final Schemas schemas;
    private final List<String> problems = new ArrayList<>();

    private OperatorSoundness(Operator operator, Schemas schemas) {
        this.operator = operator;
        this.schemas = schemas;
    }

    /**
     * What is wrong, each as the end of a sentence that begins with the operator.
     *
     * @param schemas the fields of the operators before it
     */
    static List<String> problems(Operator operator, Schemas schemas) {
        var soundness = new OperatorSoundness(operator, schemas);
        soundness.check();
        return List.copyOf(soundness.problems);
    }

    private void check() {
        switch (operator) {
            case Source source -> {}
            case Script script -> {}
            case Iterate loop -> loop.feeds().forEach(feed -> order(feed.input(), feed.order()));
            case Values values -> values(values);
            case Project project -> projections(project.fields(), scope(project.input()));
            case Filter filter -> condition(filter.condition(), scope(filter.input()));
            case Route route -> route.groups().forEach(group -> condition(group.condition(), scope(route.input())));
            case Join join -> {
                var scope = sides(join.left(), join.right());
                condition(join.condition(), scope);
                projections(join.fields(), scope);
            }
            case Lookup lookup -> lookup(lookup);
            case Aggregate aggregate -> aggregate(aggregate);
            case Window window -> {
                names(window.input(), window.partition());
                order(window.input(), window.order());
                window.fields().forEach(field -> reads(field.args(), scope(window.input())));
            }
            case Sort sort -> order(sort.input(), sort.order());
            case Union union -> union(union);
            case Distinct distinct -> {
                names(distinct.input(), distinct.keys());
                order(distinct.input(), distinct.order());
            }
            case Sample sample -> {
                names(sample.input(), sample.partition());
                order(sample.input(), sample.order());
            }
            case Pivot pivot -> pivot(pivot);
            case Unpivot unpivot -> {
                names(unpivot.input(), unpivot.keep());
                unpivot.rows().forEach(row -> reads(row, scope(unpivot.input())));
            }
            case Flatten flatten -> flatten(flatten);
            case Sequence sequence -> {
                names(sequence.input(), sequence.partition());
                order(sequence.input(), sequence.order());
            }
            case Scan scan -> scan(scan);
            case Reject reject -> condition(reject.condition(), scope(reject.input()));
            case Target target -> {
                projections(target.fields(), scope(target.input()));
                order(target.input(), target.order());
                deletions(target);
            }
        }
    }

    private void values(Values values) {
        for (var row : values.rows()) {
            if (row.size() != values.fields().size()) {
                problem("has a row of %d values".formatted(row.size()));
            }
        }
    }

    private void aggregate(Aggregate aggregate) {
        names(aggregate.input(), aggregate.keys());
        order(aggregate.input(), aggregate.order());
        aggregate.measures().forEach(measure -> {
            reads(measure.args(), scope(aggregate.input()));
            measure.filter().ifPresent(filter -> condition(filter, scope(aggregate.input())));
        });
    }

    private void pivot(Pivot pivot) {
        names(pivot.input(), pivot.keys());
        order(pivot.input(), pivot.order());
        reads(List.of(pivot.header()), scope(pivot.input()));
        pivot.columns().forEach(column -> reads(column.measure().args(), scope(pivot.input())));
    }

    private void scan(Scan scan) {
        names(scan.input(), scan.partition());
        order(scan.input(), scan.order());
        var scope = scope(scan.input());
        scan.state().forEach(variable -> scope.add(Expr.field(variable.name(), variable.type())));
        scan.state().forEach(variable -> {
            reads(List.of(variable.initial(), variable.update()), scope);
            if (!variable.update().type().equals(variable.type())) {
                problem("updates '%s' with another type".formatted(variable.name()));
            }
        });
    }

    private void deletions(Target target) {
        var written = new HashSet<Expr>();
        target.fields().forEach(field -> written.add(Expr.field(field.name(), field.type())));
        for (var deletion : target.deletions()) {
            if (deletion instanceof Deletion.Rows rows) {
                condition(rows.where(), written);
                rows.memberships().forEach(membership -> membership(membership, written));
            }
        }
    }

    private void membership(Deletion.Membership membership, Set<Expr> written) {
        reads(List.of(membership.value(), membership.values()), written);
        condition(membership.where(), written);
        if (!membership.value().type().equals(membership.values().type())) {
            problem("looks for a value among those of another type");
        }
    }

    private void lookup(Lookup lookup) {
        var scope = sides(lookup.input(), lookup.reference());
        condition(lookup.condition(), scope);
        order(lookup.reference(), lookup.order());
        for (var field : lookup.fields()) {
            reads(List.of(field.matched(), field.unmatched()), scope);
            if (!field.matched().type().equals(field.unmatched().type())) {
                problem("returns '%s' with two types".formatted(field.name()));
            }
        }
    }

    private void union(Union union) {
        var fields = schemas.of(union.inputs().getFirst());
        for (var input : union.inputs()) {
            if (!schemas.of(input).equals(fields)) {
                problem("has inputs of different fields: %s and %s".formatted(fields, schemas.of(input)));
            }
        }
    }

    private void flatten(Flatten flatten) {
        var scope = scope(flatten.input());
        switch (flatten.generator()) {
            case Flatten.Generator.Split split -> reads(List.of(split.text()), scope);
            case Flatten.Generator.Matches matches -> reads(List.of(matches.text()), scope);
            case Flatten.Generator.JsonValues json -> reads(List.of(json.text()), scope);
            case Flatten.Generator.XmlElements xml -> {
                reads(List.of(xml.text()), scope);
                if (flatten.fields().size() != xml.names().size() + 1) {
                    problem("has other fields than a remark and what goes by a name");
                }
            }
            case Flatten.Generator.Loop loop -> {
                reads(List.of(loop.first()), scope);
                scope.add(Expr.field(flatten.field().name(), flatten.field().type()));
                reads(List.of(loop.next()), scope);
                condition(loop.condition(), scope);
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

    private void projections(List<Projection> fields, Set<Expr> scope) {
        reads(fields.stream().map(Projection::expr).toList(), scope);
    }

    private void condition(Expr condition, Set<Expr> scope) {
        if (!condition.type().equals(Types.BOOLEAN)) {
            problem("has a condition of type %s".formatted(condition.type().sql()));
        }
        reads(List.of(condition), scope);
    }

    private void reads(List<Expr> exprs, Set<Expr> scope) {
        for (FieldRef field :
                exprs.stream().flatMap(expr -> expr.fields().stream()).toList()) {
            if (!scope.contains(field)) {
                var side = field.side().isEmpty() ? "" : field.side() + ".";
                problem("reads %s%s of type %s, which is not there"
                        .formatted(side, field.name(), field.type().sql()));
            }
        }
    }

    private void names(InputRef input, List<String> names) {
        var present = schemas.of(input).stream().map(Field::name).toList();
        names.stream()
                .filter(name -> !present.contains(name))
                .forEach(name -> problem("names the field '%s', which is not there".formatted(name)));
    }

    private void order(InputRef input, Ordering order) {
        if (order.thenArrival()) {
            problem("leaves its order to arrival");
        }
        names(input, order.keys().stream().map(key -> key.field()).toList());
    }

    private void problem(String what) {
        problems.add(what);
    }
}
