package io.landfall.rules.alteryx.database;

import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.rule.Findings;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.RuleInfo;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.tool.Formula;
import io.landfall.parsers.alteryx.tool.InDatabaseTool;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.rules.alteryx.field.AlteryxField;
import io.landfall.rules.alteryx.flow.Records;
import io.landfall.rules.alteryx.flow.ToolContext;
import io.landfall.rules.alteryx.flow.ToolInputs;
import io.landfall.rules.alteryx.flow.ToolResult;
import io.landfall.rules.alteryx.flow.ToolRule;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Computes fields in the SQL of the database, from top to bottom. A new field is computed as the database has it, whatever type the tool
 * names.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/tools/in-database/formula-in-db-tool.html">Formula In-DB Tool</a>
 */
@RuleInfo(
        code = "AX-IDB-R04",
        summary = "A Formula In-DB becomes steps of a query",
        fidelity = Fidelity.EXACT,
        before = "Formula In-DB",
        after = "source")
final class FormulaToQuery implements ToolRule {

    @Override
    public Rewrite<ToolResult> apply(Tool tool, ToolInputs inputs, ToolContext context) {
        return tool.configuration() instanceof InDatabaseTool.Formula(var formula)
                ? Line.into(
                        tool,
                        inputs,
                        context.quoting(),
                        line -> converted(
                                tool,
                                formula.fields().stream()
                                        .filter(Formula.FormulaField::enabled)
                                        .toList(),
                                line,
                                context))
                : Rewrite.declined();
    }

    private static Rewrite<ToolResult> converted(
            Tool tool, List<Formula.FormulaField> formulas, Line line, ToolContext context) {
        var findings = new Findings();
        var replaced = new LinkedHashSet<String>();
        var now = line;
        for (var formula : formulas) {
            var text = context.substituted(formula.expression().text()).strip();
            line.holding(tool, text, findings);
            replaced.stream()
                    .filter(name -> names(text, name))
                    .forEach(name -> findings.block(
                            Diagnostic.of(DatabaseCode.REPLACED_AND_READ, tool.at(), tool.name(), name)));
            if (now.fields().stream().anyMatch(field -> field.isCalled(formula.field()))) {
                replaced.add(formula.field());
            }
            now = computed(now, formula, text, context.id(tool));
        }
        var query = now.query();
        var fields = Noted.checked(tool, "Output", now.fields(), context, findings);
        return findings.answer(() -> ToolResult.of(List.of(), Records.in(query, fields), findings));
    }

    private static Line computed(Line line, Formula.FormulaField formula, String text, String step) {
        var columns = new ArrayList<Column>();
        var value = Line.bracketed(text);
        for (var field : line.fields()) {
            columns.add(field.isCalled(formula.field()) ? new Column(value, field) : line.column(field));
        }
        var name = line.fields().stream()
                .filter(field -> field.isCalled(formula.field()))
                .findFirst()
                .map(AlteryxField::name)
                .orElseGet(() -> {
                    columns.add(new Column(value, AlteryxField.of(formula.field(), formula.type())));
                    return formula.field();
                });
        var query =
                line.query().then(step, line.select(columns, ""), line.query().computedWith(name));
        return new Line(Column.fields(columns), query, line.quoting());
    }

    private static boolean names(String sql, String field) {
        return Pattern.compile(
                        "(?<![\\w$#])" + Pattern.quote(field) + "(?![\\w$#])",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(sql)
                .find();
    }
}
