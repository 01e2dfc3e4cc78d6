package io.landfall.rules.alteryx.expression;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.Types;
import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.RuleInfo;
import io.landfall.converter.rule.Translated;
import io.landfall.parsers.expression.Expression;
import io.landfall.parsers.expression.Expression.Call;
import java.util.List;

/**
 * {@code Null()}, {@code IsNull} and {@code IsEmpty}, which is also true for the empty text.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/functions/test-functions.html">Test functions</a>
 */
@RuleInfo(
        code = "AX-FN-ISEMPTY",
        summary = "IsNull and IsEmpty become tests for NULL and the empty text",
        fidelity = Fidelity.EXACT,
        before = "IsEmpty([NAME])",
        after = "NAME IS NULL OR NAME IS NOT DISTINCT FROM ''")
final class NullTests implements FormulaRule {

    @Override
    public Rewrite<Translated> apply(Expression source, List<Translated> parts, FormulaContext context) {
        return switch (source) {
            case Call call when call.is("NULL", 0) -> Rewrite.to(Translated.of(Expr.nothing(Types.TEXT)));
            case Call call
            when call.is("ISNULL", 1) ->
                Rewrite.to(Translated.of(isNull(parts.getFirst().value())));
            case Call call
            when call.is("ISEMPTY", 1) ->
                Rewrite.to(Translated.of(isEmpty(parts.getFirst().value())));
            default -> Rewrite.declined();
        };
    }

    private static Expr isNull(Expr value) {
        return Expr.call(StandardFunction.IS_NULL, value);
    }

    static Expr isEmpty(Expr value) {
        return value.type().isText()
                ? Expr.call(
                        StandardFunction.OR,
                        isNull(value),
                        Expr.call(StandardFunction.IS_NOT_DISTINCT, value, Expr.text("")))
                : isNull(value);
    }
}
