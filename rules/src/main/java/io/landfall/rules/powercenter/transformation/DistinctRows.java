package io.landfall.rules.powercenter.transformation;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.StandardFunction;
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
import io.landfall.rules.powercenter.flow.FieldNames;
import io.landfall.rules.powercenter.flow.FlowContext;
import io.landfall.rules.powercenter.flow.Node.TransformationNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Leaves one of the rows that are equal in all ports of a Sorter. Only the sorter's own ports count; with case ignored the first of
 * several variants in arrival order stays. Which mark of an Update Strategy stays with rows that have several no manual says: rows of
 * each mark stay, and a check reports that they were equal.
 *
 * @param mark the field that has the marks
 */
record DistinctRows(TransformationNode node, Outputs.Ready ready, Optional<Field> mark, boolean ignoresCase) {

    /** Adds the operators, and the check of the marks; answers where the rows come from. */
    InputRef added(List<Operator> operators, FlowContext context) {
        var own = ready.fields().values().stream().distinct().toList();
        var kept = new ArrayList<>(own);
        mark.ifPresent(kept::add);
        var projections = new ArrayList<Projection>();
        kept.forEach(field -> projections.add(Outputs.passed(field, node)));
        var keys = new ArrayList<String>();
        var names = new FieldNames(kept);
        for (var field : own) {
            if (ignoresCase && field.type().isText()) {
                var name = names.free("_" + field.name());
                projections.add(new Projection(name, Scopes.lower(field), node.at()));
                keys.add(name);
            } else {
                keys.add(field.name());
            }
        }
        var project = new Project(context.id(node.name() + "_ports"), ready.ref(), projections, node.at());
        var told = new ArrayList<>(keys);
        mark.ifPresent(field -> told.add(field.name()));
        var distinct = new Distinct(
                context.id(node.name() + "_distinct"),
                InputRef.of(project.id()),
                told,
                ignoresCase ? Ordering.ARRIVAL : Ordering.NONE,
                node.at());
        operators.add(project);
        operators.add(distinct);
        if (mark.isPresent()) {
            operators.add(checked(InputRef.of(distinct.id()), keys, names, context));
        }
        return InputRef.of(distinct.id());
    }

    private Aggregate checked(InputRef rows, List<String> keys, FieldNames names, FlowContext context) {
        var count = new Field(names.free("MARKS"), Types.BIGINT);
        var measure = new Measure(
                count.name(), count.type(), Measure.Function.COUNT_ROWS, List.of(), false, Optional.empty(), node.at());
        var counted = new Aggregate(
                context.id(node.name() + "_marks"), rows, keys, List.of(measure), Ordering.NONE, false, node.at());
        var single = Expr.call(
                StandardFunction.EQ, Expr.field(count.name(), count.type()), Expr.cast(Expr.integer(1), Types.BIGINT));
        context.check(new Check(
                "%s: equal rows have one mark".formatted(node.name()),
                InputRef.of(counted.id()),
                new Check.Assertion.EveryRow(single),
                node.at()));
        return counted;
    }
}
