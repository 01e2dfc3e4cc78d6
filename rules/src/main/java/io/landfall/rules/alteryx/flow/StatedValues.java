package io.landfall.rules.alteryx.flow;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.Types;
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
import io.landfall.converter.pipeline.WindowField;
import io.landfall.parsers.diagnostic.SourceLocation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Values that the workflow states by itself, whatever its data is: those of names that a Transpose makes records of, of constants of a
 * formula, of records that are written in the workflow, and of what is computed from nothing else. As long as a single record comes in, a
 * run has all of them and no others.
 */
final class StatedValues {

    private final List<Operator> operators;
    private final List<Operator> made = new ArrayList<>();
    private int ids;

    private StatedValues(List<Operator> operators) {
        this.operators = List.copyOf(operators);
    }

    /** Rows of an operator cut down to such values; repetitions and the order of rows say nothing. */
    record Stated(List<Operator> operators, InputRef rows) {}

    /** The values of the fields; empty where one depends on the data. */
    static Optional<Stated> of(List<Operator> operators, InputRef rows, List<String> fields) {
        var values = new StatedValues(operators);
        return values.stated(rows, fields).map(found -> new Stated(List.copyOf(values.made), found));
    }

    /** Rows with just these fields, in this order. */
    private Optional<InputRef> stated(InputRef rows, List<String> fields) {
        var found = operators.stream()
                .filter(operator -> operator.id().equals(rows.operator()))
                .findFirst();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        return switch (found.get()) {
            case Values values -> written(values, fields);
            case Unpivot unpivot -> named(unpivot, fields);
            case Project project -> computed(project, fields);
            case Filter filter -> filtered(filter.input(), filter.condition(), fields, filter.at());
            case Route route -> routed(route, rows.output(), fields);
            case Union union -> united(union, fields);
            case Sort sort -> passed(sort.input(), sort.ordinal().stream().toList(), fields);
            case Window window ->
                passed(
                        window.input(),
                        window.fields().stream().map(WindowField::name).toList(),
                        fields);
            case Sequence sequence ->
                passed(sequence.input(), List.of(sequence.field().name()), fields);
            case Aggregate aggregate
            when Set.copyOf(aggregate.keys()).containsAll(fields) -> stated(aggregate.input(), fields);
            case Source _,
                    Join _,
                    Lookup _,
                    Aggregate _,
                    Distinct _,
                    Sample _,
                    Pivot _,
                    Flatten _,
                    Scan _,
                    Iterate _,
                    Reject _,
                    Script _,
                    Target _ -> Optional.empty();
        };
    }

    private Optional<InputRef> written(Values values, List<String> fields) {
        var places = places(values.fields(), fields);
        return places.size() < fields.size() || values.rows().isEmpty()
                ? Optional.empty()
                : Optional.of(add(new Values(
                        id(),
                        places.stream().map(values.fields()::get).toList(),
                        values.rows().stream()
                                .map(row -> places.stream().map(row::get).toList())
                                .toList(),
                        Optional.empty(),
                        values.at())));
    }

    /** The names are constants; where values are too, so is what comes of both. */
    private Optional<InputRef> named(Unpivot unpivot, List<String> fields) {
        var places = places(unpivot.fields(), fields);
        var rows = unpivot.rows().stream()
                .map(row -> places.stream().map(row::get).toList())
                .toList();
        return places.size() < fields.size()
                        || !rows.stream().flatMap(List::stream).allMatch(StatedValues::isConstant)
                ? Optional.empty()
                : Optional.of(add(new Unpivot(
                        id(),
                        oneRow(unpivot.at()),
                        List.of(),
                        places.stream().map(unpivot.fields()::get).toList(),
                        rows,
                        Optional.empty(),
                        unpivot.at())));
    }

    private Optional<InputRef> computed(Project project, List<String> fields) {
        var computed = new ArrayList<Projection>();
        for (var name : fields) {
            project.fields().stream()
                    .filter(field -> field.name().equals(name))
                    .findFirst()
                    .ifPresent(computed::add);
        }
        if (computed.size() < fields.size() || computed.stream().anyMatch(field -> asks(field.expr()))) {
            return Optional.empty();
        }
        var needed = computed.stream()
                .flatMap(field -> field.expr().fields().stream())
                .map(Expr.FieldRef::name)
                .distinct()
                .toList();
        var input = needed.isEmpty() ? Optional.of(oneRow(project.at())) : stated(project.input(), needed);
        return input.map(rows -> add(new Project(id(), rows, computed, project.at())));
    }

    /** A condition over anything else may keep all records of a value away, or none. */
    private Optional<InputRef> filtered(InputRef input, Expr condition, List<String> fields, SourceLocation at) {
        var isStated = condition.fields().stream().map(Expr.FieldRef::name).allMatch(fields::contains);
        return isStated && !asks(condition)
                ? stated(input, fields).map(rows -> add(new Filter(id(), rows, condition, at)))
                : Optional.empty();
    }

    private Optional<InputRef> routed(Route route, String output, List<String> fields) {
        var groups = route.groups();
        return groups.size() == 1 && groups.getFirst().name().equals(output)
                ? filtered(route.input(), groups.getFirst().condition(), fields, route.at())
                : Optional.empty();
    }

    /** What an operator adds to its rows depends on them. */
    private Optional<InputRef> passed(InputRef input, List<String> added, List<String> fields) {
        return added.stream().noneMatch(fields::contains) ? stated(input, fields) : Optional.empty();
    }

    private Optional<InputRef> united(Union union, List<String> fields) {
        if (union.branch().filter(fields::contains).isPresent()) {
            return Optional.empty();
        }
        var inputs = new ArrayList<InputRef>();
        for (var input : union.inputs()) {
            var rows = stated(input, fields);
            if (rows.isEmpty()) {
                return Optional.empty();
            }
            inputs.add(rows.get());
        }
        return Optional.of(add(new Union(id(), inputs, Optional.empty(), union.at())));
    }

    private InputRef oneRow(SourceLocation at) {
        var one = List.<Literal>of(new Literal.NumberValue(BigDecimal.ONE, Types.INTEGER));
        return add(new Values(id(), List.of(new Field("_one", Types.INTEGER)), List.of(one), Optional.empty(), at));
    }

    private InputRef add(Operator operator) {
        made.add(operator);
        return InputRef.of(operator.id());
    }

    private String id() {
        return "_stated_%d".formatted(++ids);
    }

    private static List<Integer> places(List<Field> fields, List<String> names) {
        var all = fields.stream().map(Field::name).toList();
        return names.stream().map(all::indexOf).filter(place -> place >= 0).toList();
    }

    private static boolean isConstant(Expr expr) {
        return expr.fields().isEmpty() && !asks(expr);
    }

    private static boolean asks(Expr expr) {
        return expr instanceof Expr.ParameterRef || expr.parts().anyMatch(StatedValues::asks);
    }
}
