package io.landfall.rules.powercenter.expression;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.TextFunction;
import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.RuleInfo;
import io.landfall.converter.rule.Translated;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.expression.BinaryOperator;
import io.landfall.parsers.expression.Expression;
import io.landfall.parsers.expression.Expression.Binary;
import io.landfall.parsers.expression.Expression.Call;
import java.util.List;

/**
 * Joins texts. One NULL counts as the empty text, where SQL's {@code ||} would answer NULL; only when both are NULL is the result.
 * Other values are converted to text first.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/transformation-language-reference/operators/string-operators.html">String
 *     operators</a>
 */
@RuleInfo(
        code = "PC-EXPR-R04",
        summary = "|| and CONCAT join texts and pass over NULL",
        fidelity = Fidelity.EXACT,
        before = "NAME || 'x'",
        after = "JOIN_TEXT(NAME, 'x')")
final class ConcatToJoinText implements PortExpressionRule {

    @Override
    public Rewrite<Translated> apply(Expression source, List<Translated> parts, PortContext context) {
        return switch (source) {
            case Binary binary when binary.operator() == BinaryOperator.CONCATENATE -> joined(source, parts, context);
            case Call call when call.is("CONCAT", 2) -> joined(source, parts, context);
            default -> Rewrite.declined();
        };
    }

    private static Rewrite<Translated> joined(Expression source, List<Translated> parts, PortContext context) {
        var left = Values.text(parts.get(0).value(), context.dateFormat());
        var right = Values.text(parts.get(1).value(), context.dateFormat());
        return Rewrite.to(
                Translated.of(Expr.call(TextFunction.JOIN_TEXT, left, right)).failingWith(parts),
                parts.stream()
                        .flatMap(part -> Values.saidOfText(part.value(), source.at()).stream())
                        .distinct()
                        .toArray(Diagnostic[]::new));
    }
}
