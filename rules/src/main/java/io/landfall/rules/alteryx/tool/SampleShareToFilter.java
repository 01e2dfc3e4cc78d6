package io.landfall.rules.alteryx.tool;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.NumberFunction;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Check;
import io.landfall.converter.pipeline.Filter;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Ordering;
import io.landfall.converter.pipeline.Project;
import io.landfall.converter.pipeline.Window;
import io.landfall.converter.pipeline.WindowField;
import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.rule.Findings;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.RuleInfo;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.tool.Sample;
import io.landfall.parsers.alteryx.tool.SampleMode;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.rules.alteryx.field.FreeNames;
import io.landfall.rules.alteryx.flow.Records;
import io.landfall.rules.alteryx.flow.ToolContext;
import io.landfall.rules.alteryx.flow.ToolInputs;
import io.landfall.rules.alteryx.flow.ToolResult;
import io.landfall.rules.alteryx.flow.ToolRule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Lets the first records pass that make up a percentage of all, or of their group. The page of the tool does not say how it rounds; a
 * worked example with a share of 278.6 records has 279, so that only fractions up to a half are open, and a check looks for them.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/tools/preparation/sample-tool.html">Sample Tool</a>
 * @see <a href="https://www.thedataschool.co.uk/gwilym-lockwood/calculating-top-n-percent-alteryx-different-methods-different-results/">The
 *     worked example</a>
 */
@RuleInfo(
        code = "AX-SMP-R02",
        summary = "A Sample of a percentage becomes a filter on the position among as many records",
        fidelity = Fidelity.EQUIVALENT,
        before = "Sample, First N%",
        after = "window, filter, project, sort, check")
final class SampleShareToFilter implements ToolRule {

    private static final int ALL = 100;

    @Override
    public Rewrite<ToolResult> apply(Tool tool, ToolInputs inputs, ToolContext context) {
        return tool.configuration() instanceof Sample sample
                        && sample.mode() == SampleMode.FIRST_PERCENT
                        && sample.n() >= 1
                        && sample.n() <= ALL
                ? ToolRules.withInput(tool, inputs, records -> converted(tool, sample, records, context))
                : Rewrite.declined();
    }

    private static Rewrite<ToolResult> converted(Tool tool, Sample sample, Records records, ToolContext context) {
        var findings = new Findings();
        var groups = ToolRules.names(ToolRules.fields(tool, records, sample.groupBy(), findings));
        findings.say(
                Diagnostic.of(ToolCode.SAMPLE_SHARE_CHECKED, tool.at(), tool.name(), Integer.toString(sample.n())));
        return findings.answer(() -> {
            var free = FreeNames.besideFields(records.fields());
            var position = field(free.take("_position"), WindowField.Function.ROW_NUMBER, tool);
            var count = field(free.take("_count"), WindowField.Function.COUNT_ROWS, tool);
            var counted = new Window(
                    context.id(tool, "rows"),
                    records.ref(),
                    groups,
                    Ordering.ARRIVAL,
                    List.of(position, count),
                    tool.at());
            var share = Expr.call(StandardFunction.TIMES, value(count), number(sample.n()));
            var filter = new Filter(
                    context.id(tool), InputRef.of(counted.id()), isWithin(value(position), share), tool.at());
            var project = new Project(
                    context.id(tool, "kept"), InputRef.of(filter.id()), records.passed(tool.at()), tool.at());
            var order = new KeyOrder(tool, context);
            var sorted = order.sorted(records.at(InputRef.of(project.id())), groups);
            var operators = new ArrayList<Operator>(List.of(counted, filter, project));
            operators.addAll(order.sorts());
            return order.rememberedByGroups(ToolResult.of(operators, sorted, findings))
                    .withChecks(List.of(isKnown(tool, counted, share)));
        });
    }

    private static WindowField field(String name, WindowField.Function function, Tool tool) {
        return new WindowField(name, Types.BIGINT, function, List.of(), WindowField.Frame.ALL, tool.at());
    }

    /** That the records before this one are fewer than the share, which is in hundredths. */
    private static Expr isWithin(Expr position, Expr share) {
        var before = Expr.call(StandardFunction.MINUS, position, number(1));
        return Expr.call(StandardFunction.LT, Expr.call(StandardFunction.TIMES, before, number(ALL)), share);
    }

    /** That the share is whole, or that its fraction is more than a half. */
    private static Check isKnown(Tool tool, Window counted, Expr share) {
        var rest = Expr.call(NumberFunction.REMAINDER, share, number(ALL));
        return new Check(
                "%s: no share of records that may be rounded down".formatted(tool.name()),
                InputRef.of(counted.id()),
                new Check.Assertion.EveryRow(Expr.call(
                        StandardFunction.OR,
                        Expr.call(StandardFunction.EQ, rest, number(0)),
                        Expr.call(StandardFunction.GT, rest, number(ALL / 2)))),
                tool.at());
    }

    private static Expr value(WindowField field) {
        return Expr.field(field.name(), Types.BIGINT);
    }

    private static Expr number(long value) {
        return Expr.number(BigDecimal.valueOf(value), Types.BIGINT);
    }
}
