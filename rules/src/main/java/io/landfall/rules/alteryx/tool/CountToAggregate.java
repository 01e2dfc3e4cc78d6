package io.landfall.rules.alteryx.tool;

import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Aggregate;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Measure;
import io.landfall.converter.pipeline.Ordering;
import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.rule.Findings;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.RuleInfo;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.tool.CountRecords;
import io.landfall.parsers.alteryx.tool.FieldType;
import io.landfall.rules.alteryx.field.AlteryxField;
import io.landfall.rules.alteryx.flow.Records;
import io.landfall.rules.alteryx.flow.ToolContext;
import io.landfall.rules.alteryx.flow.ToolInputs;
import io.landfall.rules.alteryx.flow.ToolResult;
import io.landfall.rules.alteryx.flow.ToolRule;
import java.util.List;
import java.util.Optional;

/**
 * Counts records. Unlike a Summarize, the macro answers 0 when there are none.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/tools/transform/count-records-tool.html">Count Records Tool</a>
 */
@RuleInfo(
        code = "AX-CNT-R01",
        summary = "A Count Records becomes a count that is 0 without rows",
        fidelity = Fidelity.EXACT,
        before = "Count Records",
        after = "aggregate")
final class CountToAggregate implements ToolRule {

    private static final AlteryxField COUNT = AlteryxField.of("Count", FieldType.INT64);

    /** What the macro calls its output. */
    static final String ANCHOR = "Output9";

    @Override
    public Rewrite<ToolResult> apply(Tool tool, ToolInputs inputs, ToolContext context) {
        return tool.configuration() instanceof CountRecords
                ? ToolRules.withInput(tool, inputs, records -> Rewrite.to(converted(tool, records, context)))
                : Rewrite.declined();
    }

    private static ToolResult converted(Tool tool, Records records, ToolContext context) {
        var measure = new Measure(
                COUNT.name(), Types.BIGINT, Measure.Function.COUNT_ROWS, List.of(), false, Optional.empty(), tool.at());
        var count = new Aggregate(
                context.id(tool), records.ref(), List.of(), List.of(measure), Ordering.NONE, true, tool.at());
        return ToolResult.sink(List.of(count), new Findings())
                .withOutput(ANCHOR, new Records(InputRef.of(count.id()), List.of(COUNT)));
    }
}
