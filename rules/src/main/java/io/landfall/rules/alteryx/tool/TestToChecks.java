package io.landfall.rules.alteryx.tool;

import io.landfall.converter.pipeline.Check;
import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.rule.Findings;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.RuleInfo;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.tool.Test;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.rules.alteryx.expression.FormulaValues;
import io.landfall.rules.alteryx.flow.Arrival;
import io.landfall.rules.alteryx.flow.Records;
import io.landfall.rules.alteryx.flow.ToolContext;
import io.landfall.rules.alteryx.flow.ToolInputs;
import io.landfall.rules.alteryx.flow.ToolResult;
import io.landfall.rules.alteryx.flow.ToolRule;
import java.util.List;
import java.util.Optional;

/**
 * Checks that the data is as expected: a number of records, or a condition that holds for all.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/tools/developer/test-tool.html">Test Tool</a>
 */
@RuleInfo(
        code = "AX-TST-R01",
        summary = "A Test becomes checks on the pipeline",
        fidelity = Fidelity.EXACT,
        before = "Test",
        after = "check")
final class TestToChecks implements ToolRule {

    @Override
    public Rewrite<ToolResult> apply(Tool tool, ToolInputs inputs, ToolContext context) {
        return tool.configuration() instanceof Test test ? converted(tool, test, inputs, context) : Rewrite.declined();
    }

    private static Rewrite<ToolResult> converted(Tool tool, Test test, ToolInputs inputs, ToolContext context) {
        var findings = new Findings();
        var checks = test.expectations().stream()
                .flatMap(expectation -> check(tool, expectation, inputs, context, findings).stream())
                .toList();
        return findings.answer(() -> ToolResult.sink(List.of(), findings).withChecks(checks));
    }

    private static Optional<Check> check(
            Tool tool, Test.Expectation expectation, ToolInputs inputs, ToolContext context, Findings findings) {
        var records = inputs.all().stream()
                .filter(arrival ->
                        arrival.connection().isEmpty() || arrival.connection().equals(expectation.connection()))
                .map(Arrival::records)
                .findFirst();
        var assertion = records.flatMap(found -> assertion(expectation, found, context, findings));
        if (assertion.isEmpty()) {
            findings.say(Diagnostic.of(ToolCode.EXPECTATION, tool.at(), expectation.name(), expectation.type()));
        }
        return assertion.map(
                found -> new Check(expectation.name(), records.orElseThrow().ref(), found, tool.at()));
    }

    private static Optional<Check.Assertion> assertion(
            Test.Expectation expectation, Records records, ToolContext context, Findings findings) {
        return switch (expectation.type()) {
            case "RecCountValue" -> count(expectation.value().text());
            case "ExpAll" ->
                context.formula(expectation.value(), context.scope(records), findings)
                        .flatMap(FormulaValues::condition)
                        .map(Check.Assertion.EveryRow::new);
            default -> Optional.empty();
        };
    }

    private static Optional<Check.Assertion> count(String text) {
        try {
            return Optional.of(new Check.Assertion.RowCount(Long.parseLong(text.strip())));
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }
}
