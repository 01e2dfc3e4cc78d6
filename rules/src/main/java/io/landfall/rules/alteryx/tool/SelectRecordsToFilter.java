package io.landfall.rules.alteryx.tool;

import io.landfall.converter.expression.Conditions;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Filter;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Project;
import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.rule.Findings;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.RuleInfo;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.tool.SelectRecords;
import io.landfall.parsers.alteryx.tool.SelectRecords.Range;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.rules.alteryx.flow.Records;
import io.landfall.rules.alteryx.flow.ToolContext;
import io.landfall.rules.alteryx.flow.ToolInputs;
import io.landfall.rules.alteryx.flow.ToolResult;
import io.landfall.rules.alteryx.flow.ToolRule;
import java.math.BigDecimal;
import java.util.List;

/**
 * Keeps records by their position. A record that several ranges name is kept once.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/tools/preparation/select-records-tool.html">Select Records Tool</a>
 */
@RuleInfo(
        code = "AX-SRE-R01",
        summary = "A Select Records becomes a filter on the position",
        fidelity = Fidelity.EXACT,
        before = "Select Records",
        after = "sequence, filter, project")
final class SelectRecordsToFilter implements ToolRule {

    /** What the macro calls its output. */
    static final String ANCHOR = "Output";

    @Override
    public Rewrite<ToolResult> apply(Tool tool, ToolInputs inputs, ToolContext context) {
        return tool.configuration() instanceof SelectRecords select
                ? ToolRules.withInput(tool, inputs, records -> converted(tool, select, records, context))
                : Rewrite.declined();
    }

    private static Rewrite<ToolResult> converted(
            Tool tool, SelectRecords select, Records records, ToolContext context) {
        var findings = new Findings();
        if (select.ranges().isEmpty()) {
            findings.block(Diagnostic.of(ToolCode.NO_RANGE, tool.at(), tool.name(), select.text()));
        }
        return findings.answer(() -> {
            var counted = Positions.of(records, tool, context);
            var within = Conditions.any(select.ranges().stream()
                    .map(range -> within(counted.position().value(), range))
                    .toList());
            var filter = new Filter(context.id(tool), counted.records().ref(), within, tool.at());
            var project = new Project(
                    context.id(tool, "kept"), InputRef.of(filter.id()), records.passed(tool.at()), tool.at());
            return ToolResult.sink(List.of(counted.operator(), filter, project), findings)
                    .withOutput(ANCHOR, records.at(InputRef.of(project.id())));
        });
    }

    private static Expr within(Expr position, Range range) {
        var from = Expr.call(StandardFunction.GE, position, number(range.from()));
        if (range.to() == Long.MAX_VALUE) {
            return from;
        }
        return range.from() == range.to()
                ? Expr.call(StandardFunction.EQ, position, number(range.from()))
                : Expr.call(StandardFunction.AND, from, Expr.call(StandardFunction.LE, position, number(range.to())));
    }

    private static Expr number(long value) {
        return Expr.number(BigDecimal.valueOf(value), Types.BIGINT);
    }
}
