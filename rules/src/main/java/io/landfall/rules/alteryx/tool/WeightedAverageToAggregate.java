package io.landfall.rules.alteryx.tool;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.MathFunction;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Aggregate;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Measure;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Ordering;
import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.rule.Findings;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.RuleInfo;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.tool.FieldType;
import io.landfall.parsers.alteryx.tool.WeightedAverage;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.rules.alteryx.field.AlteryxField;
import io.landfall.rules.alteryx.field.FreeNames;
import io.landfall.rules.alteryx.flow.Records;
import io.landfall.rules.alteryx.flow.ToolContext;
import io.landfall.rules.alteryx.flow.ToolInputs;
import io.landfall.rules.alteryx.flow.ToolResult;
import io.landfall.rules.alteryx.flow.ToolRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Divides the sum of the weighted values of a group by the sum of its weights, those of missing values included.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/tools/transform/weighted-average-tool.html">Weighted Average Tool</a>
 */
@RuleInfo(
        code = "AX-WAV-R01",
        summary = "A Weighted Average becomes an aggregate and a quotient",
        fidelity = Fidelity.EXACT,
        before = "Weighted Average",
        after = "aggregate, project")
final class WeightedAverageToAggregate implements ToolRule {

    @Override
    public Rewrite<ToolResult> apply(Tool tool, ToolInputs inputs, ToolContext context) {
        return tool.configuration() instanceof WeightedAverage average
                ? ToolRules.withInput(tool, inputs, records -> converted(tool, average, records, context))
                : Rewrite.declined();
    }

    private static Rewrite<ToolResult> converted(
            Tool tool, WeightedAverage average, Records records, ToolContext context) {
        var findings = new Findings();
        var groups = ToolRules.fields(tool, records, average.groupBy(), findings);
        var numbers = ToolRules.fields(tool, records, List.of(average.valueField(), average.weightField()), findings);
        numbers.stream()
                .filter(field -> !field.type().isNumber())
                .forEach(field ->
                        findings.block(Diagnostic.of(ShapeCode.NO_NUMBER, tool.at(), tool.name(), field.name())));
        return findings.answer(() -> result(tool, average, groups, numbers, records, context, findings));
    }

    private static ToolResult result(
            Tool tool,
            WeightedAverage average,
            List<AlteryxField> groups,
            List<AlteryxField> numbers,
            Records records,
            ToolContext context,
            Findings findings) {
        var value = Expr.cast(numbers.get(0).value(), Types.DOUBLE);
        var weight = Expr.cast(numbers.get(1).value(), Types.DOUBLE);
        var names = FreeNames.besideFields(groups);
        var weighted = names.take("_weighted");
        var weights = names.take("_weights");
        var aggregate = new Aggregate(
                context.id(tool, "sums"),
                records.ref(),
                ToolRules.names(groups),
                List.of(
                        sum(tool, weighted, Expr.call(StandardFunction.TIMES, value, weight)),
                        sum(tool, weights, weight)),
                Ordering.NONE,
                false,
                tool.at());
        var made = AlteryxField.of(names.take(average.outputField()), FieldType.DOUBLE);
        var quotient = Expr.call(
                MathFunction.DIVIDE_OR_NULL, Expr.field(weighted, Types.DOUBLE), Expr.field(weights, Types.DOUBLE));
        var columns = Columns.of(groups).add(made, quotient);
        var project = columns.project(context.id(tool), InputRef.of(aggregate.id()), tool.at());
        var order = new KeyOrder(tool, context);
        var sorted = order.sorted(columns.records(project), ToolRules.names(groups));
        var operators = new ArrayList<Operator>(Stream.concat(Stream.of(aggregate, project), order.sorts().stream())
                .toList());
        return order.remembered(ToolResult.of(operators, sorted, findings));
    }

    private static Measure sum(Tool tool, String name, Expr value) {
        return new Measure(
                name, Types.DOUBLE, Measure.Function.SUM, List.of(value), false, Optional.empty(), tool.at());
    }
}
