package io.landfall.rules.alteryx.tool;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.rule.Findings;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.RuleInfo;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.tool.BlobConvert;
import io.landfall.parsers.alteryx.tool.FieldType;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.rules.alteryx.field.AlteryxField;
import io.landfall.rules.alteryx.flow.Records;
import io.landfall.rules.alteryx.flow.ToolContext;
import io.landfall.rules.alteryx.flow.ToolInputs;
import io.landfall.rules.alteryx.flow.ToolResult;
import io.landfall.rules.alteryx.flow.ToolRule;
import java.util.List;

/**
 * Makes text of a field that never has a value, as it comes from a Transpose without fields. What is done to real binary data is not
 * converted.
 *
 * @see <a href="https://help.alteryx.com/2019.2/BlobConvert.htm">Blob Convert Tool</a>
 */
@RuleInfo(
        code = "AX-BLB-R01",
        summary = "A Blob Convert of a field without values becomes a projection",
        fidelity = Fidelity.EXACT,
        before = "Blob Convert",
        after = "project")
final class BlobToProject implements ToolRule {

    @Override
    public Rewrite<ToolResult> apply(Tool tool, ToolInputs inputs, ToolContext context) {
        return tool.configuration() instanceof BlobConvert convert
                ? ToolRules.withInput(tool, inputs, records -> converted(tool, convert, records, context))
                : Rewrite.declined();
    }

    private static Rewrite<ToolResult> converted(Tool tool, BlobConvert convert, Records records, ToolContext context) {
        var field = records.field(convert.field()).filter(found -> found.type() == FieldType.NONE && !convert.toBlob());
        if (field.isEmpty()) {
            return Rewrite.blockedBy(Diagnostic.of(ShapeCode.BLOB_CONVERTED, tool.at(), tool.name(), convert.field()));
        }
        var text = AlteryxField.text(field.get().name(), AlteryxField.UNLIMITED);
        var columns = Columns.of(records.fields()).put(text, Expr.nothing(text.sqlType()));
        var project = columns.project(context.id(tool), records.ref(), tool.at());
        return Rewrite.to(ToolResult.of(List.of(project), columns.records(project), new Findings()));
    }
}
