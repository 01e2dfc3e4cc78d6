package io.landfall.rules.alteryx.expression;

import io.landfall.converter.expression.Conditions;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.RuleInfo;
import io.landfall.converter.rule.Translated;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.expression.Expression;
import io.landfall.parsers.expression.Expression.Membership;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code IN} is false for NULL, and {@code NOT IN} true.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/functions/operators.html">Operators</a>
 */
@RuleInfo(
        code = "AX-EXPR-R08",
        summary = "IN answers true or false",
        fidelity = Fidelity.EXACT,
        before = "[CODE] IN ('A', 'B')",
        after = "CODE IN ('A', 'B') IS TRUE")
final class MembershipToIn implements FormulaRule {

    @Override
    public Rewrite<Translated> apply(Expression source, List<Translated> parts, FormulaContext context) {
        return source instanceof Membership membership ? tested(membership, parts) : Rewrite.declined();
    }

    private static Rewrite<Translated> tested(Membership membership, List<Translated> parts) {
        var compared = parts.stream().map(Translated::value).toList();
        var unified = FormulaValues.unified(compared);
        if (unified.isEmpty()) {
            return Rewrite.blockedBy(Diagnostic.of(FormulaCode.FAMILIES_MIX, membership.at(), "IN"));
        }
        var listed = unified.get().subList(1, unified.get().size()).stream()
                .filter(value -> !FormulaValues.isNothing(value))
                .toList();
        var value = unified.get().getFirst();
        var open = Presence.isSure(value)
                ? List.<Expr>of()
                : listed.stream().filter(one -> !Presence.isSure(one)).toList();
        var sure = listed.stream().filter(one -> !open.contains(one)).toList();
        var found = new ArrayList<Expr>();
        if (!sure.isEmpty()) {
            found.add(in(value, sure));
        }
        open.forEach(one -> found.add(Expr.call(StandardFunction.IS_NOT_DISTINCT, value, one)));
        var holdsNull = listed.size() < membership.list().size();
        if (holdsNull) {
            found.add(Expr.call(StandardFunction.IS_NULL, value));
        }
        var any = Conditions.any(found);
        var answer = Translated.of(membership.negated() ? Expr.call(StandardFunction.NOT, any) : any);
        var remarks = new ArrayList<Diagnostic>();
        if (holdsNull || !open.isEmpty()) {
            remarks.add(Diagnostic.of(FormulaCode.NULL_IN_LIST, membership.at()));
        }
        if (FormulaValues.mixTruths(compared)) {
            remarks.add(Diagnostic.of(FormulaCode.TRUTH_AS_NUMBER, membership.at(), "IN"));
        }
        if (MixedDates.areIn(compared)) {
            remarks.add(Diagnostic.of(FormulaCode.DATE_AS_TEXT, membership.at()));
        }
        return new Rewrite.Replaced<>(answer, remarks);
    }

    private static Expr in(Expr value, List<Expr> listed) {
        var args = new ArrayList<Expr>();
        args.add(value);
        args.addAll(listed);
        var in = new Expr.Call(StandardFunction.IN, args);
        return Presence.isSure(in) ? in : Expr.call(StandardFunction.IS_TRUE, in);
    }
}
