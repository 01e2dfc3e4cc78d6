package io.landfall.rules.alteryx.database;

import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.rule.Findings;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.RuleInfo;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.tool.FieldType;
import io.landfall.parsers.alteryx.tool.InDatabaseTool;
import io.landfall.parsers.alteryx.tool.SummarizeAction;
import io.landfall.parsers.alteryx.tool.SummarizeField;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.rules.alteryx.field.AlteryxField;
import io.landfall.rules.alteryx.flow.Records;
import io.landfall.rules.alteryx.flow.ToolContext;
import io.landfall.rules.alteryx.flow.ToolInputs;
import io.landfall.rules.alteryx.flow.ToolResult;
import io.landfall.rules.alteryx.flow.ToolRule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Groups rows and aggregates them with the functions of the database.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/tools/in-database/summarize-in-db-tool.html">Summarize In-DB Tool</a>
 */
@RuleInfo(
        code = "AX-IDB-R07",
        summary = "A Summarize In-DB becomes a step of a query",
        fidelity = Fidelity.EXACT,
        before = "Summarize In-DB",
        after = "source")
final class SummarizeToQuery implements ToolRule {

    @Override
    public Rewrite<ToolResult> apply(Tool tool, ToolInputs inputs, ToolContext context) {
        return tool.configuration() instanceof InDatabaseTool.Summarize(var actions)
                ? Line.into(tool, inputs, context.quoting(), line -> converted(tool, actions, line, context))
                : Rewrite.declined();
    }

    private static Rewrite<ToolResult> converted(
            Tool tool, List<SummarizeField> actions, Line line, ToolContext context) {
        var findings = new Findings();
        var columns = new ArrayList<Column>();
        var groups = new ArrayList<String>();
        var computed = new HashSet<String>();
        for (var action : actions) {
            var source = line.field(tool, action.field(), findings);
            if (source.isEmpty()) {
                continue;
            }
            var field = source.get();
            var name = action.outputField().isEmpty() ? field.name() : action.outputField();
            columns.add(column(tool, action, line.value(field), field, name, findings));
            if (action.action() == SummarizeAction.GROUP_BY) {
                groups.add(line.value(field));
            }
            var keepsType = Set.of(SummarizeAction.GROUP_BY, SummarizeAction.MIN, SummarizeAction.MAX)
                    .contains(action.action());
            if (!keepsType || line.query().computes(field.name())) {
                computed.add(name);
            }
        }
        if (columns.isEmpty()) {
            findings.block(Diagnostic.of(DatabaseCode.SETTING, tool.at(), tool.name(), ""));
        }
        var fields = Noted.checked(tool, "Output", Column.fields(columns), context, findings);
        return findings.answer(() -> {
            var rest = groups.isEmpty() ? "" : "\nGROUP BY " + String.join(", ", groups);
            var query = line.query().then(context.id(tool), line.select(columns, rest), computed);
            return ToolResult.of(List.of(), Records.in(query, fields), findings);
        });
    }

    private static Column column(
            Tool tool, SummarizeField action, String value, AlteryxField field, String name, Findings findings) {
        return switch (action.action()) {
            case GROUP_BY -> new Column(value, field.named(name));
            case MIN -> new Column("MIN(%s)".formatted(value), field.named(name));
            case MAX -> new Column("MAX(%s)".formatted(value), field.named(name));
            case SUM -> new Column("SUM(%s)".formatted(value), AlteryxField.of(name, FieldType.DOUBLE));
            case AVG -> {
                if (field.type().isInteger()) {
                    findings.say(Diagnostic.of(DatabaseCode.WHOLE_AVERAGE, tool.at(), tool.name(), field.name()));
                }
                yield new Column("AVG(%s)".formatted(value), AlteryxField.of(name, FieldType.DOUBLE));
            }
            case COUNT -> {
                findings.say(Diagnostic.of(
                        DatabaseCode.AS_HELP_SAYS,
                        tool.at(),
                        tool.name(),
                        "the number of records, also of those with Nulls"));
                yield new Column("COUNT(*)", AlteryxField.of(name, FieldType.INT64));
            }
            case COUNT_NON_NULL -> new Column("COUNT(%s)".formatted(value), AlteryxField.of(name, FieldType.INT64));
            case COUNT_NULL ->
                new Column("COUNT(*) - COUNT(%s)".formatted(value), AlteryxField.of(name, FieldType.INT64));
            case COUNT_DISTINCT -> {
                findings.say(Diagnostic.of(DatabaseCode.DISTINCT_NULL, tool.at(), tool.name(), field.name()));
                yield new Column("COUNT(DISTINCT %s)".formatted(value), AlteryxField.of(name, FieldType.INT64));
            }
            case COUNT_DISTINCT_NON_NULL ->
                new Column("COUNT(DISTINCT %s)".formatted(value), AlteryxField.of(name, FieldType.INT64));
            default -> {
                findings.block(Diagnostic.of(DatabaseCode.SETTING, tool.at(), tool.name(), action.actionText()));
                yield new Column(value, field.named(name));
            }
        };
    }
}
