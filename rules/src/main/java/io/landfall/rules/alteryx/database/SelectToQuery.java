package io.landfall.rules.alteryx.database;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.rule.Findings;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.RuleInfo;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.tool.InDatabaseTool;
import io.landfall.parsers.alteryx.tool.SelectBlock;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.rules.alteryx.field.FieldLimits;
import io.landfall.rules.alteryx.field.Selecting;
import io.landfall.rules.alteryx.field.Selecting.Candidate;
import io.landfall.rules.alteryx.flow.Records;
import io.landfall.rules.alteryx.flow.ToolContext;
import io.landfall.rules.alteryx.flow.ToolInputs;
import io.landfall.rules.alteryx.flow.ToolResult;
import io.landfall.rules.alteryx.flow.ToolRule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * Chooses, renames and reorders fields.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/tools/in-database/select-in-db-tool.html">Select In-DB Tool</a>
 */
@RuleInfo(
        code = "AX-IDB-R02",
        summary = "A Select In-DB becomes a step of a query",
        fidelity = Fidelity.EXACT,
        before = "Select In-DB",
        after = "source")
final class SelectToQuery implements ToolRule {

    @Override
    public Rewrite<ToolResult> apply(Tool tool, ToolInputs inputs, ToolContext context) {
        return tool.configuration() instanceof InDatabaseTool.Select(var block)
                ? Line.into(tool, inputs, context.quoting(), line -> converted(tool, block, line, context))
                : Rewrite.declined();
    }

    private static Rewrite<ToolResult> converted(Tool tool, SelectBlock block, Line line, ToolContext context) {
        var findings = new Findings();
        var columns = new ArrayList<Column>();
        var computed = new HashSet<String>();
        var candidates = line.fields().stream()
                .map(field -> new Candidate("", field, field.value()))
                .toList();
        for (var chosen : Selecting.apply(block, candidates, tool.at(), findings, FieldLimits.unchecked())) {
            if (!(chosen.value() instanceof Expr.FieldRef(var _, var name, var _))) {
                findings.block(Diagnostic.of(
                        DatabaseCode.SETTING,
                        tool.at(),
                        tool.name(),
                        chosen.field().name()));
                continue;
            }
            var source = line.field(tool, name, findings).orElseThrow();
            columns.add(new Column(line.value(source), chosen.field()));
            if (line.query().computes(source.name())) {
                computed.add(chosen.field().name());
            }
        }
        var fields = Noted.checked(tool, "Output", Column.fields(columns), context, findings);
        return findings.answer(() -> {
            var query = line.query().then(context.id(tool), line.select(columns, ""), computed);
            return ToolResult.of(List.of(), Records.in(query, fields), findings);
        });
    }
}
