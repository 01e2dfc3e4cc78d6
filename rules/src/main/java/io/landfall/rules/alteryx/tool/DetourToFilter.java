package io.landfall.rules.alteryx.tool;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.pipeline.Filter;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.rule.Findings;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.RuleInfo;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.tool.Detour;
import io.landfall.rules.alteryx.flow.Records;
import io.landfall.rules.alteryx.flow.ToolContext;
import io.landfall.rules.alteryx.flow.ToolInputs;
import io.landfall.rules.alteryx.flow.ToolResult;
import io.landfall.rules.alteryx.flow.ToolRule;
import java.util.List;

/**
 * Sends all records one way; the other way gets none.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/tools/developer/detour-tool.html">Detour Tool</a>
 */
@RuleInfo(
        code = "AX-DET-R01",
        summary = "A Detour hands its rows on one way, and a filter lets none go the other way",
        fidelity = Fidelity.EXACT,
        before = "Detour",
        after = "filter")
final class DetourToFilter implements ToolRule {

    private static final String LEFT = "Left";
    private static final String RIGHT = "Right";

    @Override
    public Rewrite<ToolResult> apply(Tool tool, ToolInputs inputs, ToolContext context) {
        return tool.configuration() instanceof Detour(var right)
                ? ToolRules.withInput(tool, inputs, records -> Rewrite.to(converted(tool, right, records, context)))
                : Rewrite.declined();
    }

    private static ToolResult converted(Tool tool, boolean right, Records records, ToolContext context) {
        var closed = right ? LEFT : RIGHT;
        var result = ToolResult.sink(List.of(), new Findings()).withOutput(right ? RIGHT : LEFT, records);
        if (!ToolRules.isWanted(closed, List.of(LEFT, RIGHT), context)) {
            return result;
        }
        var none = new Filter(context.id(tool, closed), records.ref(), Expr.truth(false), tool.at());
        return result.withOperators(List.of(none)).withOutput(closed, records.at(InputRef.of(none.id())));
    }
}
