package io.landfall.rules.alteryx.tool;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Join;
import io.landfall.converter.pipeline.Projection;
import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.rule.Findings;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.RuleInfo;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.tool.AppendFields;
import io.landfall.rules.alteryx.field.Selecting;
import io.landfall.rules.alteryx.field.Selecting.Candidate;
import io.landfall.rules.alteryx.field.Selecting.Selected;
import io.landfall.rules.alteryx.flow.Records;
import io.landfall.rules.alteryx.flow.ToolContext;
import io.landfall.rules.alteryx.flow.ToolInputs;
import io.landfall.rules.alteryx.flow.ToolResult;
import io.landfall.rules.alteryx.flow.ToolRule;
import java.util.List;
import java.util.stream.Stream;

/**
 * Puts every source record behind every target record. Without source records the targets stay, with NULLs; a plain cross join would
 * lose them.
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
        var candidates = Stream.concat(
                        targets.fields().stream()
                                .map(field ->
                                        new Candidate("Target_", field, Expr.left(field.name(), field.sqlType()))),
                        source.fields().stream()
                                .map(field ->
                                        new Candidate("Source_", field, Expr.right(field.name(), field.sqlType()))))
                .toList();
        var selected = Selecting.apply(append.select(), candidates, tool.at(), findings);
        return findings.answer(() -> {
            var fields = selected.stream()
                    .map(one -> new Projection(one.field().name(), one.value(), tool.at()))
                    .toList();
            var join = new Join(
                    context.id(tool), targets.ref(), source.ref(), Join.Kind.LEFT, Expr.truth(true), fields, tool.at());
            var records = new Records(
                    InputRef.of(join.id()),
                    selected.stream().map(Selected::field).toList());
            return ToolResult.of(List.of(join), records, findings);
        });
    }
}
