package io.landfall.rules.alteryx.tool;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Ordering;
import io.landfall.converter.pipeline.Scan;
import io.landfall.converter.pipeline.Window;
import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.rule.Findings;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.RuleInfo;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.tool.MultiRowFormula;
import io.landfall.parsers.alteryx.tool.TargetField;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.rules.alteryx.expression.ComputedValue;
import io.landfall.rules.alteryx.field.AlteryxField;
import io.landfall.rules.alteryx.field.FieldCode;
import io.landfall.rules.alteryx.field.FieldLimits;
import io.landfall.rules.alteryx.flow.Records;
import io.landfall.rules.alteryx.flow.ToolContext;
import io.landfall.rules.alteryx.flow.ToolInputs;
import io.landfall.rules.alteryx.flow.ToolResult;
import io.landfall.rules.alteryx.flow.ToolRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Computes a field from rows nearby. An earlier row shows what the formula has made of its field there already, a later one the old
 * value; rows that do not exist count as zero or the empty text unless the tool says otherwise, and other groups do not exist. So a
 * formula that reads its own field is a fold over the rows, and any other one looks at neighbours.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/tools/preparation/multi-row-formula-tool.html">Multi-Row Formula Tool</a>
 */
@RuleInfo(
        code = "AX-MRF-R01",
        summary = "A Multi-Row Formula becomes a window, or a scan where it builds on its own earlier values",
        fidelity = Fidelity.EXACT,
        before = "Multi-Row Formula",
        after = "window, scan, project")
final class MultiRowToWindow implements ToolRule {

    @Override
    public Rewrite<ToolResult> apply(Tool tool, ToolInputs inputs, ToolContext context) {
        return tool.configuration() instanceof MultiRowFormula formula
                ? ToolRules.withInput(tool, inputs, records -> converted(tool, formula, records, context))
                : Rewrite.declined();
    }

    private static Rewrite<ToolResult> converted(
            Tool tool, MultiRowFormula formula, Records records, ToolContext context) {
        var findings = new Findings();
        var groups = ToolRules.names(ToolRules.fields(tool, records, formula.groupBy(), findings));
        var made = made(tool, formula, records, findings);
        if (made.isEmpty()) {
            return findings.answer(() -> {
                throw new IllegalStateException("blocked");
            });
        }
        var field = made.get();
        var rows = new NearbyRows(tool, formula, field, records, context, findings);
        var value = context.formula(formula.expression(), rows, findings);
        var counted = value.filter(rows::counts);
        var fits = counted.isPresent() && field.countsFar();
        var limits = FieldLimits.checked(!fits && !context.isRepeated());
        var stored = value.map(found -> counted.map(_ -> rows.count()).orElse(found))
                .flatMap(found ->
                        findings.take(new ComputedValue(found, rows::origin).stored(field, tool.at(), limits)));
        return findings.answer(
                () -> result(tool, field, groups, rows, stored.orElseThrow(), limits, records, context, findings));
    }

    private static Optional<AlteryxField> made(Tool tool, MultiRowFormula formula, Records records, Findings findings) {
        return switch (formula.target()) {
            case TargetField.Update(var name) ->
                ToolRules.fields(tool, records, List.of(name), findings).stream()
                        .findFirst();
            case TargetField.Create(var name, var type) -> {
                switch (type.type()) {
                    case NONE, UNKNOWN -> {
                        findings.block(Diagnostic.of(FieldCode.TYPE_UNKNOWN, tool.at(), name));
                        yield Optional.empty();
                    }
                    default -> {
                        yield Optional.of(AlteryxField.of(name, type));
                    }
                }
            }
        };
    }

    private static ToolResult result(
            Tool tool,
            AlteryxField field,
            List<String> groups,
            NearbyRows rows,
            Expr value,
            FieldLimits limits,
            Records records,
            ToolContext context,
            Findings findings) {
        var operators = new ArrayList<Operator>();
        var ref = records.ref();
        for (var stage : rows.stages()) {
            var window = new Window(context.id(tool, "rows"), ref, groups, Ordering.ARRIVAL, stage, tool.at());
            operators.add(window);
            ref = InputRef.of(window.id());
        }
        var result = value;
        var fitting = limits.condition();
        if (rows.readsItself(value)) {
            var scan = new Scan(
                    context.id(tool, "scan"), ref, groups, Ordering.ARRIVAL, rows.state(value, fitting), tool.at());
            operators.add(scan);
            ref = InputRef.of(scan.id());
            result = rows.itself();
            fitting = fitting.map(_ -> rows.fits());
        }
        var columns = Columns.of(records.fields()).put(field, result);
        var project = columns.project(context.id(tool), ref, tool.at());
        operators.add(project);
        var order = new KeyOrder(tool, context);
        var sorted = order.sorted(columns.records(project), groups);
        operators.addAll(order.sorts());
        var computed = ref;
        var made = ToolResult.of(operators, sorted, findings)
                .withChecks(fitting.map(all -> FieldLimits.check(tool.name(), computed, all, tool.at())).stream()
                        .toList());
        return groups.isEmpty() ? made : order.rememberedByGroups(made);
    }
}
