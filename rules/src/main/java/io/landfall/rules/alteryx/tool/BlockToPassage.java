package io.landfall.rules.alteryx.tool;

import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.rule.Findings;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.RuleInfo;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.tool.BlockUntilDone;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.rules.alteryx.flow.Records;
import io.landfall.rules.alteryx.flow.ToolContext;
import io.landfall.rules.alteryx.flow.ToolInputs;
import io.landfall.rules.alteryx.flow.ToolResult;
import io.landfall.rules.alteryx.flow.ToolRule;
import java.util.List;

/**
 * Hands records on unchanged at up to three outputs. What is done with the first output is done before the second gets any; that
 * matters only where a later line reads what an earlier one has written.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/tools/developer/block-until-done-tool.html">Block Until Done Tool</a>
 */
@RuleInfo(
        code = "AX-BUD-R01",
        summary = "A Block Until Done hands its rows on",
        fidelity = Fidelity.EXACT,
        before = "Block Until Done",
        after = "")
final class BlockToPassage implements ToolRule {

    private static final List<String> ANCHORS = List.of("Output", "Output2", "Output3");

    @Override
    public Rewrite<ToolResult> apply(Tool tool, ToolInputs inputs, ToolContext context) {
        return tool.configuration() instanceof BlockUntilDone
                ? ToolRules.withInput(tool, inputs, records -> converted(tool, records, context))
                : Rewrite.declined();
    }

    private static Rewrite<ToolResult> converted(Tool tool, Records records, ToolContext context) {
        var findings = new Findings();
        var read = ANCHORS.stream().filter(context::isRead).toList();
        if (read.size() > 1) {
            findings.say(Diagnostic.of(ToolCode.SEQUENCE_LOST, tool.at(), tool.name()));
        }
        return findings.answer(() -> {
            var result = ToolResult.sink(List.of(), findings);
            for (var anchor : read.isEmpty() ? List.of("Output") : read) {
                result = result.withOutput(anchor, records);
            }
            return result;
        });
    }
}
