package io.landfall.rules.powercenter.expression;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.SqlType;
import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.RuleInfo;
import io.landfall.converter.rule.Translated;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.expression.Expression;
import io.landfall.parsers.expression.Expression.Call;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns {@code IIF} into {@code CASE}. A missing else branch is filled in by datatype: zero, the empty text, or NULL for dates. SQL
 * would always say NULL, so the default is written out. Only the branch that is taken can raise an error.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5-1/transformation-language-reference/functions/iif.html">IIF</a>
 */
@RuleInfo(
        code = "PC-FN-IIF",
        summary = "IIF becomes CASE, its missing else branch the default of its type",
        fidelity = Fidelity.EXACT,
        before = "IIF(QTY > 0, 'Y')",
        after = "CASE WHEN QTY > 0 THEN 'Y' ELSE '' END")
final class IifToCase implements PortExpressionRule {

    @Override
    public Rewrite<Translated> apply(Expression source, List<Translated> parts, PortContext context) {
        return switch (source) {
            case Call iif when iif.is("IIF", 3) -> chosen(iif, parts.get(0), parts.get(1), parts.get(2));
            case Call iif
            when iif.is("IIF", 2) ->
                chosen(
                        iif,
                        parts.get(0),
                        parts.get(1),
                        Translated.of(byType(Values.value(parts.get(1).value()))));
            default -> Rewrite.declined();
        };
    }

    private static Rewrite<Translated> chosen(Call iif, Translated test, Translated then, Translated otherwise) {
        var condition = Values.condition(test.value());
        var branches = Values.unified(List.of(then.value(), otherwise.value()));
        if (condition.isEmpty() || branches.isEmpty()) {
            return Rewrite.blockedBy(Diagnostic.of(ExpressionCode.FAMILIES_MIX, iif.at(), "IIF"));
        }
        var value =
                Expr.when(condition.get(), branches.get().get(0), branches.get().get(1));
        var failures = new ArrayList<Expr>();
        test.fails().ifPresent(failures::add);
        failures.addAll(Failures.when(condition.get(), then));
        failures.addAll(Failures.unless(condition.get(), otherwise));
        return Rewrite.to(new Translated(value, Translated.any(failures)));
    }

    private static Expr byType(Expr then) {
        SqlType type = then.type();
        return switch (type.family()) {
            case NUMBER, BOOLEAN -> Expr.cast(Expr.integer(0), type);
            case TEXT -> Expr.text("");
            case DATE, TIME, TIMESTAMP, BINARY -> Expr.nothing(type);
        };
    }
}
