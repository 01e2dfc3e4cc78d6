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
import io.landfall.parsers.diagnostic.Diagnostic;
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
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Reads records that are written in the workflow. Their types are those that Designer last saw, or the smallest that hold all values.
 * Designer chooses types anew in each run, so that one which does not hold a value is out of date: the value was changed in the file, or by
 * an answer.
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

    private static final Pattern CONSTANT = Pattern.compile("(?i)%(?:Engine|User|Question)[.][^%\\r\\n]+%");

    @Override
    public Rewrite<ToolResult> apply(Tool tool, ToolInputs inputs, ToolContext context) {
        return tool.configuration() instanceof TextInput input ? converted(tool, input, context) : Rewrite.declined();
    }

    private static Rewrite<ToolResult> converted(Tool tool, TextInput input, ToolContext context) {
        var findings = new Findings();
        var written = input.rows().stream()
                .map(row -> row.stream().map(context::substituted).toList())
                .toList();
        warnOfConstants(tool, written, findings);
        var fields = IntStream.range(0, input.fields().size())
                .mapToObj(i -> field(tool, input.fields().get(i), column(written, i), findings))
                .toList();
        var rows = new ArrayList<List<Literal>>();
        for (var row : written) {
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
        return findings.answer(
                () -> ToolResult.of(List.of(values), new Records(InputRef.of(values.id()), fields), findings));
    }

    /** What only the engine knows when it runs has no value in a file. */
    private static void warnOfConstants(Tool tool, List<List<String>> rows, Findings findings) {
        rows.stream()
                .flatMap(List::stream)
                .flatMap(text -> CONSTANT.matcher(text).results().map(MatchResult::group))
                .distinct()
                .forEach(constant ->
                        findings.say(Diagnostic.of(SettingCode.CONSTANT_IN_TEXT, tool.at(), tool.name(), constant)));
    }

    private static List<String> column(List<List<String>> rows, int index) {
        return rows.stream().map(row -> cell(row, index)).toList();
    }

    private static AlteryxField field(Tool tool, String name, List<String> texts, Findings findings) {
        var seen = seen(tool, name);
        if (seen.isPresent() && texts.stream().allMatch(text -> AutoType.holds(seen.get(), text))) {
            return seen.get();
        }
        seen.ifPresent(field -> findings.say(Diagnostic.of(
                SettingCode.TEXTS_UNFIT,
                tool.at(),
                tool.name(),
                name,
                field.type().code())));
        return AutoType.of(name, texts);
    }

    private static Optional<AlteryxField> seen(Tool tool, String name) {
        return tool.layout("Output").stream()
                .flatMap(layout -> layout.fields().stream())
                .filter(field -> field.name().equals(name) && field.type().type() != FieldType.NONE)
                .map(RecordField::type)
                .findFirst()
                .map(type -> AlteryxField.of(name, type));
    }

    private static String cell(List<String> row, int index) {
        return index < row.size() ? row.get(index) : "";
    }
}
