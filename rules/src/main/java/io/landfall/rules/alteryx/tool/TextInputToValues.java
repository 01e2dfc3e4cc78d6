package io.landfall.rules.alteryx.tool;

import io.landfall.converter.expression.Literal;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Values;
import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.rule.Findings;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.RuleInfo;
import io.landfall.parsers.alteryx.RecordLayout.RecordField;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.tool.FieldType;
import io.landfall.parsers.alteryx.tool.TextInput;
import io.landfall.rules.alteryx.field.AlteryxField;
import io.landfall.rules.alteryx.field.AutoType;
import io.landfall.rules.alteryx.flow.Records;
import io.landfall.rules.alteryx.flow.ToolContext;
import io.landfall.rules.alteryx.flow.ToolInputs;
import io.landfall.rules.alteryx.flow.ToolResult;
import io.landfall.rules.alteryx.flow.ToolRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Reads records that are written in the workflow. Their types are those that Designer last saw, or the smallest that hold all values.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/tools/in-out/text-input-tool.html">Text Input Tool</a>
 */
@RuleInfo(
        code = "AX-TXT-R01",
        summary = "A Text Input becomes literal rows",
        fidelity = Fidelity.EXACT,
        before = "Text Input",
        after = "values")
final class TextInputToValues implements ToolRule {

    @Override
    public Rewrite<ToolResult> apply(Tool tool, ToolInputs inputs, ToolContext context) {
        return tool.configuration() instanceof TextInput input
                ? Rewrite.to(converted(tool, input, context))
                : Rewrite.declined();
    }

    private static ToolResult converted(Tool tool, TextInput input, ToolContext context) {
        var fields = IntStream.range(0, input.fields().size())
                .mapToObj(i -> field(tool, input, i))
                .toList();
        var rows = new ArrayList<List<Literal>>();
        for (var row : input.rows()) {
            rows.add(IntStream.range(0, fields.size())
                    .mapToObj(i -> AutoType.value(cell(row, i), fields.get(i)))
                    .toList());
        }
        var values = new Values(
                context.id(tool),
                fields.stream().map(AlteryxField::nativeField).toList(),
                rows,
                Optional.empty(),
                tool.at());
        return ToolResult.of(List.of(values), new Records(InputRef.of(values.id()), fields), new Findings());
    }

    private static AlteryxField field(Tool tool, TextInput input, int index) {
        var name = input.fields().get(index);
        return tool.layout("Output").stream()
                .flatMap(layout -> layout.fields().stream())
                .filter(field -> field.name().equals(name) && field.type().type() != FieldType.NONE)
                .map(RecordField::type)
                .findFirst()
                .map(type -> AlteryxField.of(name, type))
                .orElseGet(() -> AutoType.of(
                        name, input.rows().stream().map(row -> cell(row, index)).toList()));
    }

    private static String cell(List<String> row, int index) {
        return index < row.size() ? row.get(index) : "";
    }
}
