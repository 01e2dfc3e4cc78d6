package io.landfall.rules.powercenter.transformation;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.rule.Findings;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.RuleInfo;
import io.landfall.converter.rule.Translated;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.powercenter.TransactionControl;
import io.landfall.rules.powercenter.flow.Feed;
import io.landfall.rules.powercenter.flow.FlowContext;
import io.landfall.rules.powercenter.flow.Fragment;
import io.landfall.rules.powercenter.flow.Node;
import io.landfall.rules.powercenter.flow.Node.TransformationNode;
import io.landfall.rules.powercenter.flow.TargetFile;
import io.landfall.rules.powercenter.flow.TransformationRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Hands rows on. When a session commits changes nothing of what there is in the end, as long as it never rolls back.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/transformation-guide/transaction-control-transformation.html">Transaction
 *     Control transformation</a>
 */
@RuleInfo(
        code = "PC-TCT-R01",
        summary = "A Transaction Control that only commits hands its rows on",
        fidelity = Fidelity.EXACT,
        before = "Transaction Control",
        after = "nothing")
final class TransactionControlToNothing implements TransformationRule {

    private static final List<String> COMMITS =
            List.of("TC_CONTINUE_TRANSACTION", "TC_COMMIT_BEFORE", "TC_COMMIT_AFTER");

    @Override
    public Rewrite<Fragment> apply(TransformationNode node, Map<String, Feed> feeds, FlowContext context) {
        return node.definition() instanceof TransactionControl
                ? TransformationRule.withRows(node, feeds, feed -> converted(node, feed, context))
                : Rewrite.declined();
    }

    private static Rewrite<Fragment> converted(TransformationNode node, Feed feed, FlowContext context) {
        var text = node.settings().text("Transaction Control Condition");
        if (text.toUpperCase(Locale.ROOT).contains("TC_ROLLBACK")) {
            return Rewrite.blockedBy(Diagnostic.of(TransformationCode.ROLLS_BACK, node.at(), node.name()));
        }
        if (scoped(node, context).isPresent()) {
            return Rewrite.blockedBy(Diagnostic.of(
                    TransformationCode.IN_TRANSACTIONS,
                    node.at(),
                    node.name(),
                    scoped(node, context).orElseThrow()));
        }
        var findings = new Findings();
        var ready = Outputs.ready(node, feed, context);
        var ports = Scopes.of(ready.fields());
        var condition = text.isBlank()
                ? Optional.of(Translated.of(Expr.integer(0)))
                : context.expression(text, node.at(), name -> ports.apply(name).or(() -> commit(name)), findings);
        findings.say(Diagnostic.of(TransformationCode.COMMITS, node.at(), node.name()));
        return findings.answer(() -> {
            var operators = new ArrayList<Operator>(ready.operators());
            var rows = Errors.rejected(node, ready.ref(), condition.orElseThrow(), context, operators);
            return Fragment.of(operators, Outputs.handedOn(node, feed, ready, rows), findings);
        });
    }

    /** Somebody later on who does more at a commit: who starts anew, or writes another file. */
    private static Optional<String> scoped(TransformationNode node, FlowContext context) {
        return context.flow().from(node.name()).stream()
                .flatMap(name -> context.flow().node(name).stream())
                .filter(later -> switch (later) {
                    case Node.TransformationNode one ->
                        one.settings().text("Transformation Scope").equalsIgnoreCase("Transaction");
                    case Node.TargetNode one -> TargetFile.isNamedByRows(one, context.flow());
                    case Node.SourceNode _ -> false;
                })
                .map(Node::name)
                .findFirst();
    }

    private static Optional<Translated> commit(String name) {
        var word = COMMITS.indexOf(name.toUpperCase(Locale.ROOT));
        return word < 0 ? Optional.empty() : Optional.of(Translated.of(Expr.integer(word)));
    }
}
