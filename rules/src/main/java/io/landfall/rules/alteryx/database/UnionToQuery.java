package io.landfall.rules.alteryx.database;

import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.rule.Findings;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.RuleInfo;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.tool.InDatabaseTool;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.rules.alteryx.field.AlteryxField;
import io.landfall.rules.alteryx.flow.Arrival;
import io.landfall.rules.alteryx.flow.DatabaseQuery;
import io.landfall.rules.alteryx.flow.Records;
import io.landfall.rules.alteryx.flow.ToolContext;
import io.landfall.rules.alteryx.flow.ToolInputs;
import io.landfall.rules.alteryx.flow.ToolResult;
import io.landfall.rules.alteryx.flow.ToolRule;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Puts the rows of several lines together, with all that are there twice. A field that a line does not have is Null in its rows.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/tools/in-database/union-in-db-tool.html">Union In-DB Tool</a>
 */
@RuleInfo(
        code = "AX-IDB-R06",
        summary = "A Union In-DB becomes a step of a query",
        fidelity = Fidelity.EXACT,
        before = "Union In-DB",
        after = "source")
final class UnionToQuery implements ToolRule {

    @Override
    public Rewrite<ToolResult> apply(Tool tool, ToolInputs inputs, ToolContext context) {
        if (!(tool.configuration() instanceof InDatabaseTool.Union union)) {
            return Rewrite.declined();
        }
        var records = inputs.all().stream().map(Arrival::records).toList();
        if (records.isEmpty()) {
            return Line.noInput(tool);
        }
        var lines = records.stream()
                .flatMap(one -> Line.of(one, context.quoting()).stream())
                .toList();
        return lines.size() < records.size() ? Line.blocked(tool) : converted(tool, union, lines, context);
    }

    private static Rewrite<ToolResult> converted(
            Tool tool, InDatabaseTool.Union union, List<Line> lines, ToolContext context) {
        var findings = new Findings();
        Lines.sameConnection(tool, lines, findings);
        findings.say(Diagnostic.of(
                DatabaseCode.AS_HELP_SAYS, tool.at(), tool.name(), "all records, also those that are there twice"));
        var made = fields(tool, union, lines, findings);
        var byPosition = isByPosition(union);
        var noted = Noted.checked(tool, "Output", made, context, findings);
        return findings.answer(() -> {
            var sql = lines.stream()
                    .map(line -> line.select(columns(line, made, byPosition), ""))
                    .collect(Collectors.joining("\nUNION ALL\n"));
            var query = DatabaseQuery.merged(
                    lines.stream().map(Line::query).toList(), context.id(tool), sql, computed(lines, made, byPosition));
            return ToolResult.of(List.of(), Records.in(query, noted), findings);
        });
    }

    private static boolean isByPosition(InDatabaseTool.Union union) {
        return union.mode().equalsIgnoreCase("ByPos");
    }

    private static List<AlteryxField> fields(
            Tool tool, InDatabaseTool.Union union, List<Line> lines, Findings findings) {
        var first = lines.getFirst().fields();
        if (isByPosition(union)) {
            if (lines.stream().anyMatch(line -> line.fields().size() != first.size())) {
                findings.block(Diagnostic.of(DatabaseCode.SETTING, tool.at(), tool.name(), union.mode()));
            }
            return first;
        }
        var all = new LinkedHashMap<String, AlteryxField>();
        lines.forEach(line -> line.fields().forEach(field -> all.putIfAbsent(key(field), field)));
        var common = all.values().stream()
                .filter(field -> lines.stream().allMatch(line -> in(line, field).isPresent()))
                .toList();
        if (common.size() == all.size() && union.mode().equalsIgnoreCase("ByName")) {
            return common;
        }
        return switch (union.mode().toUpperCase(Locale.ROOT) + " "
                + union.fieldMode().toUpperCase(Locale.ROOT)) {
            case "BYNAME ALL" -> List.copyOf(all.values());
            case "BYNAME SUBSET" -> common;
            default -> {
                findings.block(Diagnostic.of(
                        DatabaseCode.SETTING, tool.at(), tool.name(), union.mode() + " " + union.fieldMode()));
                yield common;
            }
        };
    }

    private static List<Column> columns(Line line, List<AlteryxField> made, boolean byPosition) {
        return IntStream.range(0, made.size())
                .mapToObj(i -> new Column(
                        source(line, made, i, byPosition).map(line::value).orElse("NULL"), made.get(i)))
                .toList();
    }

    private static Optional<AlteryxField> source(Line line, List<AlteryxField> made, int i, boolean byPosition) {
        return byPosition ? Optional.of(line.fields().get(i)) : in(line, made.get(i));
    }

    /** Lines whose fields differ in type meet in one of the database's own choice. */
    private static Set<String> computed(List<Line> lines, List<AlteryxField> made, boolean byPosition) {
        var computed = new HashSet<String>();
        for (int i = 0; i < made.size(); i++) {
            var field = made.get(i);
            for (var line : lines) {
                source(line, made, i, byPosition)
                        .filter(found -> line.query().computes(found.name())
                                || found.type() != field.type()
                                || found.size() != field.size()
                                || found.scale() != field.scale())
                        .ifPresent(_ -> computed.add(field.name()));
            }
        }
        return computed;
    }

    private static Optional<AlteryxField> in(Line line, AlteryxField wanted) {
        return line.fields().stream()
                .filter(field -> field.isCalled(wanted.name()))
                .findFirst();
    }

    private static String key(AlteryxField field) {
        return field.name().toLowerCase(Locale.ROOT);
    }
}
