package io.landfall.rules.alteryx.tool;

import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Union;
import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.rule.Findings;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.RuleInfo;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.tool.DetourEnd;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.rules.alteryx.flow.Arrival;
import io.landfall.rules.alteryx.flow.Records;
import io.landfall.rules.alteryx.flow.ToolContext;
import io.landfall.rules.alteryx.flow.ToolInputs;
import io.landfall.rules.alteryx.flow.ToolResult;
import io.landfall.rules.alteryx.flow.ToolRule;
import java.util.List;
import java.util.Optional;

/**
 * Brings the two ways of a detour together again. The one that is not taken does not run, so that the fields are those of the other.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/tools/developer/detour-end-tool.html">Detour End Tool</a>
 */
@RuleInfo(
        code = "AX-DET-R02",
        summary = "A Detour End hands on the way that is taken",
        fidelity = Fidelity.EXACT,
        before = "Detour End",
        after = "union")
final class DetourEndToUnion implements ToolRule {

    @Override
    public Rewrite<ToolResult> apply(Tool tool, ToolInputs inputs, ToolContext context) {
        return tool.configuration() instanceof DetourEnd
                ? ToolRules.withInput(tool, inputs, records -> converted(tool, inputs, records, context))
                : Rewrite.declined();
    }

    private static Rewrite<ToolResult> converted(Tool tool, ToolInputs inputs, Records first, ToolContext context) {
        var findings = new Findings();
        var ways = inputs.all().stream().map(Arrival::records).toList();
        if (ways.size() == 1) {
            return Rewrite.to(ToolResult.of(List.of(), first, findings));
        }
        if (ways.stream().anyMatch(way -> !way.fields().equals(first.fields()))) {
            findings.block(Diagnostic.of(ShapeCode.BRANCHES_MEET, tool.at(), tool.name()));
        }
        findings.say(Diagnostic.of(ShapeCode.BOTH_WAYS, tool.at(), tool.name()));
        return findings.answer(() -> {
            var union =
                    new Union(context.id(tool), ways.stream().map(Records::ref).toList(), Optional.empty(), tool.at());
            return ToolResult.of(List.of(union), first.at(InputRef.of(union.id())), findings);
        });
    }
}
