package io.landfall.rules.powercenter.expression;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.RuleInfo;
import io.landfall.converter.rule.Translated;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.expression.BinaryOperator;
import io.landfall.parsers.expression.Expression;
import io.landfall.parsers.expression.Expression.Binary;
import java.util.List;
import java.util.Optional;

/**
 * Compares values of one family. A NULL on either side makes the comparison NULL, as in SQL, while the service's setting for NULL in
 * comparisons has its default. Texts compare character by character, trailing blanks included.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/transformation-language-reference/operators/comparison-operators.html">Comparison
 *     operators</a>
 */
@RuleInfo(
        code = "PC-EXPR-R05",
        summary = "Comparisons stay three-valued",
        fidelity = Fidelity.EXACT,
        before = "QTY != 3",
        after = "QTY <> 3")
final class ComparisonToComparison implements PortExpressionRule {

    @Override
    public Rewrite<Translated> apply(Expression source, List<Translated> parts, PortContext context) {
        return source instanceof Binary binary
                ? function(binary.operator())
                        .map(function -> compared(function, binary, parts))
                        .orElseGet(Rewrite::declined)
                : Rewrite.declined();
    }

    private static Optional<StandardFunction> function(BinaryOperator operator) {
        return switch (operator) {
            case EQUAL -> Optional.of(StandardFunction.EQ);
            case NOT_EQUAL -> Optional.of(StandardFunction.NE);
            case LESS -> Optional.of(StandardFunction.LT);
            case LESS_OR_EQUAL -> Optional.of(StandardFunction.LE);
            case GREATER -> Optional.of(StandardFunction.GT);
            case GREATER_OR_EQUAL -> Optional.of(StandardFunction.GE);
            case ADD, SUBTRACT, MULTIPLY, DIVIDE, MODULO, CONCATENATE, AND, OR -> Optional.empty();
        };
    }

    private static Rewrite<Translated> compared(StandardFunction function, Binary binary, List<Translated> parts) {
        var values = Values.unified(List.of(parts.get(0).value(), parts.get(1).value()));
        if (values.isEmpty()) {
            return Rewrite.blockedBy(Diagnostic.of(ExpressionCode.FAMILIES_MIX, binary.at(), function.sqlName()));
        }
        var compared = Expr.call(function, values.get().get(0), values.get().get(1));
        var translated = Translated.of(compared).failingWith(parts);
        return Values.readsRunTime(compared)
                ? Rewrite.to(translated, Diagnostic.of(ExpressionCode.RUN_TIME_DECIDES, binary.at()))
                : Rewrite.to(translated);
    }
}
