package io.landfall.rules.powercenter.expression;

import static io.landfall.rules.powercenter.expression.ParameterKind.ANY;
import static io.landfall.rules.powercenter.expression.ParameterKind.TEXT;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.TextFunction;
import io.landfall.converter.expression.Types;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.Translated;
import io.landfall.parsers.expression.Expression;
import java.util.List;

/**
 * Functions that do something beside giving a value. {@code ERROR} makes an error of the row, {@code ABORT} ends the session, as it ends
 * the run here, and others set a variable of the mapping.
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
                                call.remark(ExpressionCode.ENDS_RUN))),
                FunctionRule.of(
                        "SETVARIABLE answers with the new value, or the old one for NULL",
                        "SETVARIABLE($$REGION, NAME)",
                        "COALESCE(NAME, PARAM.REGION)",
                        List.of(ANY, ANY),
                        ControlRules::set),
                ofRows("SETMAXVARIABLE($$REGION, NAME)"),
                ofRows("SETMINVARIABLE($$REGION, NAME)"),
                ofRows("SETCOUNTVARIABLE($$REGION)"));
    }

    private static Rewrite<Translated> set(FunctionCall call) {
        var values = Values.unified(List.of(call.arg(1), call.arg(0)));
        if (!(call.source().arg(0) instanceof Expression.Name variable) || values.isEmpty()) {
            return call.blocked(ExpressionCode.FAMILIES_MIX);
        }
        if (call.context().isConstant(variable.name())) {
            return call.blocked(ExpressionCode.PARAMETER_SET, variable.name());
        }
        return call.to(
                new Expr.Call(StandardFunction.COALESCE, values.get()),
                call.remark(
                        call.context().carries(variable.name())
                                ? ExpressionCode.VARIABLE_CARRIED
                                : ExpressionCode.VARIABLE_KEPT,
                        variable.name()));
    }

    private static FunctionRule ofRows(String before) {
        var name = before.substring(0, before.indexOf('('));
        return FunctionRule.refused(
                name + " depends on all rows so far", before, ANY, 2, ExpressionCode.VARIABLE_OF_ROWS);
    }
}
