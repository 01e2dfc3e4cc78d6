package io.landfall.rules.alteryx.database;

import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.rule.Findings;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.RuleInfo;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.tool.InDatabaseTool;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.rules.alteryx.flow.DatabaseQuery;
import io.landfall.rules.alteryx.flow.Records;
import io.landfall.rules.alteryx.flow.ToolContext;
import io.landfall.rules.alteryx.flow.ToolInputs;
import io.landfall.rules.alteryx.flow.ToolResult;
import io.landfall.rules.alteryx.flow.ToolRule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Begins a query with the rows of a table, or of a query that the author wrote. The fields are those that Designer has noted.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/tools/in-database/connect-in-db-tool.html">Connect In-DB Tool</a>
 */
@RuleInfo(
        code = "AX-IDB-R01",
        summary = "A Connect In-DB becomes the first step of a query",
        fidelity = Fidelity.EXACT,
        before = "Connect In-DB",
        after = "source")
final class ConnectToQuery implements ToolRule {

    @Override
    public Rewrite<ToolResult> apply(Tool tool, ToolInputs inputs, ToolContext context) {
        return tool.configuration() instanceof InDatabaseTool.Connect connect
                ? converted(tool, connect, context)
                : Rewrite.declined();
    }

    private static Rewrite<ToolResult> converted(Tool tool, InDatabaseTool.Connect connect, ToolContext context) {
        var findings = new Findings();
        var fields = Noted.at(tool, "Output");
        if (fields.isEmpty()) {
            findings.block(Diagnostic.of(DatabaseCode.NOT_NOTED, tool.at(), tool.name()));
        }
        var text = context.substituted(connect.query()).strip().replaceFirst(";$", "");
        Line.holding(tool, text, context.quoting(), findings);
        return findings.answer(() -> {
            var step = context.id(tool);
            var query = Databases.isQuery(text)
                    ? new DatabaseQuery(connect.connection(), Optional.empty(), Map.of(step, text), step, Set.of())
                    : new DatabaseQuery(
                            connect.connection(),
                            Optional.of(Databases.table(connect.connection(), text)),
                            Map.of(step, "SELECT * FROM " + text),
                            step,
                            Set.of());
            return ToolResult.of(List.of(), Records.in(query, fields.orElseThrow()), findings);
        });
    }
}
