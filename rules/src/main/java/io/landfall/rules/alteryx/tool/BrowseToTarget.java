package io.landfall.rules.alteryx.tool;

import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.rule.Findings;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.RuleInfo;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.tool.Browse;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.rules.alteryx.flow.Records;
import io.landfall.rules.alteryx.flow.ShownRecords;
import io.landfall.rules.alteryx.flow.ToolContext;
import io.landfall.rules.alteryx.flow.ToolInputs;
import io.landfall.rules.alteryx.flow.ToolResult;
import io.landfall.rules.alteryx.flow.ToolRule;
import java.util.List;

/**
 * Writes what a Browse shows, in workflows that have no other result. Everywhere else nobody asks for it, and one that stands alone shows
 * nothing.
 */
@RuleInfo(
        code = "AX-BRW-R01",
        summary = "A Browse becomes a target where the workflow writes nothing else",
        fidelity = Fidelity.EXACT,
        before = "Browse",
        after = "target")
final class BrowseToTarget implements ToolRule {

    @Override
    public Rewrite<ToolResult> apply(Tool tool, ToolInputs inputs, ToolContext context) {
        return tool.configuration() instanceof Browse
                ? inputs.only()
                        .map(records -> converted(tool, records, context))
                        .orElseGet(() -> Rewrite.to(ToolResult.sink(List.of(), new Findings())))
                : Rewrite.declined();
    }

    private static Rewrite<ToolResult> converted(Tool tool, Records records, ToolContext context) {
        var findings = new Findings();
        if (records.fields().isEmpty()) {
            findings.block(Diagnostic.of(FileCode.NOTHING_TO_WRITE, tool.at(), tool.name()));
        }
        return findings.answer(
                () -> ToolResult.sink(List.of(ShownRecords.target(context.id(tool), records, tool.at())), findings));
    }
}
