package io.landfall.rules.alteryx.tool;

import io.landfall.converter.expression.Conditions;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Check;
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

    /** The greatest whole number up to which doubles hold each of them. */
    private static final long DOUBLES_HOLD = 1L << 53;

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
            if (!field.type().isNumber()) {
                findings.say(Diagnostic.of(ShapeCode.NO_NUMBER, tool.at(), tool.name(), field.name()));
                continue;
            }
            findings.say(Diagnostic.of(
                    ShapeCode.TOTAL_CHECKED, tool.at(), field.name(), "a NULL that no other value is before"));
            if (field.type() == FieldType.INT64) {
                findings.say(Diagnostic.of(
                        ShapeCode.TOTAL_CHECKED, tool.at(), field.name(), "whole numbers beyond " + DOUBLES_HOLD));
            }
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
        var known = new ArrayList<Expr>();
        for (var field : summed) {
            var made = AlteryxField.of(names.take("RunTot_" + field.name()), FieldType.DOUBLE);
            fields.add(made);
            known.addAll(known(field, made));
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
        var checks = known.isEmpty()
                ? List.<Check>of()
                : List.of(new Check(
                        "%s: every total is known".formatted(tool.name()),
                        InputRef.of(window.id()),
                        new Check.Assertion.EveryRow(Conditions.all(known)),
                        tool.at()));
        var made = ToolResult.of(operators, sorted, findings).withChecks(checks);
        return groups.isEmpty() ? made : order.rememberedByGroups(made);
    }

    /** What holds of records whose total is known: NULL leaves a total as it is, but nobody says what it is before there is any. */
    private static List<Expr> known(AlteryxField field, AlteryxField total) {
        if (!field.type().isNumber()) {
            return List.of();
        }
        var known = new ArrayList<Expr>();
        known.add(Conditions.any(List.of(
                Expr.call(StandardFunction.IS_NOT_NULL, field.value()),
                Expr.call(StandardFunction.NE, total.value(), ZERO))));
        if (field.type() == FieldType.INT64) {
            known.add(Expr.call(
                    StandardFunction.LE,
                    Expr.call(StandardFunction.ABS, total.value()),
                    Expr.number(BigDecimal.valueOf(DOUBLES_HOLD), Types.DOUBLE)));
        }
        return known;
    }
}
