package io.landfall.rules.powercenter.transformation;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.TextFunction;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Aggregate;
import io.landfall.converter.pipeline.Check;
import io.landfall.converter.pipeline.Distinct;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Measure;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Ordering;
import io.landfall.converter.pipeline.Project;
import io.landfall.converter.pipeline.Projection;
import io.landfall.converter.pipeline.Source;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.rules.powercenter.flow.DatabaseTypes;
import io.landfall.rules.powercenter.flow.FieldNames;
import io.landfall.rules.powercenter.flow.FlowContext;
import io.landfall.rules.powercenter.flow.Node.TransformationNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Leaves one of equal rows of a Source Qualifier, as its database does, which compares its own columns: those may hold more than the ports.
 * Most databases may also take texts as equal that differ in case or in blanks at their end; a check reports such rows.
 *
 * @param database behind the rows, as exports call it; empty when it is not known
 */
record DistinctInDatabase(TransformationNode node, FlowContext context, String database) {

    /** Adds the operators, and the check; answers where the rows come from. */
    InputRef added(Source source, InputRef rows, List<Operator> operators) {
        var keys = source.fields().stream().map(Field::name).toList();
        var distinct = new Distinct(context.id(node.name() + "_distinct"), rows, keys, Ordering.NONE, node.at());
        operators.add(distinct);
        if (isInDoubt(source)) {
            check(source, InputRef.of(distinct.id()), operators);
        }
        return InputRef.of(distinct.id());
    }

    /** What is said of the check. */
    Optional<Diagnostic> said(Source source) {
        return isInDoubt(source)
                ? Optional.of(Diagnostic.of(QueryCode.DISTINCT_CHECKED, node.at(), node.name()))
                : Optional.empty();
    }

    private boolean isInDoubt(Source source) {
        return !DatabaseTypes.comparesExactly(database)
                && source.fields().stream().anyMatch(field -> field.type().isText());
    }

    private void check(Source source, InputRef rows, List<Operator> operators) {
        var projections = source.fields().stream()
                .map(field -> new Projection(field.name(), alike(field), node.at()))
                .toList();
        var project = new Project(context.id(node.name() + "_alike"), rows, projections, node.at());
        var count = new Field(new FieldNames(source.fields()).free("ROWS"), Types.BIGINT);
        var counted = new Aggregate(
                context.id(node.name() + "_variants"),
                InputRef.of(project.id()),
                projections.stream().map(Projection::name).toList(),
                List.of(new Measure(
                        count.name(),
                        count.type(),
                        Measure.Function.COUNT_ROWS,
                        List.of(),
                        false,
                        Optional.empty(),
                        node.at())),
                Ordering.NONE,
                false,
                node.at());
        operators.addAll(new ArrayList<>(List.of(project, counted)));
        context.check(new Check(
                "%s: rows differ in more than case and blanks at the end".formatted(node.name()),
                InputRef.of(counted.id()),
                new Check.Assertion.EveryRow(Expr.call(
                        StandardFunction.EQ,
                        Expr.field(count.name(), count.type()),
                        Expr.cast(Expr.integer(1), Types.BIGINT))),
                node.at()));
    }

    private static Expr alike(Field field) {
        var value = Expr.field(field.name(), field.type());
        return field.type().isText()
                ? Expr.call(StandardFunction.LOWER, Expr.call(TextFunction.TRIM_RIGHT_TEXT, value, Expr.text(" ")))
                : value;
    }
}
