package io.landfall.rules.alteryx.tool;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.pipeline.Aggregate;
import io.landfall.converter.pipeline.Check;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Measure;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Ordering;
import io.landfall.converter.pipeline.Project;
import io.landfall.converter.pipeline.Projection;
import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.rule.Findings;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.RuleInfo;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.tool.Summarize;
import io.landfall.parsers.alteryx.tool.SummarizeAction;
import io.landfall.parsers.alteryx.tool.SummarizeField;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.rules.alteryx.field.AlteryxField;
import io.landfall.rules.alteryx.field.FieldCode;
import io.landfall.rules.alteryx.field.FreeNames;
import io.landfall.rules.alteryx.flow.Records;
import io.landfall.rules.alteryx.flow.ToolContext;
import io.landfall.rules.alteryx.flow.ToolInputs;
import io.landfall.rules.alteryx.flow.ToolResult;
import io.landfall.rules.alteryx.flow.ToolRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes one record of a group. Without groups all records are one, and no records make none, where SQL would answer a row. Fields come in
 * the order of the actions.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/tools/transform/summarize-tool.html">Summarize Tool</a>
 */
@RuleInfo(
        code = "AX-SUM-R01",
        summary = "A Summarize becomes an aggregate that has no row without rows",
        fidelity = Fidelity.EQUIVALENT,
        before = "Summarize",
        after = "project, window, sequence, aggregate, sort, check")
final class SummarizeToAggregate implements ToolRule {

    @Override
    public Rewrite<ToolResult> apply(Tool tool, ToolInputs inputs, ToolContext context) {
        return tool.configuration() instanceof Summarize summarize
                ? ToolRules.withInput(
                        tool, inputs, records -> new Summary(tool, summarize, records, context).converted())
                : Rewrite.declined();
    }

    /** One Summarize with what comes into it. */
    private static final class Summary {

        private final Tool tool;
        private final Summarize summarize;
        private final ToolContext context;
        private final Records records;
        private final Findings findings = new Findings();
        private final List<String> keys = new ArrayList<>();
        private final List<Projection> projections = new ArrayList<>();
        private final List<AlteryxField> fields = new ArrayList<>();
        private final List<Measure> measures = new ArrayList<>();
        private final Map<String, SummaryCondition> documented = new LinkedHashMap<>();

        Summary(Tool tool, Summarize summarize, Records records, ToolContext context) {
            this.tool = tool;
            this.summarize = summarize;
            this.records = records;
            this.context = context;
        }

        Rewrite<ToolResult> converted() {
            if (summarize.fields().isEmpty()) {
                findings.block(Diagnostic.of(ToolCode.NO_ACTION, tool.at(), tool.name()));
            }
            groups();
            var ranks = new RankedRows(records, keys, tool, context);
            var names = FreeNames.beside(List.of());
            var computed = FreeNames.beside(keys);
            for (var line : summarize.fields()) {
                var wish = outputName(line);
                if (names.isTaken(wish)) {
                    findings.say(Diagnostic.of(FieldCode.NAMES_COLLIDE, tool.at(), wish));
                }
                records.field(line.field()).ifPresent(field -> add(line, field, ranks, names.take(wish), computed));
            }
            return findings.answer(() -> result(ranks));
        }

        private void groups() {
            var names = summarize.fields().stream().map(SummarizeField::field).toList();
            ToolRules.fields(tool, records, names, findings);
            summarize.fields().stream()
                    .filter(line -> line.action() == SummarizeAction.GROUP_BY)
                    .flatMap(line -> records.field(line.field()).stream())
                    .map(AlteryxField::name)
                    .distinct()
                    .forEach(keys::add);
        }

        private static String outputName(SummarizeField line) {
            if (!line.outputField().isEmpty()) {
                return line.outputField();
            }
            return line.action() == SummarizeAction.GROUP_BY ? line.field() : line.actionText() + "_" + line.field();
        }

        private void add(SummarizeField line, AlteryxField field, RankedRows ranks, String name, FreeNames computed) {
            if (line.action() == SummarizeAction.GROUP_BY) {
                fields.add(field.named(name));
                projections.add(new Projection(name, field.value(), tool.at()));
                return;
            }
            var action = new SummaryAction(line, field, name, tool, computed, ranks);
            findings.take(action.computed()).ifPresent(summary -> {
                fields.add(summary.field());
                projections.add(new Projection(name, summary.value(), tool.at()));
                measures.addAll(summary.measures());
                summary.documented()
                        .ifPresent(one -> documented.put("%s of %s".formatted(line.actionText(), line.field()), one));
            });
        }

        private ToolResult result(RankedRows ranks) {
            var operators = new ArrayList<Operator>(ranks.operators());
            var aggregate = new Aggregate(context.id(tool), ranks.ref(), keys, measures, ordering(), false, tool.at());
            operators.add(aggregate);
            var order = new KeyOrder(tool, context);
            var groups =
                    keys.stream().map(name -> records.field(name).orElseThrow()).toList();
            var sorted = order.sorted(new Records(InputRef.of(aggregate.id()), groups), keys);
            operators.addAll(order.sorts());
            var out = new Records(sorted.ref(), fields);
            if (!isPlain()) {
                var project = new Project(context.id(tool, "fields"), sorted.ref(), projections, tool.at());
                operators.add(project);
                out = new Records(InputRef.of(project.id()), fields);
            }
            return order.remembered(ToolResult.of(operators, out, findings))
                    .withChecks(checks(InputRef.of(aggregate.id())));
        }

        private List<Check> checks(InputRef groups) {
            return documented.entrySet().stream()
                    .map(one -> new Check(
                            "%s: %s without %s"
                                    .formatted(
                                            tool.name(),
                                            one.getKey(),
                                            one.getValue().exception()),
                            one.getValue().ofGroups() ? groups : records.ref(),
                            new Check.Assertion.EveryRow(one.getValue().condition()),
                            tool.at()))
                    .toList();
        }

        /** Whether the aggregate's own fields are those of the result already. */
        private boolean isPlain() {
            var made = new ArrayList<>(keys);
            measures.forEach(measure -> made.add(measure.name()));
            return made.equals(projections.stream().map(Projection::name).toList())
                    && projections.stream().allMatch(one -> one.expr() instanceof Expr.FieldRef);
        }

        private Ordering ordering() {
            var depends = measures.stream().map(Measure::function).anyMatch(SummaryAction::dependsOnOrder);
            return depends ? Ordering.ARRIVAL : Ordering.NONE;
        }
    }
}
