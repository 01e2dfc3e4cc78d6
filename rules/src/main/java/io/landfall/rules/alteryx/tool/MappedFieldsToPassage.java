package io.landfall.rules.alteryx.tool;

import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.rule.Findings;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.RuleInfo;
import io.landfall.parsers.alteryx.RecordLayout;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.tool.MappedFields;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.rules.alteryx.field.AlteryxField;
import io.landfall.rules.alteryx.flow.MacroCode;
import io.landfall.rules.alteryx.flow.Records;
import io.landfall.rules.alteryx.flow.ToolContext;
import io.landfall.rules.alteryx.flow.ToolInputs;
import io.landfall.rules.alteryx.flow.ToolResult;
import io.landfall.rules.alteryx.flow.ToolRule;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Hands on what leaves a macro with a field map. Under which names mapped fields leave it is not documented, so they are told, unless
 * Designer has noted the same names behind the call.
 */
@RuleInfo(
        code = "AX-MAP-R02",
        summary = "Fields that a macro maps leave it under the macro's names",
        fidelity = Fidelity.EXACT,
        before = "Output of a macro with a field map",
        after = "")
final class MappedFieldsToPassage implements ToolRule {

    @Override
    public Rewrite<ToolResult> apply(Tool tool, ToolInputs inputs, ToolContext context) {
        return tool.configuration() instanceof MappedFields mapped
                ? ToolRules.withInput(tool, inputs, records -> converted(tool, mapped, records))
                : Rewrite.declined();
    }

    private static Rewrite<ToolResult> converted(Tool tool, MappedFields mapped, Records records) {
        var findings = new Findings();
        var leaving = records.fields().stream()
                .map(AlteryxField::name)
                .filter(mapped.fields()::contains)
                .collect(Collectors.joining(", "));
        if (!leaving.isEmpty() && !isNoted(tool, records)) {
            findings.say(Diagnostic.of(MacroCode.MAPPED_FIELDS_LEAVE, tool.at(), mapped.macro(), leaving));
        }
        return findings.answer(() -> ToolResult.of(List.of(), records, findings));
    }

    private static boolean isNoted(Tool tool, Records records) {
        var names = records.fields().stream().map(AlteryxField::name).toList();
        return tool.layouts().stream()
                .map(layout -> layout.fields().stream()
                        .map(RecordLayout.RecordField::name)
                        .toList())
                .anyMatch(names::equals);
    }
}
