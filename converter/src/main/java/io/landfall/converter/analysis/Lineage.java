package io.landfall.converter.analysis;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Expr.FieldRef;
import io.landfall.converter.pipeline.Aggregate;
import io.landfall.converter.pipeline.Distinct;
import io.landfall.converter.pipeline.Field;
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
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which source columns each written column is computed from. What only decides whether a row is written, such as a filter, is not
 * counted.
 */
public final class Lineage {

    /** A column of a source or of literal rows. */
    public record Origin(String operator, String field) implements Comparable<Origin> {
        @Override
        public int compareTo(Origin other) {
            var byOperator = operator.compareTo(other.operator);
            return byOperator != 0 ? byOperator : field.compareTo(other.field);
        }
    }

    /** A column that a target writes, and what it is computed from. */
    public record Column(String target, String field, Set<Origin> origins) {}

    private final Pipeline pipeline;
    private final Schemas schemas;
    private final Map<Origin, Set<Origin>> origins = new HashMap<>();

    private Lineage(Pipeline pipeline) {
        this.pipeline = pipeline;
        this.schemas = Schemas.of(pipeline);
    }

    /** The lineage of every field of a pipeline. */
    public static Lineage through(Pipeline pipeline) {
        var lineage = new Lineage(pipeline);
        pipeline.operators().forEach(lineage::trace);
        return lineage;
    }

    /** What a field of an operator's rows is computed from. */
    public Set<Origin> origins(InputRef rows, String field) {
        return of(rows, field);
    }

    /** The columns of all targets, in order. */
    public static List<Column> of(Pipeline pipeline) {
        var lineage = new Lineage(pipeline);
        var columns = new ArrayList<Column>();
        for (var operator : pipeline.operators()) {
            lineage.trace(operator);
            if (operator instanceof Target target) {
                target.fields()
                        .forEach(field -> columns.add(new Column(
                                target.id(), field.name(), lineage.of(InputRef.of(target.id()), field.name()))));
            }
        }
        return columns;
    }

    private Set<Origin> of(InputRef rows, String field) {
        var own = origins.get(new Origin(rows.text(), field));
        return own != null ? own : origins.getOrDefault(new Origin(rows.operator(), field), Set.of());
    }

    private void put(Operator operator, String field, Collection<Origin> from) {
        origins.put(new Origin(operator.id(), field), new TreeSet<>(from));
    }

    private void trace(Operator operator) {
        switch (operator) {
            case Source source -> itself(source, schemas.of(source.id()));
            case Values values -> itself(values, schemas.of(values.id()));
            case Project project -> computed(project, project.fields(), project.input(), project.input());
            case Filter filter -> kept(filter, filter.input());
            case Route route -> kept(route, route.input());
            case Join join -> computed(join, join.fields(), join.left(), join.right());
            case Lookup lookup -> {
                kept(lookup, lookup.input());
                lookup.fields()
                        .forEach(field -> put(
                                lookup,
                                field.name(),
                                from(List.of(field.matched(), field.unmatched()), lookup.input(), lookup.reference())));
            }
            case Aggregate aggregate -> {
                kept(aggregate, aggregate.input(), aggregate.keys());
                aggregate
                        .measures()
                        .forEach(measure -> put(
                                aggregate, measure.name(), from(measure.args(), aggregate.input(), aggregate.input())));
            }
            case Window window -> {
                kept(window, window.input());
                window.fields()
                        .forEach(
                                field -> put(window, field.name(), from(field.args(), window.input(), window.input())));
            }
            case Sort sort -> kept(sort, sort.input());
            case Union union -> union(union);
            case Distinct distinct -> kept(distinct, distinct.input());
            case Sample sample -> kept(sample, sample.input());
            case Pivot pivot -> {
                kept(pivot, pivot.input(), pivot.keys());
                pivot.columns()
                        .forEach(column -> put(
                                pivot,
                                column.measure().name(),
                                from(column.measure().args(), pivot.input(), pivot.input())));
            }
            case Unpivot unpivot -> unpivot(unpivot);
            case Flatten flatten -> {
                kept(flatten, flatten.input());
                var origins = from(parts(flatten.generator()), flatten.input(), flatten.input());
                flatten.fields().forEach(field -> put(flatten, field.name(), origins));
            }
            case Sequence sequence -> kept(sequence, sequence.input());
            case Scan scan -> scan(scan);
            case Reject reject -> kept(reject, reject.input());
            case Iterate loop -> iterate(loop);
            case Script script -> script(script);
            case Target target -> computed(target, target.fields(), target.input(), target.input());
        }
    }

