package io.landfall.rules.powercenter.expression;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Parameter;
import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.RuleInfo;
import io.landfall.converter.rule.Translated;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.expression.Expression;
import io.landfall.parsers.expression.Expression.Name;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Resolves names: ports first, then constants, parameters and the time of the run. {@code SYSDATE} is read for every row by the
 * legacy engine and may change during a run; here it is one parameter of the run, as {@code SESSSTARTTIME} is.
 */
@RuleInfo(
        code = "PC-EXPR-R02",
        summary = "Names become fields, parameters and constants",
        fidelity = Fidelity.EXACT,
        before = "QTY",
        after = "QTY")
final class NameToValue implements PortExpressionRule {

    private static final Map<String, Expr> CONSTANTS = Map.of(
            "TRUE", Expr.truth(true),
            "FALSE", Expr.truth(false),
            "NULL", Expr.nothing(Types.TEXT),
            "DD_INSERT", Expr.integer(0),
            "DD_UPDATE", Expr.integer(1),
            "DD_DELETE", Expr.integer(2),
            "DD_REJECT", Expr.integer(3));

    private static final List<String> RUN_TIMES = List.of("SYSDATE", "SESSSTARTTIME", "WORKFLOWSTARTTIME");

    /** Stands among the arguments of a procedure for what it answers. */
    private static final String ANSWER = "PROC_RESULT";

    @Override
    public Rewrite<Translated> apply(Expression source, List<Translated> parts, PortContext context) {
        return source instanceof Name name ? resolve(name, context) : Rewrite.declined();
    }

    private static Rewrite<Translated> resolve(Name name, PortContext context) {
        var port = context.port(name.name());
        if (port.isPresent()) {
            return Rewrite.to(port.get());
        }
        var word = name.name().toUpperCase(Locale.ROOT);
        var constant = CONSTANTS.get(word);
        if (constant != null) {
            return Rewrite.to(Translated.of(constant));
        }
        if (RUN_TIMES.contains(word)) {
            Expr now = new Expr.ParameterRef(Parameter.RUN_DATE, Types.TIMESTAMP);
            return Rewrite.to(Translated.of(now), Diagnostic.of(ExpressionCode.RUN_TIME, name.at(), word));
        }
        return context.parameter(name.name())
                .map(value -> Rewrite.to(Translated.of(value)))
                .orElseGet(() -> Rewrite.blockedBy(Diagnostic.of(
                        word.equals(ANSWER) ? ExpressionCode.PROCEDURE_CALLED : ExpressionCode.UNKNOWN_NAME,
                        name.at(),
                        name.name())));
    }
}
