package io.landfall.rules.alteryx.tool;

import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Project;
import io.landfall.converter.pipeline.Projection;
import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.rule.Findings;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.RuleInfo;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.tool.Select;
import io.landfall.rules.alteryx.field.FieldLimits;
import io.landfall.rules.alteryx.field.Selecting;
import io.landfall.rules.alteryx.field.Selecting.Candidate;
import io.landfall.rules.alteryx.field.Selecting.Selected;
import io.landfall.rules.alteryx.flow.Records;
import io.landfall.rules.alteryx.flow.ToolContext;
import io.landfall.rules.alteryx.flow.ToolInputs;
import io.landfall.rules.alteryx.flow.ToolResult;
import io.landfall.rules.alteryx.flow.ToolRule;
import java.util.List;

/**
 * Chooses, renames, retypes and reorders fields.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/tools/preparation/select-tool.html">Select Tool</a>
 */
@RuleInfo(
        code = "AX-SEL-R01",
        summary = "A Select becomes a projection",
        fidelity = Fidelity.EXACT,
        before = "Select",
        after = "project")
final class SelectToProject implements ToolRule {

    @Override
    public Rewrite<ToolResult> apply(Tool tool, ToolInputs inputs, ToolContext context) {
        return tool.configuration() instanceof Select select
                ? ToolRules.withInput(tool, inputs, records -> converted(tool, select, records, context))
                : Rewrite.declined();
    }

    private static Rewrite<ToolResult> converted(Tool tool, Select select, Records records, ToolContext context) {
        var findings = new Findings();
        var candidates = records.fields().stream()
                .map(field -> new Candidate("", field, field.value()))
                .toList();
        var limits = FieldLimits.checked(!context.isRepeated());
        var selected = Selecting.apply(select.block(), candidates, tool.at(), findings, limits);
        return findings.answer(() -> {
            var fields = selected.stream()
                    .map(one -> new Projection(one.field().name(), one.value(), tool.at()))
                    .toList();
            var project = new Project(context.id(tool), records.ref(), fields, tool.at());
            var out = selected.stream().map(Selected::field).toList();
            var check = limits.check(tool.name(), records.ref(), tool.at());
            return ToolResult.of(List.of(project), new Records(InputRef.of(project.id()), out), findings)
                    .withChecks(check.stream().toList());
        });
    }
}
