package io.landfall.rules.alteryx.tool;

import io.landfall.converter.expression.Conditions;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.pipeline.Check;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.rule.Findings;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.RuleInfo;
import io.landfall.parsers.alteryx.RecordLayout.RecordField;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.tool.AutoField;
import io.landfall.parsers.alteryx.tool.FieldType;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.rules.alteryx.field.AlteryxField;
import io.landfall.rules.alteryx.field.FieldConversion;
import io.landfall.rules.alteryx.field.FieldLimits;
import io.landfall.rules.alteryx.field.FieldTexts;
import io.landfall.rules.alteryx.flow.Records;
import io.landfall.rules.alteryx.flow.ToolContext;
import io.landfall.rules.alteryx.flow.ToolInputs;
import io.landfall.rules.alteryx.flow.ToolResult;
import io.landfall.rules.alteryx.flow.ToolRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Gives text fields the smallest type that holds all values of a run. The types are those that Designer last saw, and a check asserts
 * that they still hold all values. Fields that stay texts keep their size, so that nothing is cut off; another check asserts that they have
 * texts still.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/tools/preparation/auto-field-tool.html">Auto Field Tool</a>
 */
@RuleInfo(
        code = "AX-AUT-R01",
        summary =
                "An Auto Field becomes a projection to the types that Designer last saw, and a check that they hold all values",
        fidelity = Fidelity.EXACT,
        before = "Auto Field",
        after = "project, check")
final class AutoFieldToProject implements ToolRule {

    @Override
    public Rewrite<ToolResult> apply(Tool tool, ToolInputs inputs, ToolContext context) {
        return tool.configuration() instanceof AutoField auto
                ? ToolRules.withInput(tool, inputs, records -> converted(tool, auto, records, context))
                : Rewrite.declined();
    }

    private static Rewrite<ToolResult> converted(Tool tool, AutoField auto, Records records, ToolContext context) {
        var findings = new Findings();
        var columns = Columns.of(records.fields());
        var fitting = new ArrayList<Expr>();
        var texts = new ArrayList<AlteryxField>();
        var limits = FieldLimits.checked(!context.isRepeated());
        for (var field : records.fields()) {
            if (field.type().isText() && auto.fields().includes(field.name())) {
                var type = seen(tool, field, context, findings);
                if (type.isPresent() && !type.get().type().isText()) {
                    typed(tool, field, type.get(), columns, fitting, limits, findings);
                } else if (type.isPresent()) {
                    texts.add(field);
                }
            }
        }
        return findings.answer(() -> {
            var project = columns.project(context.id(tool), records.ref(), tool.at());
            var staying = StayingTexts.of(texts, tool, records, context);
            var operators = new ArrayList<Operator>(List.of(project));
            staying.map(StayingTexts::operator).ifPresent(operators::add);
            var result = ToolResult.of(operators, columns.records(project), findings);
            var checks = new ArrayList<>(
                    limits.check(tool.name(), records.ref(), tool.at()).stream().toList());
            staying.map(StayingTexts::check).ifPresent(checks::add);
            if (!fitting.isEmpty()) {
                checks.addFirst(check(tool, records, fitting));
            }
            return result.withChecks(checks);
        });
    }

    private static Optional<AlteryxField> seen(Tool tool, AlteryxField field, ToolContext context, Findings findings) {
        var seen = ToolRules.seen(tool, context, findings).stream()
                .filter(one -> field.isCalled(one.name()) && one.type().type() != FieldType.NONE)
                .map(RecordField::type)
                .findFirst();
        findings.say(Diagnostic.of(
                seen.isPresent() ? ShapeCode.AUTO_TYPES_AS_SEEN : ShapeCode.AUTO_TYPES_UNKNOWN,
                tool.at(),
                tool.name()));
        return seen.map(type -> AlteryxField.of(field.name(), type));
    }

    private static void typed(
            Tool tool,
            AlteryxField field,
            AlteryxField type,
            Columns columns,
            List<Expr> fitting,
            FieldLimits limits,
            Findings findings) {
        findings.take(FieldConversion.stored(field.value(), type, tool.at(), limits))
                .ifPresent(value -> {
                    columns.put(type, value);
                    fitting.add(Expr.call(
                            StandardFunction.OR,
                            Expr.call(
                                    StandardFunction.AND,
                                    Expr.call(StandardFunction.IS_NOT_NULL, value),
                                    FieldTexts.isSaid(field.value(), type)),
                            Expr.call(
                                    StandardFunction.IS_NOT_DISTINCT,
                                    Expr.call(StandardFunction.COALESCE, field.value(), Expr.text("")),
                                    Expr.text(""))));
                });
    }

    private static Check check(Tool tool, Records records, List<Expr> fitting) {
        return new Check(
                "%s: every value has its field's type".formatted(tool.name()),
                records.ref(),
                new Check.Assertion.EveryRow(Conditions.all(fitting)),
                tool.at());
    }
}
