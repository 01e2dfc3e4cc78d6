package io.landfall.rules.powercenter.transformation;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.pipeline.Aggregate;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Join;
import io.landfall.converter.pipeline.Measure;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Ordering;
import io.landfall.converter.pipeline.Projection;
import io.landfall.converter.rule.Translated;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.powercenter.Port;
import io.landfall.rules.powercenter.flow.FieldNames;
import io.landfall.rules.powercenter.flow.FlowContext;
import io.landfall.rules.powercenter.flow.Node.TransformationNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Ports that stand beside nested aggregate functions in their one row: a port outside of an aggregate function has the value of the last row.
 *
 * @param measures over all rows
 * @param values of the ports, as fields of the measures
 * @see <a href="https://docs.informatica.com/data-quality-and-governance/informatica-data-quality/10-5/developer-transformation-guide/aggregator-transformation/aggregate-expressions/aggregate-functions.html">Aggregate
 *     functions</a>
 */
record LastOfAll(TransformationNode node, Measures measures, Map<Port, Translated> values) {

    /** Whether a port is one of rows, and so has the value of the last. */
    boolean takes(Port port) {
        var value = port.isInput() ? measures.lastRow(port.name()) : Optional.<Translated>empty();
        value.ifPresent(last -> values.put(port, last));
        return value.isPresent();
    }

    /** What there is to say of the ports. */
    Optional<Diagnostic> said() {
        return values.isEmpty()
                ? Optional.empty()
                : Optional.of(Diagnostic.of(
                        AggregateCode.NESTED_BESIDE,
                        node.at(),
                        node.name(),
                        String.join(
                                ", ", values.keySet().stream().map(Port::name).toList())));
    }

    /**
     * The row of the answers with the values beside.
     *
     * @param answers the aggregate of the one row
     * @param outputs is filled with the values
     */
    InputRef joined(
            Aggregate answers,
            InputRef rows,
            Map<Port, Translated> outputs,
            FlowContext context,
            List<Operator> operators) {
        if (values.isEmpty()) {
            return InputRef.of(answers.id());
        }
        var last = new Aggregate(
                context.id(node.name() + "_last"), rows, List.of(), measures.all(), Ordering.ARRIVAL, false, node.at());
        var fields = new ArrayList<Projection>();
        answers.measures()
                .forEach(answer ->
                        fields.add(new Projection(answer.name(), Expr.left(answer.name(), answer.type()), node.at())));
        var names = new FieldNames(fields.stream().map(Projection::field).toList());
        var renamed = new LinkedHashMap<String, Field>();
        for (Measure measure : measures.all()) {
            var field = new Field(names.free(measure.name()), measure.type());
            renamed.put(measure.name(), field);
            fields.add(new Projection(field.name(), Expr.right(measure.name(), measure.type()), node.at()));
        }
        values.forEach((port, value) -> {
            if (value.value() instanceof Expr.FieldRef read) {
                var field = Objects.requireNonNull(renamed.get(read.name()));
                outputs.put(port, Translated.of(Expr.field(field.name(), field.type())));
            }
        });
        var join = new Join(
                context.id(node.name() + "_row"),
                InputRef.of(answers.id()),
                InputRef.of(last.id()),
                Join.Kind.INNER,
                Expr.truth(true),
                fields,
                node.at());
        operators.addAll(List.of(last, join));
        return InputRef.of(join.id());
    }
}
