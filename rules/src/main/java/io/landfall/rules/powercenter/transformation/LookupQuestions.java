package io.landfall.rules.powercenter.transformation;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.pipeline.Distinct;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Ordering;
import io.landfall.converter.pipeline.Project;
import io.landfall.converter.pipeline.Projection;
import io.landfall.rules.powercenter.flow.FlowContext;
import io.landfall.rules.powercenter.flow.Node.TransformationNode;
import java.util.List;

/**
 * Each combination of values that a lookup looks up, once: what the checks of its reference ask.
 *
 * @param asked the fields that the condition reads
 */
record LookupQuestions(List<Field> asked, List<Operator> operators, InputRef ref) {

    /**
     * The questions of a lookup.
     *
     * @param condition over what is looked up, on the left side, and the reference
     */
    static LookupQuestions of(TransformationNode node, Expr condition, Outputs.Ready ready, FlowContext context) {
        var asked = ready.fields().values().stream()
                .filter(field -> condition.fields().stream()
                        .anyMatch(read ->
                                read.side().equals(Expr.LEFT) && read.name().equals(field.name())))
                .distinct()
                .toList();
        var project = new Project(
                context.id(node.name() + "_asked"),
                ready.ref(),
                asked.stream().map(field -> Outputs.passed(field, node)).toList(),
                node.at());
        var questions = new Distinct(
                context.id(node.name() + "_questions"),
                InputRef.of(project.id()),
                asked.stream().map(Field::name).toList(),
                Ordering.NONE,
                node.at());
        return new LookupQuestions(asked, List.of(project, questions), InputRef.of(questions.id()));
    }

    /** What a join of the questions hands on of them. */
    List<Projection> passed(TransformationNode node) {
        return asked.stream()
                .map(field -> new Projection(field.name(), Expr.left(field.name(), field.type()), node.at()))
                .toList();
    }
}
