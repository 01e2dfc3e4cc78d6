package io.landfall.rules.alteryx.expression;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.RuleInfo;
import io.landfall.converter.rule.Translated;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.expression.Expression;
import io.landfall.parsers.expression.Expression.Name;
import io.landfall.parsers.expression.Expression.RowName;
import java.util.List;
import java.util.Optional;

/** Names become fields of the current record or of its neighbours, and constants of the workflow. */
@RuleInfo(
        code = "AX-EXPR-R02",
        summary = "Names become fields and constants",
        fidelity = Fidelity.EXACT,
        before = "[QTY]",
        after = "QTY")
final class NameToField implements FormulaRule {

    @Override
    public Rewrite<Translated> apply(Expression source, List<Translated> parts, FormulaContext context) {
        return switch (source) {
            case Name name -> named(name, context);
            case RowName row -> known(context.row(row.offset(), row.name()), row.name(), source);
            default -> Rewrite.declined();
        };
    }

    private static Rewrite<Translated> named(Name name, FormulaContext context) {
        if (name.is("True")) {
            return Rewrite.to(Translated.of(Expr.truth(true)));
        }
        if (name.is("False")) {
            return Rewrite.to(Translated.of(Expr.truth(false)));
        }
        var value =
                context.field(name.name()).or(() -> context.constant(name.name().replace("%", "")));
        return known(value, name.name(), name);
    }

    private static Rewrite<Translated> known(Optional<Expr> value, String name, Expression source) {
        return value.map(found -> Rewrite.to(Translated.of(found)))
                .orElseGet(() -> Rewrite.blockedBy(Diagnostic.of(FormulaCode.UNKNOWN_NAME, source.at(), name)));
    }
}
