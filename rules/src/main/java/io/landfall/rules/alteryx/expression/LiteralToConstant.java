package io.landfall.rules.alteryx.expression;

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
import java.util.stream.Stream;

/** Numbers and texts stay what they are. A whole number has the smallest type that holds it, any other is a double. */
@RuleInfo(
        code = "AX-EXPR-R01",
        summary = "Literals become constants",
        fidelity = Fidelity.EXACT,
        before = "'EU'",
        after = "'EU'")
final class LiteralToConstant implements FormulaRule {

    @Override
    public Rewrite<Translated> apply(Expression source, List<Translated> parts, FormulaContext context) {
        return switch (source) {
            case TextLiteral text -> Rewrite.to(Translated.of(Expr.text(text.value())));
            case NumberLiteral number -> Rewrite.to(Translated.of(number(new BigDecimal(number.text()))));
            default -> Rewrite.declined();
        };
    }

    private static Expr number(BigDecimal value) {
        SqlType type = Stream.of(Types.INTEGER, Types.BIGINT)
                .filter(whole -> Types.holds(whole, value))
                .findFirst()
                .orElse(Types.DOUBLE);
        return Expr.number(value, type);
    }
}
