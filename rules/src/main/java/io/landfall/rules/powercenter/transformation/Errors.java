package io.landfall.rules.powercenter.transformation;

import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Reject;
import io.landfall.converter.rule.Translated;
import io.landfall.rules.powercenter.flow.FlowContext;
import io.landfall.rules.powercenter.flow.Node.TransformationNode;
import java.util.List;

/** Takes out rows in error before values are computed from them. */
final class Errors {

    private Errors() {}

    /** The rows without those for which a value fails; an operator is added when there can be any. */
    static InputRef rejected(
            TransformationNode node, InputRef rows, Translated value, FlowContext context, List<Operator> operators) {
        return rejected(node, rows, List.of(value), context, operators);
    }

    static InputRef rejected(
            TransformationNode node,
            InputRef rows,
            List<Translated> values,
            FlowContext context,
            List<Operator> operators) {
        var failures = values.stream()
                .flatMap(value -> value.fails().stream())
                .distinct()
                .toList();
        var fails = Translated.any(failures);
        if (fails.isEmpty()) {
            return rows;
        }
        var reject = new Reject(
                context.id(node.name() + "_error"),
                rows,
                fails.get(),
                "an error in an expression of '%s'".formatted(node.name()),
                node.at());
        operators.add(reject);
        return InputRef.of(reject.id());
    }
}
