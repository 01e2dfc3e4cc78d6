package io.landfall.rules.alteryx.expression;

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
import java.util.List;

/**
 * Joins texts with {@code +}. A NULL beside a text counts as empty; SQL would make the whole NULL.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/functions/operators.html">Operators</a>
 */
@RuleInfo(
        code = "AX-EXPR-R04",
        summary = "A plus between texts joins them, NULL counting as empty",
        fidelity = Fidelity.EXACT,
        before = "[NAME] + ','",
        after = "JOIN_TEXT(NAME, ',')")
final class PlusToJoinText implements FormulaRule {

    @Override
    public Rewrite<Translated> apply(Expression source, List<Translated> parts, FormulaContext context) {
        if (!(source instanceof Binary binary) || binary.operator() != BinaryOperator.ADD || !areTexts(parts)) {
            return Rewrite.declined();
        }
        var left = FormulaValues.text(parts.get(0).value());
        var right = FormulaValues.text(parts.get(1).value());
        return left.isEmpty() || right.isEmpty()
                ? Rewrite.blockedBy(Diagnostic.of(FormulaCode.FAMILIES_MIX, binary.at(), "+"))
                : Rewrite.to(Translated.of(joined(left.get(), right.get(), binary, context)));
    }

    private static Expr joined(Expr left, Expr right, Binary binary, FormulaContext context) {
        var joined = Expr.call(TextFunction.JOIN_TEXT, left, right);
        if (!Presence.isSure(joined)) {
            context.open(new JoinedNothing(joined, binary.at()));
        }
        return joined;
    }

    /** Whether one of both is a text or a date; then the other has to be one too. */
    static boolean areTexts(List<Translated> parts) {
        return parts.stream()
                .map(Translated::value)
                .anyMatch(value -> !FormulaValues.isNothing(value)
                        && FormulaValues.text(value).isPresent());
    }
}
