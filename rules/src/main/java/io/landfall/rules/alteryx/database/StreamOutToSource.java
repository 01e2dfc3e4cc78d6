package io.landfall.rules.alteryx.database;

import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.rule.Findings;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.RuleInfo;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.tool.InDatabaseTool;
import io.landfall.parsers.alteryx.tool.SortField;
import io.landfall.rules.alteryx.flow.ToolContext;
import io.landfall.rules.alteryx.flow.ToolInputs;
import io.landfall.rules.alteryx.flow.ToolResult;
import io.landfall.rules.alteryx.flow.ToolRule;
import java.util.List;

/**
 * Takes rows out of the database: runs the query, and hands on what it answers.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/tools/in-database/data-stream-out-tool.html">Data Stream Out Tool</a>
 */
@RuleInfo(
        code = "AX-IDB-R09",
        summary = "A Data Stream Out becomes a source with the query of the tools before it",
        fidelity = Fidelity.EXACT,
        before = "Data Stream Out",
        after = "source")
final class StreamOutToSource implements ToolRule {

    @Override
    public Rewrite<ToolResult> apply(Tool tool, ToolInputs inputs, ToolContext context) {
        return tool.configuration() instanceof InDatabaseTool.StreamOut(var order)
                ? Line.into(tool, inputs, context.quoting(), line -> converted(tool, order, line, context))
                : Rewrite.declined();
    }

    private static Rewrite<ToolResult> converted(Tool tool, List<SortField> order, Line line, ToolContext context) {
        var findings = new Findings();
        Noted.checked(tool, "Output", line.fields(), context, findings);
        var answered = Answered.of(tool, line, order, context.id(tool), findings);
        return findings.answer(() -> ToolResult.of(List.of(answered.source()), answered.records(), findings));
    }
}
