package io.landfall.rules.alteryx.database;

import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.rule.Findings;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.RuleInfo;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.tool.InDatabaseTool;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.rules.alteryx.field.AlteryxField;
import io.landfall.rules.alteryx.flow.DatabaseQuery;
import io.landfall.rules.alteryx.flow.Records;
import io.landfall.rules.alteryx.flow.ToolContext;
import io.landfall.rules.alteryx.flow.ToolInputs;
import io.landfall.rules.alteryx.flow.ToolResult;
import io.landfall.rules.alteryx.flow.ToolRule;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps the rows that meet a condition in the SQL of the database. The simple form compares a field with a value that is SQL too. Other
 * rows leave at {@code False}: those for which NOT of the condition holds.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/tools/in-database/filter-in-db-tool.html">Filter In-DB Tool</a>
 */
@RuleInfo(
        code = "AX-IDB-R03",
        summary = "A Filter In-DB becomes a step of a query",
        fidelity = Fidelity.EXACT,
        before = "Filter In-DB",
        after = "source")
final class FilterToQuery implements ToolRule {

    private static final Map<String, String> COMPARISONS =
            Map.of("=", "=", "!=", "<>", "<>", "<>", ">", ">", ">=", ">=", "<", "<", "<=", "<=", "LIKE", "LIKE");

    private static final Map<String, String> TESTS =
            Map.of("IS NULL", "IS NULL", "ISNULL", "IS NULL", "IS NOT NULL", "IS NOT NULL", "ISNOTNULL", "IS NOT NULL");

    @Override
    public Rewrite<ToolResult> apply(Tool tool, ToolInputs inputs, ToolContext context) {
        return tool.configuration() instanceof InDatabaseTool.Filter(var custom, var simple)
                ? Line.into(
                        tool,
                        inputs,
                        context.quoting(),
                        line -> converted(tool, simple, context.substituted(custom.text()), line, context))
                : Rewrite.declined();
    }

    private static Rewrite<ToolResult> converted(
            Tool tool, Optional<InDatabaseTool.Comparison> simple, String custom, Line line, ToolContext context) {
        var findings = new Findings();
        var condition = simple.isPresent() ? simple(tool, simple.get(), line, context, findings) : custom.strip();
        if (condition.isEmpty()) {
            findings.block(Diagnostic.of(DatabaseCode.SETTING, tool.at(), tool.name(), ""));
        } else if (simple.isEmpty()) {
            line.holding(tool, condition, findings);
        }
        var passed = Noted.checked(tool, "True", line.fields(), context, findings);
        var other = Noted.checked(tool, "False", line.fields(), context, findings);
        var isOtherRead = context.isRead("False");
        if (isOtherRead && !isTest(simple)) {
            findings.say(Diagnostic.of(DatabaseCode.FALSE_OF_NULL, tool.at(), tool.name()));
        }
        return findings.answer(() -> {
            var yes = step(line, context.id(tool, "True"), Line.bracketed(condition));
            var no = step(line, context.id(tool, "False"), "NOT " + Line.bracketed(condition));
            return ToolResult.of(List.of(), Records.in(yes, passed), findings)
                    .withOutput("True", Records.in(yes, passed))
                    .withOutput("False", Records.in(no, other));
        });
    }

    private static DatabaseQuery step(Line line, String step, String condition) {
        return line.query()
                .then(
                        step,
                        line.select(line.columns(), "\nWHERE " + condition),
                        line.query().computed());
    }

    private static String simple(
            Tool tool, InDatabaseTool.Comparison simple, Line line, ToolContext context, Findings findings) {
        var operator = operator(simple);
        var compared = line.field(tool, simple.field(), findings);
        var field = compared.map(line::value).orElse("");
        if (TESTS.containsKey(operator)) {
            return field + " " + TESTS.get(operator);
        }
        if (COMPARISONS.containsKey(operator) && isGiven(simple)) {
            var operand = context.substituted(simple.operand()).strip();
            if (compared.filter(one -> !isConstant(operand, operator, one)).isPresent()) {
                findings.block(Diagnostic.of(DatabaseCode.OPERAND, tool.at(), tool.name(), simple.field(), operand));
            }
            return "%s %s %s".formatted(field, COMPARISONS.get(operator), operand);
        }
        findings.block(Diagnostic.of(
                DatabaseCode.SETTING,
                tool.at(),
                tool.name(),
                "%s %s".formatted(simple.operator(), simple.dateType()).strip()));
        return "";
    }

    /** Whether the operand is SQL for a value as it stands. A number beside a field that is none may be meant as a text. */
    private static boolean isConstant(String operand, String operator, AlteryxField field) {
        return SqlPlace.isText(operand)
                || (SqlPlace.isNumber(operand) && field.type().isNumber() && !operator.equals("LIKE"));
    }

    /** Whether the operand is what the field is compared with, and not the day of the run or one beside it. */
    private static boolean isGiven(InDatabaseTool.Comparison simple) {
        return simple.dateType().isBlank() || simple.dateType().equalsIgnoreCase("fixed");
    }

    /** A test for Null answers for every row. */
    private static boolean isTest(Optional<InDatabaseTool.Comparison> simple) {
        return simple.map(FilterToQuery::operator).filter(TESTS::containsKey).isPresent();
    }

    private static String operator(InDatabaseTool.Comparison simple) {
        return simple.operator().strip().toUpperCase(Locale.ROOT);
    }
}
