package io.landfall.rules.powercenter.expression;

import io.landfall.converter.expression.DateFunction;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.StandardFunction;

/**
 * Dates at the start of a part, and at the nearest one: years turn in July, months on the 16th, everything else at the half.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/transformation-language-reference/functions/round--dates-.html">ROUND
 *     (Dates)</a>
 */
final class DateRounding {

    private static final int HALF_MILLISECOND = 500;

    private DateRounding() {}

    static Expr truncated(DateUnit unit, Expr date) {
        return switch (unit) {
            case YEAR, MONTH, DAY, HOUR, MINUTE, SECOND, MILLISECOND -> startOf(unit, date);
            case MICROSECOND, NANOSECOND -> date;
        };
    }

    static Expr rounded(DateUnit unit, Expr date) {
        return switch (unit) {
            case YEAR -> turning(unit, date, "month", 7, DateFunction.ADD_YEARS);
            case MONTH -> turning(unit, date, "day", 16, DateFunction.ADD_MONTHS);
            case DAY -> startOf(unit, later(DateFunction.ADD_HOURS, date, 12));
            case HOUR -> startOf(unit, later(DateFunction.ADD_MINUTES, date, 30));
            case MINUTE -> startOf(unit, later(DateFunction.ADD_SECONDS, date, 30));
            case SECOND -> startOf(unit, later(DateFunction.ADD_MICROSECONDS, date, 500_000));
            case MILLISECOND -> startOf(unit, later(DateFunction.ADD_MICROSECONDS, date, HALF_MILLISECOND));
            case MICROSECOND, NANOSECOND -> date;
        };
    }

    private static Expr startOf(DateUnit unit, Expr date) {
        return Expr.call(DateFunction.START_OF, Expr.text(unit.part()), date);
    }

    private static Expr later(DateFunction function, Expr date, int units) {
        return Expr.call(function, date, Expr.integer(units));
    }

    private static Expr turning(DateUnit unit, Expr date, String part, int from, DateFunction next) {
        var start = startOf(unit, date);
        var turned = Expr.call(
                StandardFunction.GE, Expr.call(DateFunction.DATE_PART_OF, Expr.text(part), date), Expr.integer(from));
        return Expr.when(turned, later(next, start, 1), start);
    }
}
