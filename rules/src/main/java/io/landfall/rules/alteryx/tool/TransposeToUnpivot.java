package io.landfall.rules.alteryx.tool;

import io.landfall.converter.analysis.Doubt;
import io.landfall.converter.conversion.Reserve;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.pipeline.Filter;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Unpivot;
import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.rule.Findings;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.RuleInfo;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.tool.FieldMismatch;
import io.landfall.parsers.alteryx.tool.FieldType;
import io.landfall.parsers.alteryx.tool.Transpose;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.rules.alteryx.field.AlteryxField;
import io.landfall.rules.alteryx.field.CommonType;
import io.landfall.rules.alteryx.field.FieldConversion;
import io.landfall.rules.alteryx.field.FreeNames;
import io.landfall.rules.alteryx.flow.Records;
import io.landfall.rules.alteryx.flow.ToolContext;
import io.landfall.rules.alteryx.flow.ToolInputs;
import io.landfall.rules.alteryx.flow.ToolResult;
import io.landfall.rules.alteryx.flow.ToolRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes a record of each chosen field, in the order of the fields, NULL values too. The values get one type that holds them all.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/tools/transform/transpose-tool.html">Transpose Tool</a>
 */
@RuleInfo(
        code = "AX-TRN-R01",
        summary = "A Transpose becomes an unpivot",
        fidelity = Fidelity.EXACT,
        before = "Transpose",
        after = "unpivot")
final class TransposeToUnpivot implements ToolRule {

    @Override
    public Rewrite<ToolResult> apply(Tool tool, ToolInputs inputs, ToolContext context) {
        return tool.configuration() instanceof Transpose transpose
                ? ToolRules.withInput(tool, inputs, records -> converted(tool, transpose, records, context))
                : Rewrite.declined();
    }

    private static Rewrite<ToolResult> converted(Tool tool, Transpose transpose, Records records, ToolContext context) {
        var findings = new Findings();
        var keys = ToolRules.fields(tool, records, transpose.keyFields(), findings);
        var chosen = records.fields().stream()
                .filter(field -> transpose.valueFields().includes(field.name()) && !keys.contains(field))
                .toList();
        if (transpose.missing() == FieldMismatch.ERROR) {
            ToolRules.fields(tool, records, transpose.valueFields().selected(), findings);
        }
        if (chosen.isEmpty() && transpose.valueFields().includes("*Unknown")) {
            return findings.answer(() -> nothing(tool, keys, records, findings, context));
        }
        if (chosen.isEmpty()) {
            findings.block(Diagnostic.of(ShapeCode.NO_VALUES, tool.at(), tool.name()));
            return findings.answer(() -> ToolResult.sink(List.of(), findings));
        }
        var names = FreeNames.besideFields(keys);
        var name = new AlteryxField(names.take("Name"), FieldType.STRING, longestName(chosen), 0);
        var value = CommonType.of(chosen, tool.at(), findings).named(names.take("Value"));
        var rows = new ArrayList<List<Expr>>();
        for (var field : chosen) {
            stored(tool, field, value, findings)
                    .ifPresent(found -> rows.add(List.of(Expr.cast(Expr.text(field.name()), name.sqlType()), found)));
        }
        return findings.answer(() -> {
            var unpivot = new Unpivot(
                    context.id(tool),
                    records.ref(),
                    ToolRules.names(keys),
                    List.of(name.nativeField(), value.nativeField()),
                    rows,
                    Optional.empty(),
                    tool.at());
            var fields = new ArrayList<>(keys);
            fields.add(name);
            fields.add(value);
            return ToolResult.of(List.of(unpivot), new Records(InputRef.of(unpivot.id()), fields), findings);
        });
    }

    /** The fields that the next tool expects, and no records. */
    private static ToolResult nothing(
            Tool tool, List<AlteryxField> keys, Records records, Findings findings, ToolContext context) {
        var none = new Filter(context.id(tool, "none"), records.ref(), Expr.truth(false), tool.at());
        var names = FreeNames.besideFields(keys);
        var name = new AlteryxField(names.take("Name"), FieldType.STRING, 1, 0);
        var value = AlteryxField.of(names.take("Value"), FieldType.NONE);
        var columns =
                Columns.of(keys).add(name, Expr.nothing(name.sqlType())).add(value, Expr.nothing(value.sqlType()));
        var project = columns.project(context.id(tool), InputRef.of(none.id()), tool.at());
        return ToolResult.of(List.of(none, project), columns.records(project), findings)
                .withReserve(new Reserve(
                        new Doubt.Rows(project.id()),
                        Diagnostic.of(ShapeCode.NOTHING_TRANSPOSED, tool.at(), tool.name())));
    }

    private static Optional<Expr> stored(Tool tool, AlteryxField field, AlteryxField value, Findings findings) {
        return field.sqlType().equals(value.sqlType())
                ? Optional.of(field.value())
                : findings.take(FieldConversion.stored(field.value(), value, tool.at()))
                        .map(found -> Expr.cast(found, value.sqlType()));
    }

    private static int longestName(List<AlteryxField> fields) {
        return fields.stream()
                .mapToInt(field -> field.name().codePointCount(0, field.name().length()))
                .max()
                .orElse(1);
    }
}
