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
import io.landfall.rules.powercenter.flow.FieldNames;
import io.landfall.rules.powercenter.flow.FlowContext;
import io.landfall.rules.powercenter.flow.Node.TransformationNode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Checks that reference rows which match alike answer alike, for lookups that may take any of several.
 *
 * @param compared the columns that are compared for equality, in lower case
 * @param answers the other columns that are returned, in lower case
 */
record LookupAnswers(TransformationNode node, List<String> compared, List<String> answers) {

    /** Adds the check to the pipeline, and answers the operators that it needs. */
    List<Operator> added(LookupReference source, FlowContext context) {
        var keys = fields(compared, source);
        var all = Stream.concat(keys.stream(), fields(answers, source).stream())
                .distinct()
                .toList();
        var project = new Project(
                context.id(node.name() + "_answers"),
                source.ref(),
                all.stream().map(field -> Outputs.passed(field, node)).toList(),
                node.at());
        var distinct = new Distinct(
                context.id(node.name() + "_distinct_answers"),
                InputRef.of(project.id()),
                all.stream().map(Field::name).toList(),
                Ordering.NONE,
                node.at());
        var count = new Field(new FieldNames(all).free("ANSWERS"), Types.BIGINT);
        var counted = counted(InputRef.of(distinct.id()), keys, count, context);
        var single = Expr.call(
                StandardFunction.LE, Expr.field(count.name(), count.type()), Expr.cast(Expr.integer(1), Types.BIGINT));
        context.check(new Check(
                "%s: one answer for each match".formatted(node.name()),
                InputRef.of(counted.id()),
                new Check.Assertion.EveryRow(single),
                node.at()));
        return List.of(project, distinct, counted);
    }

    private Aggregate counted(InputRef rows, List<Field> keys, Field count, FlowContext context) {
        var measure = new Measure(
                count.name(), count.type(), Measure.Function.COUNT_ROWS, List.of(), false, Optional.empty(), node.at());
        return new Aggregate(
                context.id(node.name() + "_counted_answers"),
                rows,
                keys.stream().map(Field::name).distinct().toList(),
                List.of(measure),
                Ordering.NONE,
                false,
                node.at());
    }

    private static List<Field> fields(List<String> names, LookupReference source) {
        return names.stream()
                .distinct()
                .map(name -> Objects.requireNonNull(source.fields().get(name)))
                .toList();
    }
}
