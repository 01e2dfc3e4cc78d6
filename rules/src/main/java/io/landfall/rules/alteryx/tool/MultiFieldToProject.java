package io.landfall.rules.alteryx.tool;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.rule.Findings;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.RuleInfo;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.tool.FieldType;
import io.landfall.parsers.alteryx.tool.MultiFieldFormula;
import io.landfall.parsers.alteryx.tool.NameChange;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.rules.alteryx.expression.ComputedValue;
import io.landfall.rules.alteryx.field.AlteryxField;
import io.landfall.rules.alteryx.field.FieldLimits;
import io.landfall.rules.alteryx.field.FreeNames;
import io.landfall.rules.alteryx.flow.Records;
import io.landfall.rules.alteryx.flow.ToolContext;
import io.landfall.rules.alteryx.flow.ToolInputs;
import io.landfall.rules.alteryx.flow.ToolResult;
import io.landfall.rules.alteryx.flow.ToolRule;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Computes one formula for each of many fields of a kind, which it calls {@code [_CurrentField_]}. The result replaces the field, with
 * its type or another, or goes into a copy behind all fields.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/tools/preparation/multi-field-formula-tool.html">Multi-Field Formula Tool</a>
 */
@RuleInfo(
        code = "AX-MFF-R01",
        summary = "A Multi-Field Formula becomes a projection with one expression for each field",
        fidelity = Fidelity.EXACT,
        before = "Multi-Field Formula",
        after = "project")
final class MultiFieldToProject implements ToolRule {

    @Override
    public Rewrite<ToolResult> apply(Tool tool, ToolInputs inputs, ToolContext context) {
        return tool.configuration() instanceof MultiFieldFormula formula
                ? ToolRules.withInput(tool, inputs, records -> converted(tool, formula, records, context))
                : Rewrite.declined();
    }

    private static Rewrite<ToolResult> converted(
            Tool tool, MultiFieldFormula formula, Records records, ToolContext context) {
        var findings = new Findings();
        var columns = Columns.of(records.fields());
        var names = FreeNames.besideFields(records.fields());
        var chosen = records.fields().stream()
                .filter(field -> isOffered(formula.fieldGroup(), field.type())
                        && formula.fields().includes(field.name()))
                .toList();
        var limits = FieldLimits.checked(!context.isRepeated());
        for (var field : chosen) {
            var made = made(formula, field, names);
            var value = value(tool, formula, field, chosen, records, context, findings);
            var at = tool.at().child(field.name());
            value.flatMap(given -> findings.take(new ComputedValue(given, records::field).stored(made, at, limits)))
                    .ifPresent(stored -> columns.put(made, stored));
        }
        return findings.answer(() -> {
            var project = columns.project(context.id(tool), records.ref(), tool.at());
            return ToolResult.of(List.of(project), columns.records(project), findings)
                    .withChecks(limits.check(tool.name(), records.ref(), tool.at()).stream()
                            .toList());
        });
    }

    /** Designer offers fields of one kind only; what is ticked for unknown fields means those of this kind. */
    private static boolean isOffered(String group, FieldType type) {
        return switch (group.toLowerCase(Locale.ROOT)) {
            case "text" -> type.isText();
            case "numeric" -> type.isNumber();
            case "datetime", "date" -> type.isTemporal();
            case "bool" -> type == FieldType.BOOL;
            case "blob" -> type == FieldType.BLOB;
            case "spatial", "spatialobj" -> type == FieldType.SPATIAL;
            default -> true;
        };
    }

    private static AlteryxField made(MultiFieldFormula formula, AlteryxField field, FreeNames names) {
        var name = formula.copy()
                .map(change -> names.take(renamed(change, field.name())))
                .orElse(field.name());
        var type = formula.outputType().type();
        return type == FieldType.NONE || type == FieldType.UNKNOWN
                ? field.named(name)
                : AlteryxField.of(name, formula.outputType());
    }

    private static String renamed(NameChange change, String name) {
        return switch (change.side()) {
            case PREFIX, UNKNOWN -> change.text() + name;
            case SUFFIX -> name + change.text();
        };
    }

    private static Optional<Expr> value(
            Tool tool,
            MultiFieldFormula formula,
            AlteryxField field,
            List<AlteryxField> chosen,
            Records records,
            ToolContext context,
            Findings findings) {
        var scope = context.scope(name -> switch (name.toLowerCase(Locale.ROOT)) {
            case "_currentfield_" -> Optional.of(field.value());
            case "_currentfieldname_" -> Optional.of(Expr.text(field.name()));
            case "_currentfieldtype_" -> Optional.of(Expr.text(field.type().code()));
            default -> {
                records.field(name)
                        .filter(read -> formula.copy().isEmpty() && !read.equals(field) && chosen.contains(read))
                        .ifPresent(read -> findings.say(
                                Diagnostic.of(ShapeCode.FIELDS_IN_TURN, tool.at(), tool.name(), read.name())));
                yield records.value(name);
            }
        });
        return context.formula(formula.expression(), scope, findings);
    }
}
