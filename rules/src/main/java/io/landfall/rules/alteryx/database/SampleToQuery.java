package io.landfall.rules.alteryx.database;

import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.rule.Findings;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.RuleInfo;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.tool.InDatabaseTool;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.rules.alteryx.flow.Records;
import io.landfall.rules.alteryx.flow.ToolContext;
import io.landfall.rules.alteryx.flow.ToolInputs;
import io.landfall.rules.alteryx.flow.ToolResult;
import io.landfall.rules.alteryx.flow.ToolRule;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes the first rows of an order. A row number cuts them off, which every database understands.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/tools/in-database/sample-in-db-tool.html">Sample In-DB Tool</a>
 */
@RuleInfo(
        code = "AX-IDB-R08",
        summary = "A Sample In-DB becomes a step of a query",
        fidelity = Fidelity.EXACT,
        before = "Sample In-DB",
        after = "source")
final class SampleToQuery implements ToolRule {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    @Override
    public Rewrite<ToolResult> apply(Tool tool, ToolInputs inputs, ToolContext context) {
        return tool.configuration() instanceof InDatabaseTool.Sample sample
                ? Line.into(tool, inputs, context.quoting(), line -> converted(tool, sample, line, context))
                : Rewrite.declined();
    }

    private static Rewrite<ToolResult> converted(
            Tool tool, InDatabaseTool.Sample sample, Line line, ToolContext context) {
        var findings = new Findings();
        if (!sample.mode().equalsIgnoreCase("First")
                || !NUMBER.matcher(sample.n()).matches()) {
            findings.block(
                    Diagnostic.of(DatabaseCode.SETTING, tool.at(), tool.name(), sample.mode() + " " + sample.n()));
        }
        findings.say(Diagnostic.of(
                sample.order().isEmpty() ? DatabaseCode.ANY_RECORDS : DatabaseCode.EQUAL_RECORDS,
                tool.at(),
                tool.name()));
        var order = sample.order().isEmpty()
                ? line.value(line.fields().getFirst())
                : line.order(tool, sample.order(), findings);
        var fields = Noted.checked(tool, "Output", line.fields(), context, findings);
        return findings.answer(() -> {
            var numbered = "%s, ROW_NUMBER() OVER (ORDER BY %s) AS row_place\nFROM %s t"
                    .formatted(
                            Column.select(line.columns(), line.quoting()),
                            order,
                            line.query().last());
            var sql = "%s\nFROM (%s) t\nWHERE t.row_place <= %s"
                    .formatted(Column.select(line.columns(), line.quoting()), numbered, sample.n());
            var query = line.query().then(context.id(tool), sql, line.query().computed());
            return ToolResult.of(List.of(), Records.in(query, fields), findings);
        });
    }
}
