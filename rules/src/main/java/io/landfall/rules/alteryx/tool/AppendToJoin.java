package io.landfall.rules.alteryx.tool;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Join;
import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.rule.Findings;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.RuleInfo;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.tool.AppendFields;
import io.landfall.rules.alteryx.flow.Records;
import io.landfall.rules.alteryx.flow.ToolContext;
import io.landfall.rules.alteryx.flow.ToolInputs;
import io.landfall.rules.alteryx.flow.ToolResult;
import io.landfall.rules.alteryx.flow.ToolRule;

/**
 * Puts every source record behind every target record. Without source records the targets stay, with NULLs; a plain cross join would
 * lose them. They come target by target; nobody promises that, so a step that needs the order of several source records is remarked on.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/tools/join/append-fields-tool.html">Append Fields Tool</a>
 */
@RuleInfo(
        code = "AX-APP-R01",
        summary =
                "An Append Fields becomes a left join of every pair, which keeps targets when there is no source record",
        fidelity = Fidelity.EXACT,
        before = "Append Fields",
        after = "join")
final class AppendToJoin implements ToolRule {

    @Override
    public Rewrite<ToolResult> apply(Tool tool, ToolInputs inputs, ToolContext context) {
        if (!(tool.configuration() instanceof AppendFields append)) {
            return Rewrite.declined();
        }
        var targets = inputs.at("Targets");
        var source = inputs.at("Source");
        return targets.isPresent() && source.isPresent()
                ? converted(tool, append, targets.get(), source.get(), context)
                : ToolRules.noInput(tool);
    }

    private static Rewrite<ToolResult> converted(
            Tool tool, AppendFields append, Records targets, Records source, ToolContext context) {
        var findings = new Findings();
        var limit = new CartesianLimit(tool, context, append.cartesianMode());
        limit.appends(source);
        var pairs = new SelectedPairs(tool, context)
                .left("Target_", targets.fields())
                .right("Source_", source.fields())
                .selected(
                        append.select(),
                        findings,
                        fields -> new Join(
                                context.id(tool),
                                targets.ref(),
                                source.ref(),
                                Join.Kind.LEFT,
                                Expr.truth(true),
                                fields,
                                tool.at()));
        return findings.answer(() -> {
            var made = pairs.orElseThrow();
            return ToolResult.of(limit.beside(made.operators()), made.records(), findings)
                    .withChecks(limit.checks(made.check()))
                    .withOrderAssumed(InputRef.of(made.operators().getFirst().id()));
        });
    }
}
