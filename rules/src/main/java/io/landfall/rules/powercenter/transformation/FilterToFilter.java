package io.landfall.rules.powercenter.transformation;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.pipeline.Filter;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.rule.Findings;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.RuleInfo;
import io.landfall.converter.rule.Translated;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.rules.powercenter.expression.Values;
import io.landfall.rules.powercenter.flow.Feed;
import io.landfall.rules.powercenter.flow.FlowContext;
import io.landfall.rules.powercenter.flow.Fragment;
import io.landfall.rules.powercenter.flow.Node.TransformationNode;
import io.landfall.rules.powercenter.flow.TransformationRule;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps the rows for which the condition is true or a number other than 0. False, 0 and NULL drop.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/transformation-guide/filter-transformation.html">Filter
 *     transformation</a>
 */
@RuleInfo(
        code = "PC-FIL-R01",
        summary = "A Filter becomes a filter",
        fidelity = Fidelity.EXACT,
        before = "Filter",
        after = "filter")
final class FilterToFilter implements TransformationRule {

    @Override
    public Rewrite<Fragment> apply(TransformationNode node, Map<String, Feed> feeds, FlowContext context) {
        return node.definition() instanceof io.landfall.parsers.powercenter.Filter
                ? TransformationRule.withRows(node, feeds, feed -> converted(node, feed, context))
                : Rewrite.declined();
    }

    private static Rewrite<Fragment> converted(TransformationNode node, Feed feed, FlowContext context) {
        var findings = new Findings();
        var text = node.settings().text("Filter Condition");
        var ready = Outputs.ready(node, feed, context);
        var scope = Scopes.of(ready.fields());
        var condition = text.isBlank()
                ? Optional.of(Translated.of(Expr.truth(true)))
                : context.expression(text, node.at(), scope, findings);
        var test = condition.flatMap(value -> Values.condition(value.value()));
        if (condition.isPresent() && test.isEmpty()) {
            findings.block(Diagnostic.of(TransformationCode.CONDITION_UNREADABLE, node.at(), text));
        }
        return findings.answer(() -> {
            var operators = new ArrayList<Operator>(ready.operators());
            var ref = Errors.rejected(node, ready.ref(), condition.orElseThrow(), context, operators);
            var filter = new Filter(context.id(node.name()), ref, test.orElseThrow(), node.at());
            operators.add(filter);
            return Fragment.of(operators, Outputs.handedOn(node, feed, ready, InputRef.of(filter.id())), findings);
        });
    }
}
