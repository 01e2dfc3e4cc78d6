package io.landfall.rules.alteryx.expression;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.RuleInfo;
import io.landfall.converter.rule.Translated;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.expression.Expression;
import io.landfall.parsers.expression.Expression.Call;
import io.landfall.parsers.expression.Expression.Conditional;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns {@code IF … ENDIF} and {@code IIF} into {@code CASE}. A condition that is NULL leads to the else branch.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/functions/conditional-functions.html">Conditional functions</a>
 */
@RuleInfo(
        code = "AX-EXPR-R07",
        summary = "IF and IIF become CASE",
        fidelity = Fidelity.EXACT,
        before = "IIF([QTY] = 0, 'none', 'some')",
        after = "CASE WHEN QTY IS NOT DISTINCT FROM 0 THEN 'none' ELSE 'some' END")
final class IfToCase implements FormulaRule {

    @Override
    public Rewrite<Translated> apply(Expression source, List<Translated> parts, FormulaContext context) {
        return switch (source) {
            case Conditional conditional -> chosen(parts, "IF", source);
            case Call call when call.is("IIF", 3) -> chosen(parts, "IIF", source);
            default -> Rewrite.declined();
        };
    }

    /** Tests and values in turn, and the else branch last. */
    private static Rewrite<Translated> chosen(List<Translated> parts, String what, Expression source) {
        var values = new ArrayList<Expr>();
        for (int i = 1; i < parts.size(); i += 2) {
            values.add(parts.get(i).value());
        }
        values.add(parts.getLast().value());
        var unified = FormulaValues.unified(values);
        var branches = new ArrayList<Expr.Branch>();
        for (int i = 0; i < parts.size() - 1; i += 2) {
            var test = FormulaValues.condition(parts.get(i).value());
            if (test.isEmpty() || unified.isEmpty()) {
                return Rewrite.blockedBy(Diagnostic.of(FormulaCode.FAMILIES_MIX, source.at(), what));
            }
            branches.add(new Expr.Branch(test.get(), unified.get().get(i / 2)));
        }
        var choice = Translated.of(new Expr.Case(branches, unified.orElseThrow().getLast()));
        return FormulaValues.mixTruths(values)
                ? Rewrite.to(choice, Diagnostic.of(FormulaCode.TRUTH_AS_NUMBER, source.at(), what))
                : Rewrite.to(choice);
    }
}
