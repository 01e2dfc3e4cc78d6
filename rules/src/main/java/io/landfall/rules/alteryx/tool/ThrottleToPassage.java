package io.landfall.rules.alteryx.tool;

import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.rule.Findings;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.RuleInfo;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.tool.Throttle;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.rules.alteryx.flow.Records;
import io.landfall.rules.alteryx.flow.ToolContext;
import io.landfall.rules.alteryx.flow.ToolInputs;
import io.landfall.rules.alteryx.flow.ToolResult;
import io.landfall.rules.alteryx.flow.ToolRule;
import java.util.List;

/**
 * Hands records on unchanged, however slowly: the tool spares services behind it, and does nothing to data.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/tools/developer/throttle-tool.html">Throttle Tool</a>
 */
@RuleInfo(
        code = "AX-THR-R01",
        summary = "A Throttle hands its rows on",
        fidelity = Fidelity.EXACT,
        before = "Throttle",
        after = "")
final class ThrottleToPassage implements ToolRule {

    @Override
    public Rewrite<ToolResult> apply(Tool tool, ToolInputs inputs, ToolContext context) {
        return tool.configuration() instanceof Throttle
                ? ToolRules.withInput(tool, inputs, records -> converted(tool, records))
                : Rewrite.declined();
    }

    private static Rewrite<ToolResult> converted(Tool tool, Records records) {
        var findings = new Findings();
        findings.say(Diagnostic.of(ToolCode.PACE_LOST, tool.at(), tool.name()));
        return findings.answer(() -> ToolResult.of(List.of(), records, findings));
    }
}
