package io.landfall.rules.alteryx.expression;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.SqlType;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.Types;
import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.RuleInfo;
import io.landfall.converter.rule.Translated;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.expression.Expression;
import io.landfall.parsers.expression.Expression.NumberLiteral;
import io.landfall.parsers.expression.Expression.TextLiteral;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Numbers and texts stay what they are. A whole number has the smallest type that holds it, any other is a double. */
@RuleInfo(
        code = "AX-EXPR-R01",
        summary = "Literals become constants",
        fidelity = Fidelity.EXACT,
        before = "'EU'",
        after = "'EU'")
final class LiteralToConstant implements FormulaRule {

    private static final Pattern OF_ENGINE = Pattern.compile("(?i)%(Engine[.]\\w+)%");

    @Override
    public Rewrite<Translated> apply(Expression source, List<Translated> parts, FormulaContext context) {
        return switch (source) {
            case TextLiteral text -> text(text, context);
            case NumberLiteral number -> Rewrite.to(Translated.of(number(new BigDecimal(number.text()))));
            default -> Rewrite.declined();
        };
    }

    /** Designer puts constants of its engine into texts before it reads the formula. */
    private static Rewrite<Translated> text(TextLiteral text, FormulaContext context) {
        var pieces = new ArrayList<Expr>();
        var found = OF_ENGINE.matcher(text.value());
        int from = 0;
        while (found.find()) {
            var value = context.constant(found.group(1))
                    .filter(known -> known.type().isText());
            if (value.isEmpty()) {
                return Rewrite.blockedBy(Diagnostic.of(FormulaCode.UNKNOWN_NAME, text.at(), found.group(1)));
            }
            pieces.add(Expr.text(text.value().substring(from, found.start())));
            pieces.add(value.get());
            from = found.end();
        }
        var rest = Expr.text(text.value().substring(from));
        return Rewrite.to(Translated.of(pieces.stream()
                .reduce((one, other) -> Expr.call(StandardFunction.CONCAT, one, other))
                .<Expr>map(before -> Expr.call(StandardFunction.CONCAT, before, rest))
                .orElse(rest)));
    }

    private static Expr number(BigDecimal value) {
        SqlType type = Stream.of(Types.INTEGER, Types.BIGINT)
                .filter(whole -> Types.holds(whole, value))
                .findFirst()
                .orElse(Types.DOUBLE);
        return Expr.number(value, type);
    }
}
