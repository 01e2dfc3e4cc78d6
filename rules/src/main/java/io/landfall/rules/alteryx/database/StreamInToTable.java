package io.landfall.rules.alteryx.database;

import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.RuleInfo;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.tool.InDatabaseTool;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.rules.alteryx.flow.ToolContext;
import io.landfall.rules.alteryx.flow.ToolInputs;
import io.landfall.rules.alteryx.flow.ToolResult;
import io.landfall.rules.alteryx.flow.ToolRule;

/**
 * Brings records into a table of the database, where In-DB tools go on with them. A pipeline would have to write the table before it asks
 * the query that reads it, in one session of the database, as the table may be a temporary one.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/tools/in-database/data-stream-in-tool.html">Data Stream In Tool</a>
 */
@RuleInfo(
        code = "AX-IDB-R12",
        summary = "A Data Stream In is left to a person",
        fidelity = Fidelity.BLOCKED,
        before = "Data Stream In",
        after = "script")
final class StreamInToTable implements ToolRule {

    @Override
    public Rewrite<ToolResult> apply(Tool tool, ToolInputs inputs, ToolContext context) {
        return tool.configuration() instanceof InDatabaseTool.StreamIn stream
                ? Rewrite.blockedBy(Diagnostic.of(DatabaseCode.STREAM_IN, tool.at(), tool.name(), stream.connection()))
                : Rewrite.declined();
    }
}
