package io.landfall.rules.alteryx.database;

import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.rule.Findings;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.RuleInfo;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.tool.InDatabaseTool;
import io.landfall.rules.alteryx.flow.ShownRecords;
import io.landfall.rules.alteryx.flow.ToolContext;
import io.landfall.rules.alteryx.flow.ToolInputs;
import io.landfall.rules.alteryx.flow.ToolResult;
import io.landfall.rules.alteryx.flow.ToolRule;
import java.util.List;

/**
 * Writes what a Browse In-DB shows, in workflows that have no other result: all rows, where Designer shows the first ones.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/tools/in-database/browse-in-db-tool.html">Browse In-DB Tool</a>
 */
@RuleInfo(
        code = "AX-IDB-R10",
        summary = "A Browse In-DB becomes a source and a target where the workflow writes nothing else",
        fidelity = Fidelity.EXACT,
        before = "Browse In-DB",
        after = "source, target")
final class BrowsedToTarget implements ToolRule {

    @Override
    public Rewrite<ToolResult> apply(Tool tool, ToolInputs inputs, ToolContext context) {
        return tool.configuration() instanceof InDatabaseTool.Browse
                ? Line.into(tool, inputs, context.quoting(), line -> converted(tool, line, context))
                : Rewrite.declined();
    }

    private static Rewrite<ToolResult> converted(Tool tool, Line line, ToolContext context) {
        var findings = new Findings();
        var answered = Answered.of(tool, line, List.of(), context.id(tool, "rows"), findings);
        return findings.answer(() -> {
            var target = ShownRecords.target(context.id(tool), answered.records(), tool.at());
            return ToolResult.sink(List.of(answered.source(), target), findings);
        });
    }
}
