package io.landfall.rules.alteryx.database;

import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.rule.Findings;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.RuleInfo;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.tool.InDatabaseTool;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.rules.alteryx.field.FreeNames;
import io.landfall.rules.alteryx.flow.DatabaseQuery;
import io.landfall.rules.alteryx.flow.Records;
import io.landfall.rules.alteryx.flow.ToolContext;
import io.landfall.rules.alteryx.flow.ToolInputs;
import io.landfall.rules.alteryx.flow.ToolResult;
import io.landfall.rules.alteryx.flow.ToolRule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Joins two lines by equal keys, of which Null is none, as SQL has it. All fields of both go on; one on the right whose name the left
 * has too gets {@code R_} before its own.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/tools/in-database/join-in-db-tool.html">Join In-DB Tool</a>
 */
@RuleInfo(
        code = "AX-IDB-R05",
        summary = "A Join In-DB becomes a step of a query",
        fidelity = Fidelity.EXACT,
        before = "Join In-DB",
        after = "source")
final class JoinToQuery implements ToolRule {

    private static final Map<String, String> MODES =
            Map.of("INNER", "INNER JOIN", "LEFT", "LEFT JOIN", "RIGHT", "RIGHT JOIN", "FULL", "FULL JOIN");

    @Override
    public Rewrite<ToolResult> apply(Tool tool, ToolInputs inputs, ToolContext context) {
        if (!(tool.configuration() instanceof InDatabaseTool.Join join)) {
            return Rewrite.declined();
        }
        if (inputs.at("Left").isEmpty() || inputs.at("Right").isEmpty()) {
            return Line.noInput(tool);
        }
        var left = inputs.at("Left").flatMap(records -> Line.of(records, context.quoting()));
        var right = inputs.at("Right").flatMap(records -> Line.of(records, context.quoting()));
        return left.isPresent() && right.isPresent()
                ? converted(tool, join, left.get(), right.get(), context)
                : Line.blocked(tool);
    }

    private static Rewrite<ToolResult> converted(
            Tool tool, InDatabaseTool.Join join, Line left, Line right, ToolContext context) {
        var findings = new Findings();
        Lines.sameConnection(tool, List.of(left, right), findings);
        var mode = Optional.ofNullable(MODES.get(join.mode().toUpperCase(Locale.ROOT)));
        if (mode.isEmpty() || !join.custom().isBlank() || join.leftKeys().isEmpty()) {
            findings.block(Diagnostic.of(
                    DatabaseCode.SETTING,
                    tool.at(),
                    tool.name(),
                    join.custom().isBlank() ? join.mode() : join.custom()));
        }
        var columns = columns(tool, left, right, findings);
        var keys = keys(tool, join, left, right, findings);
        var fields = Noted.checked(tool, "Output", Column.fields(columns), context, findings);
        return findings.answer(() -> {
            var sql = "%s\nFROM %s l\n%s %s r ON %s"
                    .formatted(
                            Column.select(columns, left.quoting()),
                            left.query().last(),
                            mode.orElseThrow(),
                            right.query().last(),
                            keys);
            var query = DatabaseQuery.merged(
                    List.of(left.query(), right.query()), context.id(tool), sql, computed(columns, left, right));
            return ToolResult.of(List.of(), Records.in(query, fields), findings);
        });
    }

    private static List<Column> columns(Tool tool, Line left, Line right, Findings findings) {
        var columns = new ArrayList<Column>();
        var names = FreeNames.besideFields(left.fields());
        left.fields().forEach(field -> columns.add(new Column(left.value("l", field), field)));
        for (var field : right.fields()) {
            var name = names.isTaken(field.name()) ? "R_" + field.name() : field.name();
            if (!names.take(name).equals(name)) {
                findings.block(Diagnostic.of(DatabaseCode.SETTING, tool.at(), tool.name(), name));
            }
            columns.add(new Column(right.value("r", field), field.named(name)));
        }
        return columns;
    }

    private static String keys(Tool tool, InDatabaseTool.Join join, Line left, Line right, Findings findings) {
        return IntStream.range(
                        0, Math.min(join.leftKeys().size(), join.rightKeys().size()))
                .mapToObj(i -> {
                    var one = left.field(tool, join.leftKeys().get(i), findings);
                    var other = right.field(tool, join.rightKeys().get(i), findings);
                    return one.isPresent() && other.isPresent()
                            ? "%s = %s".formatted(left.value("l", one.get()), right.value("r", other.get()))
                            : "";
                })
                .collect(Collectors.joining(" AND "));
    }

    private static Set<String> computed(List<Column> columns, Line left, Line right) {
        var computed = new HashSet<>(left.query().computed());
        for (int i = 0; i < right.fields().size(); i++) {
            if (right.query().computes(right.fields().get(i).name())) {
                computed.add(columns.get(left.fields().size() + i).field().name());
            }
        }
        return computed;
    }
}
