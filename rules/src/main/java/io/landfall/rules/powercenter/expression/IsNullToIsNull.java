package io.landfall.rules.powercenter.expression;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.RuleInfo;
import io.landfall.converter.rule.Translated;
import io.landfall.parsers.expression.Expression;
import io.landfall.parsers.expression.Expression.Call;
import java.util.List;

/**
 * Tests for NULL. The empty text is not NULL.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5-1/transformation-language-reference/functions/isnull.html">ISNULL</a>
 */
@RuleInfo(
        code = "PC-FN-ISNULL",
        summary = "ISNULL becomes IS NULL",
        fidelity = Fidelity.EXACT,
        before = "ISNULL(NAME)",
        after = "NAME IS NULL")
final class IsNullToIsNull implements PortExpressionRule {

    @Override
    public Rewrite<Translated> apply(Expression source, List<Translated> parts, PortContext context) {
        return source instanceof Call call && call.is("ISNULL", 1)
                ? Rewrite.to(parts.getFirst()
                        .with(Expr.call(
                                StandardFunction.IS_NULL, parts.getFirst().value())))
                : Rewrite.declined();
    }
}
