package io.landfall.rules.alteryx.database;

import io.landfall.converter.pipeline.Ordering;
import io.landfall.converter.pipeline.Target;
import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.rule.Findings;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.RuleInfo;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.tool.InDatabaseTool;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.rules.alteryx.flow.ToolContext;
import io.landfall.rules.alteryx.flow.ToolInputs;
import io.landfall.rules.alteryx.flow.ToolResult;
import io.landfall.rules.alteryx.flow.ToolRule;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Writes rows of the database to a table of the same database, by the names of their fields.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/tools/in-database/write-data-in-db-tool.html">Write Data In-DB Tool</a>
 */
@RuleInfo(
        code = "AX-IDB-R11",
        summary = "A Write Data In-DB becomes a source and a target",
        fidelity = Fidelity.EXACT,
        before = "Write Data In-DB",
        after = "source, target")
final class WriteToTarget implements ToolRule {

    private static final Map<String, Target.Mode> MODES = Map.of(
            "CREATE", Target.Mode.CREATE,
            "OVERWRITE", Target.Mode.OVERWRITE,
            "APPEND", Target.Mode.APPEND,
            "DELETEAPPEND", Target.Mode.TRUNCATE_INSERT);

    @Override
    public Rewrite<ToolResult> apply(Tool tool, ToolInputs inputs, ToolContext context) {
        return tool.configuration() instanceof InDatabaseTool.Write write
                ? Line.into(tool, inputs, context.quoting(), line -> converted(tool, write, line, context))
                : Rewrite.declined();
    }

    private static Rewrite<ToolResult> converted(
            Tool tool, InDatabaseTool.Write write, Line line, ToolContext context) {
        var findings = new Findings();
        var table = context.substituted(write.table()).strip();
        var mode = Optional.ofNullable(MODES.get(write.createMode().toUpperCase(Locale.ROOT)));
        if (mode.isEmpty() || table.isEmpty()) {
            findings.block(Diagnostic.of(DatabaseCode.SETTING, tool.at(), tool.name(), write.createMode()));
        }
        Databases.statements(tool, write.options(), findings);
        var answered = Answered.of(tool, line, List.of(), context.id(tool, "rows"), findings);
        return findings.answer(() -> {
            var target = new Target(
                    context.id(tool),
                    answered.records().ref(),
                    Databases.table(line.query().connection(), table),
                    mode.orElseThrow(),
                    answered.records().passed(tool.at()),
                    List.of(),
                    Optional.empty(),
                    Ordering.ARRIVAL,
                    tool.at());
            return ToolResult.sink(List.of(answered.source(), target), findings);
        });
    }
}
