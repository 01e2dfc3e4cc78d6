package io.landfall.rules.alteryx.tool;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.TextFunction;
import io.landfall.converter.pipeline.Check;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Ordering;
import io.landfall.converter.pipeline.Sample;
import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.rule.Findings;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.RuleInfo;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.tool.DynamicRename;
import io.landfall.parsers.alteryx.tool.RenameRule;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.rules.alteryx.field.AlteryxField;
import io.landfall.rules.alteryx.field.FieldConversion;
import io.landfall.rules.alteryx.field.FreeNames;
import io.landfall.rules.alteryx.flow.Records;
import io.landfall.rules.alteryx.flow.ToolContext;
import io.landfall.rules.alteryx.flow.ToolInputs;
import io.landfall.rules.alteryx.flow.ToolResult;
import io.landfall.rules.alteryx.flow.ToolRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Renames fields by a rule. Names by a formula, by added or removed text or from the fields of the other input are known without data;
 * names from a record are those that Designer last saw. The record that names come from is consumed.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/tools/developer/dynamic-rename-tool.html">Dynamic Rename Tool</a>
 */
@RuleInfo(
        code = "AX-DRN-R01",
        summary = "A Dynamic Rename becomes a projection, with a check where the names come from a record",
        fidelity = Fidelity.EXACT,
        before = "Dynamic Rename",
        after = "sample, project, check")
final class RenameToProject implements ToolRule {

    @Override
    public Rewrite<ToolResult> apply(Tool tool, ToolInputs inputs, ToolContext context) {
        if (!(tool.configuration() instanceof DynamicRename rename)) {
            return Rewrite.declined();
        }
        var targets = inputs.at("Targets").or(inputs::only);
        return targets.map(records -> converted(tool, rename, records, inputs.at("Source"), context))
                .orElseGet(() -> ToolRules.noInput(tool));
    }

    private static Rewrite<ToolResult> converted(
            Tool tool, DynamicRename rename, Records records, Optional<Records> source, ToolContext context) {
        var findings = new Findings();
        var naming = new FieldNaming(tool, rename, records, source, context, findings);
        var names = FreeNames.beside(List.of());
        var columns = Columns.none();
        for (var field : records.fields()) {
            naming.name(field).ifPresent(wish -> {
                var name = wish.isBlank() ? field.name() : wish;
                if (wish.isBlank() && !(rename.rule() instanceof RenameRule.FirstRow)) {
                    findings.say(Diagnostic.of(SettingCode.NAME_BLANK, tool.at(), tool.name(), field.name()));
                }
                var given = names.take(name);
                if (!given.equals(name) && !(rename.rule() instanceof RenameRule.FirstRow)) {
                    findings.say(Diagnostic.of(SettingCode.NAME_TAKEN, tool.at(), tool.name(), field.name(), given));
                }
                columns.add(field.named(given), field.value());
            });
        }
        return findings.answer(() -> {
            var operators = new ArrayList<Operator>();
            var checks = new ArrayList<Check>();
            var ref = records.ref();
            if (rename.rule() instanceof RenameRule.FirstRow) {
                checks.add(check(tool, rename, records, columns.fields(), context, operators));
                ref = sample(tool, "rest", records, Sample.Pick.SKIP, context, operators);
            }
            var project = columns.project(context.id(tool), ref, tool.at());
            operators.add(project);
            return ToolResult.of(operators, columns.records(project), findings).withChecks(checks);
        });
    }

    private static InputRef sample(
            Tool tool, String part, Records records, Sample.Pick pick, ToolContext context, List<Operator> operators) {
        var sample = new Sample(context.id(tool, part), records.ref(), List.of(), Ordering.ARRIVAL, pick, 1, tool.at());
        operators.add(sample);
        return InputRef.of(sample.id());
    }

    /** The first record has the names: a name that was taken has a number behind it. */
    private static Check check(
            Tool tool,
            DynamicRename rename,
            Records records,
            List<AlteryxField> named,
            ToolContext context,
            List<Operator> operators) {
        var isNamed = Expr.truth(true);
        for (int i = 0; i < named.size(); i++) {
            var field = records.fields().get(i);
            if (rename.fields().includes(field.name())) {
                var value = Expr.call(
                        StandardFunction.COALESCE,
                        Expr.call(TextFunction.TRIM_SPACE, FieldConversion.text(field.value())),
                        Expr.text(""));
                var isName = FirstRowName.of(named, i).isGivenBy(value);
                isNamed = i == 0 ? isName : Expr.call(StandardFunction.AND, isNamed, isName);
            }
        }
        return new Check(
                "%s: the first record has the names".formatted(tool.name()),
                sample(tool, "first", records, Sample.Pick.FIRST, context, operators),
                new Check.Assertion.EveryRow(isNamed),
                tool.at());
    }
}
