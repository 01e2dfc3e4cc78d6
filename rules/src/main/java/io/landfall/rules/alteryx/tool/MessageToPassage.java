package io.landfall.rules.alteryx.tool;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.pipeline.Check;
import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.rule.Findings;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.RuleInfo;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.tool.Message;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.rules.alteryx.expression.FormulaValues;
import io.landfall.rules.alteryx.flow.Records;
import io.landfall.rules.alteryx.flow.ToolContext;
import io.landfall.rules.alteryx.flow.ToolInputs;
import io.landfall.rules.alteryx.flow.ToolResult;
import io.landfall.rules.alteryx.flow.ToolRule;
import java.util.List;
import java.util.Optional;

/**
 * Hands records on. An error for records that pass a filter is a check that no record does.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/tools/developer/message-tool.html">Message Tool</a>
 */
@RuleInfo(
        code = "AX-MSG-R01",
        summary = "A Message hands its rows on; an error about some of them becomes a check",
        fidelity = Fidelity.EXACT,
        before = "Message",
        after = "check")
final class MessageToPassage implements ToolRule {

    @Override
    public Rewrite<ToolResult> apply(Tool tool, ToolInputs inputs, ToolContext context) {
        return tool.configuration() instanceof Message message
                ? ToolRules.withInput(tool, inputs, records -> converted(tool, message, records, context))
                : Rewrite.declined();
    }

    private static Rewrite<ToolResult> converted(Tool tool, Message message, Records records, ToolContext context) {
        var findings = new Findings();
        if (!message.isError()) {
            findings.say(Diagnostic.of(ShapeCode.MESSAGE_LOST, tool.at(), tool.name()));
            return findings.answer(() -> ToolResult.of(List.of(), records, findings));
        }
        var filter = message.when() == Message.When.FILTER
                ? context.formula(message.filter(), context.scope(records), findings)
                        .flatMap(FormulaValues::condition)
                : Optional.of(Expr.truth(true));
        return findings.answer(() -> {
            var result = ToolResult.of(List.of(), records, findings);
            return filter.map(test -> result.withChecks(List.of(new Check(
                            tool.name(),
                            records.ref(),
                            new Check.Assertion.EveryRow(Expr.call(StandardFunction.NOT, test)),
                            tool.at()))))
                    .orElse(result);
        });
    }
}
