package io.landfall.rules.powercenter.expression;

import static io.landfall.rules.powercenter.expression.ParameterKind.TEXT;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.TextFunction;
import io.landfall.converter.expression.Types;
import java.util.List;

/**
 * {@code ERROR} and {@code ABORT}. The one makes an error of the row, the other ends the session, as it ends the run here.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/transformation-language-reference/functions/abort.html">ABORT</a>
 */
final class ControlRules {

    private ControlRules() {}

    static List<PortExpressionRule> rows() {
        return List.of(
                FunctionRule.of(
                        "ERROR takes the row out",
                        "ERROR('no such code')",
                        "CAST(NULL AS VARCHAR)",
                        List.of(TEXT),
                        call -> call.failing(Expr.nothing(Types.TEXT), Expr.truth(true))),
                FunctionRule.of(
                        "ABORT ends the run with its message",
                        "ABORT('wrong file')",
                        "CAST(NULL AS VARCHAR)",
                        List.of(TEXT),
                        call -> call.failing(
                                Expr.nothing(Types.TEXT),
                                Expr.call(
                                        StandardFunction.IS_NOT_NULL,
                                        Expr.call(
                                                TextFunction.FAIL,
                                                Expr.call(StandardFunction.COALESCE, call.arg(0), Expr.text("ABORT")))),
                                call.remark(ExpressionCode.ENDS_RUN))));
    }
}
