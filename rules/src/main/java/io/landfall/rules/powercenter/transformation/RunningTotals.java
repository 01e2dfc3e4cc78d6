package io.landfall.rules.powercenter.transformation;

import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.RuleInfo;
import io.landfall.parsers.expression.Expression;
import io.landfall.parsers.expression.Expression.Binary;
import io.landfall.parsers.expression.Expression.Call;
import io.landfall.parsers.expression.Expression.Unary;
import io.landfall.parsers.powercenter.ExpressionTransformation;
import io.landfall.rules.powercenter.flow.Feed;
import io.landfall.rules.powercenter.flow.FlowContext;
import io.landfall.rules.powercenter.flow.Fragment;
import io.landfall.rules.powercenter.flow.Node.TransformationNode;
import io.landfall.rules.powercenter.flow.TransformationRule;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Computes what CUME, MOVINGSUM and MOVINGAVG answer before the rows of an Expression. A row that is NULL or that the filter leaves out
 * has the total of the rows before. The moving functions answer NULL until there are as many rows as they ask for; whether a NULL takes a
 * place among them is not documented, so that a check reports it. A call counts for sure only where every row evaluates it: not in a
 * branch, and not where another port may take the row out before.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/transformation-language-reference/functions/cume.html">CUME</a>
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/transformation-language-reference/functions/movingsum.html">MOVINGSUM</a>
 */
@RuleInfo(
        code = "PC-EXP-R03",
        summary = "What CUME, MOVINGSUM and MOVINGAVG answer becomes a running total before the Expression",
        fidelity = Fidelity.EXACT,
        before = "Expression, CUME at a port",
        after = "window, project")
final class RunningTotals implements TransformationRule {

    private static final Set<String> NAMES = Set.of("CUME", "MOVINGSUM", "MOVINGAVG");

    /** Calls that may leave arguments alone. */
    private static final Set<String> CHOOSING =
            Set.of("IIF", "DECODE", "CHOOSE", "IN", "INDEXOF", "GREATEST", "LEAST", "ERROR", "ABORT", "LOOKUP");

    private final TransformationRule rule;

    /**
     * @param rule for Expressions
     */
    RunningTotals(TransformationRule rule) {
        this.rule = rule;
    }

    @Override
    public Rewrite<Fragment> apply(TransformationNode node, Map<String, Feed> feeds, FlowContext context) {
        var feed = feeds.get("");
        return feed != null && node.definition() instanceof ExpressionTransformation
                ? new ExpressionTotals(node, feed, context).rewritten(rule)
                : Rewrite.declined();
    }

    /** The running totals in an expression that every row evaluates. */
    static Stream<Call> running(Expression tree) {
        return switch (tree) {
            case Call call ->
                isRunning(call)
                        ? Stream.of(call)
                        : CHOOSING.contains(call.function()) || !call.space().isEmpty()
                                ? Stream.empty()
                                : call.args().stream().flatMap(RunningTotals::running);
            case Unary unary -> running(unary.operand());
            case Binary(var operator, var left, var right, var _) ->
                switch (operator) {
                    case AND, OR -> Stream.empty();
                    default -> Stream.concat(running(left), running(right));
                };
            default -> Stream.empty();
        };
    }

    private static boolean isRunning(Call call) {
        return call.space().isEmpty() && NAMES.contains(call.function());
    }
}
