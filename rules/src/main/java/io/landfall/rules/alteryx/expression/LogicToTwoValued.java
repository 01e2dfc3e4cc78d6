package io.landfall.rules.alteryx.expression;

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
import io.landfall.parsers.expression.Expression.Unary;
import io.landfall.parsers.expression.UnaryOperator;
import java.util.List;
import java.util.Optional;

/**
 * Combines conditions, each of which is true or false: a NULL counts as false before it is combined or negated.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/functions/operators.html">Operators</a>
 */
@RuleInfo(
        code = "AX-EXPR-R06",
        summary = "AND, OR and NOT combine conditions that are never NULL",
        fidelity = Fidelity.EXACT,
        before = "![ACTIVE]",
        after = "NOT ACTIVE IS TRUE")
final class LogicToTwoValued implements FormulaRule {

    @Override
    public Rewrite<Translated> apply(Expression source, List<Translated> parts, FormulaContext context) {
        return switch (source) {
            case Unary unary
            when unary.operator() == UnaryOperator.NOT -> combined(StandardFunction.NOT, parts, source);
            case Binary binary
            when binary.operator() == BinaryOperator.AND -> combined(StandardFunction.AND, parts, source);
            case Binary binary
            when binary.operator() == BinaryOperator.OR -> combined(StandardFunction.OR, parts, source);
            default -> Rewrite.declined();
        };
    }

    private static Rewrite<Translated> combined(StandardFunction function, List<Translated> parts, Expression source) {
        var conditions = parts.stream()
                .map(part -> FormulaValues.condition(part.value()))
                .toList();
        return conditions.stream().allMatch(Optional::isPresent)
                ? Rewrite.to(Translated.of(new Expr.Call(
                        function, conditions.stream().flatMap(Optional::stream).toList())))
                : Rewrite.blockedBy(Diagnostic.of(FormulaCode.FAMILIES_MIX, source.at(), function.sqlName()));
    }
}
