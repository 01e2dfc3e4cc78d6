package io.landfall.rules.alteryx.tool;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Route;
import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.rule.Findings;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.RuleInfo;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.tool.Filter;
import io.landfall.parsers.alteryx.tool.FormulaText;
import io.landfall.parsers.alteryx.tool.SimpleCondition;
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
 * Splits records in those for which the condition is true and all others. Where only one side is read, a plain filter does.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/tools/preparation/filter-tool.html">Filter Tool</a>
 */
@RuleInfo(
        code = "AX-FIL-R01",
        summary = "A Filter becomes a filter, or a route when both of its outputs are read",
        fidelity = Fidelity.EXACT,
        before = "Filter",
        after = "filter, route")
final class FilterToRoute implements ToolRule {

    private static final String TRUE = "True";
    private static final String FALSE = "False";
    private static final List<String> ANCHORS = List.of(TRUE, FALSE);

    @Override
    public Rewrite<ToolResult> apply(Tool tool, ToolInputs inputs, ToolContext context) {
        return tool.configuration() instanceof Filter filter
                ? ToolRules.withInput(tool, inputs, records -> converted(tool, filter, records, context))
                : Rewrite.declined();
    }

    private static Rewrite<ToolResult> converted(Tool tool, Filter filter, Records records, ToolContext context) {
        var findings = new Findings();
        var condition = text(tool, filter, records, findings)
                .flatMap(text -> context.formula(text, context.scope(records), findings));
        var test = condition.flatMap(FormulaValues::condition);
        if (condition.isPresent() && test.isEmpty()) {
            findings.block(Diagnostic.of(
                    ToolCode.NO_CONDITION, tool.at(), filter.expression().text()));
        }
        return findings.answer(() -> split(tool, test.orElseThrow(), records, context, findings));
    }

    private static ToolResult split(Tool tool, Expr test, Records records, ToolContext context, Findings findings) {
        if (!ToolRules.isWanted(FALSE, ANCHORS, context)) {
            return kept(tool, test, TRUE, records, context, findings);
        }
        if (!ToolRules.isWanted(TRUE, ANCHORS, context)) {
            return kept(tool, Expr.call(StandardFunction.NOT, test), FALSE, records, context, findings);
        }
        var route = new Route(
                context.id(tool), records.ref(), List.of(new Route.Group(TRUE, test)), Optional.of(FALSE), tool.at());
        return ToolResult.sink(List.of(route), findings)
                .withOutput(TRUE, records.at(new InputRef(route.id(), TRUE)))
                .withOutput(FALSE, records.at(new InputRef(route.id(), FALSE)));
    }

    private static ToolResult kept(
            Tool tool, Expr test, String anchor, Records records, ToolContext context, Findings findings) {
        var filter = new io.landfall.converter.pipeline.Filter(context.id(tool), records.ref(), test, tool.at());
        return ToolResult.sink(List.of(filter), findings).withOutput(anchor, records.at(InputRef.of(filter.id())));
    }

    private static Optional<FormulaText> text(Tool tool, Filter filter, Records records, Findings findings) {
        if (!filter.expression().isBlank()) {
            filter.simple()
                    .filter(simple -> SimpleFormula.differs(filter.expression().text(), simple, records))
                    .ifPresent(_ -> findings.say(Diagnostic.of(
                            ToolCode.TWO_CONDITIONS,
                            tool.at(),
                            tool.name(),
                            filter.expression().text())));
            return Optional.of(filter.expression());
        }
        var text = filter.simple().flatMap(simple -> SimpleFormula.of(simple, records));
        if (text.isEmpty()) {
            findings.block(Diagnostic.of(
                    ToolCode.NO_CONDITION,
                    tool.at(),
                    filter.simple().map(SimpleCondition::operatorText).orElse("")));
        }
        return text.map(formula -> new FormulaText(formula, tool.at()));
    }
}