    private void itself(Operator operator, List<Field> fields) {
        fields.forEach(field -> put(operator, field.name(), List.of(new Origin(operator.id(), field.name()))));
    }

    private void kept(Operator operator, InputRef input) {
        kept(operator, input, schemas.of(input).stream().map(Field::name).toList());
    }

    private void kept(Operator operator, InputRef input, List<String> names) {
        names.forEach(name -> put(operator, name, of(input, name)));
    }

    private void computed(Operator operator, List<Projection> fields, InputRef left, InputRef right) {
        fields.forEach(field -> put(operator, field.name(), from(List.of(field.expr()), left, right)));
    }

    private Set<Origin> from(List<Expr> exprs, InputRef left, InputRef right) {
        return exprs.stream()
                .flatMap(expr -> expr.fields().stream())
                .flatMap(field -> of(side(field, left, right), field.name()).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static InputRef side(FieldRef field, InputRef left, InputRef right) {
        return field.side().equals(Expr.RIGHT) ? right : left;
    }

    private void union(Union union) {
        for (var field : schemas.of(union.id())) {
            put(
                    union,
                    field.name(),
                    union.inputs().stream()
                            .flatMap(input -> of(input, field.name()).stream())
                            .toList());
        }
    }

    private void unpivot(Unpivot unpivot) {
        kept(unpivot, unpivot.input(), unpivot.keep());
        for (int i = 0; i < unpivot.fields().size(); i++) {
            var column = i;
            var values = unpivot.rows().stream().map(row -> row.get(column)).toList();
            put(unpivot, unpivot.fields().get(i).name(), from(values, unpivot.input(), unpivot.input()));
        }
    }

    private static List<Expr> parts(Flatten.Generator generator) {
        return switch (generator) {
            case Flatten.Generator.Split split -> List.of(split.text());
            case Flatten.Generator.Matches matches -> List.of(matches.text());
            case Flatten.Generator.JsonValues json -> List.of(json.text());
            case Flatten.Generator.XmlElements xml -> List.of(xml.text());
            case Flatten.Generator.Loop loop -> List.of(loop.first(), loop.next());
        };
    }

    /** Variables may read each other: each is traced to the row's fields that any of them reads. */
    private void scan(Scan scan) {
        kept(scan, scan.input());
        var updates = scan.state().stream()
                .flatMap(variable -> Stream.of(variable.initial(), variable.update()))
                .toList();
        var all = from(updates, scan.input(), scan.input());
        scan.state().forEach(variable -> put(scan, variable.name(), all));
    }

    /** What a round hands on has what the rounds before had; that is followed until nothing is added. */
    private void iterate(Iterate loop) {
        var body = new Lineage(loop.inside(pipeline));
        loop.body().forEach(body::trace);
        var round = new HashMap<String, Set<Origin>>();
        schemas.of(loop.feeds().getFirst().input())
                .forEach(field -> round.put(
                        field.name(), new TreeSet<>(of(loop.feeds().getFirst().input(), field.name()))));
        var next = loop.end(Iterate.NEXT);
        var grows = true;
        while (grows) {
            grows = false;
            for (var field : next.fields()) {
                grows |= round.computeIfAbsent(field.name(), _ -> new TreeSet<>())
                        .addAll(outside(loop, body, next, field.name(), round));
            }
        }
        for (var end : loop.ends()) {
            var output = new InputRef(loop.id(), loop.output(end)).text();
            end.fields()
                    .forEach(field -> origins.put(
                            new Origin(output, field.name()), outside(loop, body, end, field.name(), round)));
        }
    }

    private Set<Origin> outside(Iterate loop, Lineage body, Target end, String field, Map<String, Set<Origin>> round) {
        var found = new TreeSet<Origin>();
        for (var origin : body.of(InputRef.of(end.id()), field)) {
            var source = loop.starts().stream()
                    .filter(start -> start.id().equals(origin.operator()))
                    .findFirst();
            if (source.isEmpty()) {
                found.add(origin);
            } else if (loop.isRound(source.get())) {
                found.addAll(round.getOrDefault(origin.field(), Set.of()));
            } else {
                found.addAll(of(loop.feed(source.get()).input(), origin.field()));
            }
        }
        return found;
    }

    /** Nobody knows what a script does: everything may come from everything. */
    private void script(Script script) {
        var all = script.inputs().stream()
                .flatMap(input -> schemas.of(input).stream().flatMap(field -> of(input, field.name()).stream()))
                .toList();
        script.fields().forEach(field -> put(script, field.name(), all));
    }
}
