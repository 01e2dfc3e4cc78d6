package io.landfall.rules.alteryx.tool;

import io.landfall.converter.analysis.Doubt;
import io.landfall.converter.conversion.Reserve;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.rule.Findings;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.RuleInfo;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.tool.DynamicSelect;
import io.landfall.parsers.alteryx.tool.FieldType;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.rules.alteryx.field.AlteryxField;
import io.landfall.rules.alteryx.flow.Records;
import io.landfall.rules.alteryx.flow.ToolContext;
import io.landfall.rules.alteryx.flow.ToolInputs;
import io.landfall.rules.alteryx.flow.ToolResult;
import io.landfall.rules.alteryx.flow.ToolRule;
import io.landfall.rules.alteryx.known.Known;
import io.landfall.rules.alteryx.known.KnownFormula;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Lets fields pass by their type, or by a formula about their name, type, size and position.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/tools/developer/dynamic-select-tool.html">Dynamic Select Tool</a>
 */
@RuleInfo(
        code = "AX-DSE-R01",
        summary = "A Dynamic Select becomes a projection of the fields that pass",
        fidelity = Fidelity.EXACT,
        before = "Dynamic Select",
        after = "project")
final class DynamicSelectToProject implements ToolRule {

    @Override
    public Rewrite<ToolResult> apply(Tool tool, ToolInputs inputs, ToolContext context) {
        return tool.configuration() instanceof DynamicSelect select
                ? ToolRules.withInput(tool, inputs, records -> converted(tool, select, records, context))
                : Rewrite.declined();
    }

    private static Rewrite<ToolResult> converted(
            Tool tool, DynamicSelect select, Records records, ToolContext context) {
        var findings = new Findings();
        var passing = records.fields().stream()
                .filter(field -> passes(tool, select, field, records, context, findings))
                .toList();
        if (passing.isEmpty() && select instanceof DynamicSelect.ByFormula && !findings.isBlocked()) {
            findings.block(Diagnostic.of(ShapeCode.NO_FIELDS, tool.at(), tool.name()));
        } else if (passing.isEmpty() && !findings.isBlocked()) {
            return findings.answer(() -> withoutFields(tool, records, findings, context));
        }
        return findings.answer(() -> {
            var columns = Columns.of(passing);
            var project = columns.project(context.id(tool), records.ref(), tool.at());
            return ToolResult.of(List.of(project), columns.records(project), findings);
        });
    }

    /** The records, without a field that a later tool can see; an engine needs one all the same. */
    private static ToolResult withoutFields(Tool tool, Records records, Findings findings, ToolContext context) {
        var kept = Columns.none().add(AlteryxField.of("_nothing", FieldType.BOOL), Expr.truth(true));
        var project = kept.project(context.id(tool), records.ref(), tool.at());
        return ToolResult.of(List.of(project), new Records(InputRef.of(project.id()), List.of()), findings)
                .withReserve(new Reserve(
                        new Doubt.Rows(project.id()),
                        Diagnostic.of(ShapeCode.RECORDS_WITHOUT_FIELDS, tool.at(), tool.name())));
    }

    private static boolean passes(
            Tool tool,
            DynamicSelect select,
            AlteryxField field,
            Records records,
            ToolContext context,
            Findings findings) {
        return switch (select) {
            case DynamicSelect.ByType(var types) -> types.contains(field.type());
            case DynamicSelect.ByFormula(var formula) -> {
                var position = records.fields().indexOf(field) + 1;
                var passes = KnownFormula.value(context.read(formula), name -> fact(name, field, position));
                if (passes.isEmpty()) {
                    findings.block(Diagnostic.of(ShapeCode.SELECT_FORMULA, tool.at(), tool.name(), field.name()));
                }
                yield passes.filter(Known::isTrue).isPresent();
            }
        };
    }

    private static Optional<Known> fact(String name, AlteryxField field, int position) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "name" -> Optional.of(Known.of(field.name()));
            case "type" -> Optional.of(Known.of(field.type().code()));
            case "size" -> field.type().isText() ? Optional.of(Known.of(field.size())) : Optional.empty();
            case "fieldnumber" -> Optional.of(Known.of(position));
            default -> Optional.empty();
        };
    }
}
