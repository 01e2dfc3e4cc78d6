package io.landfall.validation.proof;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.pipeline.Aggregate;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.Filter;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Measure;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.pipeline.Project;
import io.landfall.converter.pipeline.Projection;
import io.landfall.converter.pipeline.Reject;
import io.landfall.converter.pipeline.Sort;
import io.landfall.converter.pipeline.Source;
import io.landfall.converter.pipeline.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * How rows of a source, or of groups, get to a place of a pipeline, each for itself: what is made of them, and what takes some out. Fields
 * that come of other rows too are left out. Where such a field says which rows are taken out, no row says for itself that it gets there.
 *
 * @param operators the source or the aggregate first, each of the others with the one before as its input
 */
record RowWay(List<Operator> operators) {

    RowWay {
        operators = List.copyOf(operators);
    }

    /** From a source; nothing where rows meet others, or where they are those that an operator has taken out. */
    static Optional<RowWay> to(Pipeline pipeline, InputRef rows) {
        return from(Source.class::isInstance, pipeline, rows);
    }

    /** From the groups that rows have been put into by some of their fields. */
    static Optional<RowWay> ofGroups(Pipeline pipeline, InputRef rows) {
        return from(first -> first instanceof Aggregate groups && !groups.keys().isEmpty(), pipeline, rows);
    }

    private static Optional<RowWay> from(Predicate<Operator> first, Pipeline pipeline, InputRef rows) {
        if (!rows.output().isEmpty()) {
            return Optional.empty();
        }
        var operator = pipeline.operator(rows.operator()).orElseThrow();
        if (first.test(operator)) {
            return Optional.of(new RowWay(List.of(operator)));
        }
        return switch (operator) {
            case Filter filter ->
                from(first, pipeline, filter.input())
                        .filter(way -> way.has(filter.condition()))
                        .map(way -> way.with(filter));
            case Reject reject ->
                from(first, pipeline, reject.input())
                        .filter(way -> way.has(reject.condition()))
                        .map(way -> way.with(reject));
            case Sort sort -> from(first, pipeline, sort.input());
            case Window window -> from(first, pipeline, window.input());
            case Project project ->
                from(first, pipeline, project.input()).map(way -> way.with(Failing.without(project)));
            default -> Optional.empty();
        };
    }

    Source source() {
        return (Source) operators.getFirst();
    }

    /** Where the rows are in the end. */
    InputRef end() {
        return InputRef.of(operators.getLast().id());
    }

    /** Whether an expression is about nothing that has been left out. */
    boolean has(Expr expr) {
        var names = fields();
        return expr.fields().stream().allMatch(field -> names.contains(field.name()));
    }

    /** The same for all rows of the source, whatever takes them out. */
    RowWay ofAllRows() {
        var all = new RowWay(operators.subList(0, 1));
        for (var operator : operators) {
            if (operator instanceof Project project) {
                all = all.with(project);
            }
        }
        return all;
    }

    /** Their names, in the end. */
    List<String> fields() {
        for (var operator : operators.reversed()) {
            if (operator instanceof Project project) {
                return project.fields().stream().map(Projection::name).toList();
            }
        }
        return operators.getFirst() instanceof Aggregate groups
                ? Stream.concat(
                                groups.keys().stream(),
                                groups.measures().stream().map(Measure::name))
                        .toList()
                : source().fields().stream().map(Field::name).toList();
    }

    private RowWay with(Filter filter) {
        return and(new Filter(filter.id(), end(), filter.condition(), filter.at()));
    }

    private RowWay with(Reject reject) {
        return and(new Reject(reject.id(), end(), reject.condition(), reject.reason(), reject.at()));
    }

    /** With what the project makes of fields that are there. */
    private RowWay with(Project project) {
        var made = project.fields().stream().filter(field -> has(field.expr())).toList();
        return and(new Project(project.id(), end(), made, project.at()));
    }

    private RowWay and(Operator operator) {
        var longer = new ArrayList<>(operators);
        longer.add(operator);
        return new RowWay(longer);
    }
}
