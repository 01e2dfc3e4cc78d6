package io.landfall.rules.alteryx.tool;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Ordering;
import io.landfall.converter.pipeline.Window;
import io.landfall.converter.pipeline.WindowField;
import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.rule.Findings;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.RuleInfo;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.tool.FieldType;
import io.landfall.parsers.alteryx.tool.RunningTotal;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.rules.alteryx.field.AlteryxField;
import io.landfall.rules.alteryx.field.FreeNames;
import io.landfall.rules.alteryx.flow.Records;
import io.landfall.rules.alteryx.flow.ToolContext;
import io.landfall.rules.alteryx.flow.ToolInputs;
import io.landfall.rules.alteryx.flow.ToolResult;
import io.landfall.rules.alteryx.flow.ToolRule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Sums fields up to each record of its group as records arrive, into a double.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/tools/transform/running-total-tool.html">Running Total Tool</a>
 */
@RuleInfo(
        code = "AX-RTO-R01",
        summary = "A Running Total becomes a window that sums up to the current row",
        fidelity = Fidelity.EXACT,
        before = "Running Total",
        after = "window")
final class RunningTotalToWindow implements ToolRule {

    private static final Expr ZERO = Expr.number(BigDecimal.ZERO, Types.DOUBLE);

    @Override
    public Rewrite<ToolResult> apply(Tool tool, ToolInputs inputs, ToolContext context) {
        return tool.configuration() instanceof RunningTotal total
                ? ToolRules.withInput(tool, inputs, records -> converted(tool, total, records, context))
                : Rewrite.declined();
    }

    private static Rewrite<ToolResult> converted(Tool tool, RunningTotal total, Records records, ToolContext context) {
        var findings = new Findings();
        var groups = ToolRules.names(ToolRules.fields(tool, records, total.groupBy(), findings));
        var summed = ToolRules.fields(tool, records, total.fields(), findings);
        for (var field : summed) {
            findings.say(Diagnostic.of(
                    field.type().isNumber() ? ShapeCode.NULL_TOTAL : ShapeCode.NO_NUMBER,
                    tool.at(),
                    field.type().isNumber() ? new String[] {field.name()} : new String[] {tool.name(), field.name()}));
        }
        return findings.answer(() -> result(tool, groups, summed, records, context, findings));
    }

    private static ToolResult result(
            Tool tool,
            List<String> groups,
            List<AlteryxField> summed,
            Records records,
            ToolContext context,
            Findings findings) {
        var names = FreeNames.besideFields(records.fields());
        var fields = new ArrayList<>(records.fields());
        var sums = new ArrayList<WindowField>();
        for (var field : summed) {
            var made = AlteryxField.of(names.take("RunTot_" + field.name()), FieldType.DOUBLE);
            fields.add(made);
            sums.add(new WindowField(
                    made.name(),
                    Types.DOUBLE,
                    WindowField.Function.SUM,
                    List.of(Expr.call(StandardFunction.COALESCE, Expr.cast(field.value(), Types.DOUBLE), ZERO)),
                    WindowField.Frame.RUNNING,
                    tool.at()));
        }
        var window = new Window(context.id(tool), records.ref(), groups, Ordering.ARRIVAL, sums, tool.at());
        var order = new KeyOrder(tool, context);
        var sorted = order.sorted(new Records(InputRef.of(window.id()), fields), groups);
        var operators = new ArrayList<Operator>(List.of(window));
        operators.addAll(order.sorts());
        var made = ToolResult.of(operators, sorted, findings);
        return groups.isEmpty() ? made : order.rememberedByGroups(made);
    }
}
