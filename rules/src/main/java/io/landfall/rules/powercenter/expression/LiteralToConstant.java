package io.landfall.rules.powercenter.expression;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.SqlType;
import io.landfall.converter.expression.Types;
import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.RuleInfo;
import io.landfall.converter.rule.Translated;
import io.landfall.parsers.expression.Expression;
import io.landfall.parsers.expression.Expression.NumberLiteral;
import io.landfall.parsers.expression.Expression.TextLiteral;
import java.math.BigDecimal;
import java.util.List;

/**
 * Keeps constants. A whole number is an integer; one with a fraction or an exponent is a double, or a decimal when the session runs
 * with high precision.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/advanced-workflow-guide/high-precision-data/decimal.html">High
 *     precision data</a>
 */
@RuleInfo(
        code = "PC-EXPR-R01",
        summary = "Constants keep their value",
        fidelity = Fidelity.EXACT,
        before = "2.50",
        after = "2.5E0")
final class LiteralToConstant implements PortExpressionRule {

    @Override
    public Rewrite<Translated> apply(Expression source, List<Translated> parts, PortContext context) {
        return switch (source) {
            case TextLiteral text -> Rewrite.to(Translated.of(Expr.text(text.value())));
            case NumberLiteral number -> Rewrite.to(Translated.of(number(number.text(), context)));
            default -> Rewrite.declined();
        };
    }

    private static Expr number(String digits, PortContext context) {
        var value = new BigDecimal(digits.endsWith(".") ? digits + "0" : digits);
        var exponent = digits.indexOf('e') >= 0 || digits.indexOf('E') >= 0;
        if (!exponent && value.scale() <= 0 && value.precision() <= 18) {
            return Expr.integer(value.longValueExact());
        }
        if (context.highPrecision() && !exponent && value.precision() <= SqlType.Decimal.MAX_PRECISION) {
            return Expr.number(value, Types.decimal(Math.max(value.precision(), value.scale()), value.scale()));
        }
        return Expr.number(value, Types.DOUBLE);
    }
}
