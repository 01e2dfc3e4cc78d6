package io.landfall.rules.alteryx.expression;

import io.landfall.converter.expression.DateFunction;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Types;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Functions of the current time, which is the same for the whole run.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/functions/datetime-functions.html">DateTime functions</a>
 */
final class CurrentTimeRules {

    private CurrentTimeRules() {}

    static List<FormulaRule> rows() {
        return List.of(
                current("DateTimeNow", "START_OF('second', PARAM.RUN_DATE)", CurrentTimeRules::second),
                current("DateTimeStart", "START_OF('second', PARAM.RUN_DATE)", CurrentTimeRules::second),
                current("DateTimeToday", "CAST(PARAM.RUN_DATE AS DATE)", now -> Expr.cast(now, Types.DATE)),
                current(
                        "DateTimeFirstOfMonth",
                        "START_OF('month', PARAM.RUN_DATE)",
                        now -> Expr.call(DateFunction.START_OF, Expr.text("month"), now)),
                current(
                        "DateTimeLastOfMonth",
                        "ADD_SECONDS(LAST_DAY_OF_MONTH(START_OF('day', PARAM.RUN_DATE)), 86399)",
                        DateRules::lastSecondOfMonth),
                FormulaFunction.refused("fractions of seconds are not kept", "DateTimeNowPrecise(3)"));
    }

    private static Expr second(Expr now) {
        return Expr.call(DateFunction.START_OF, Expr.text("second"), now);
    }

    private static FormulaFunction current(String name, String after, UnaryOperator<Expr> meaning) {
        return FormulaFunction.of(
                name + " becomes a parameter of the pipeline",
                name + "()",
                after,
                List.of(),
                call -> call.to(meaning.apply(call.context().runTime()), call.remark(FormulaCode.RUN_TIME)));
    }
}
