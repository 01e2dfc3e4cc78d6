package io.landfall.rules.powercenter.expression;

import io.landfall.converter.expression.DateFunction;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.Types;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.Translated;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Single parts of dates: read, set, and put together. */
final class DateParts {

    /** Years of fewer digits are of the twentieth century. */
    private static final int CENTURY = 1900;

    private DateParts() {}

    static Expr of(DateUnit unit, Expr date) {
        return unit == DateUnit.NANOSECOND
                ? Expr.call(StandardFunction.TIMES, part(DateUnit.MICROSECOND, date), Expr.integer(1000))
                : part(unit, date);
    }

    private static Expr part(DateUnit unit, Expr date) {
        return Expr.call(DateFunction.DATE_PART_OF, Expr.text(unit.part()), date);
    }

    /** The date moved by what its part lacks. A day that its month has not is nowhere documented, a part out of range neither. */
    static Rewrite<Translated> set(DateUnit unit, FunctionCall call) {
        if (unit.compareTo(DateUnit.SECOND) > 0) {
            return call.blocked(ExpressionCode.NO_DATE_PART, unit.part());
        }
        var date = call.arg(0);
        var target = call.arg(2) instanceof Literal ? call.arg(2) : Expr.cast(call.arg(2), Types.BIGINT);
        var lacking = Expr.call(StandardFunction.MINUS, target, part(unit, date));
        return switch (unit) {
            case YEAR -> {
                var moved = Expr.call(DateFunction.ADD_YEARS, date, lacking);
                yield call.ending(
                        call.orError(moved),
                        ofDate(
                                call,
                                Expr.call(
                                        StandardFunction.OR,
                                        Expr.call(StandardFunction.LT, call.arg(2), Expr.integer(100)),
                                        hasOtherDay(date, moved))),
                        "a day that the month has not, or a year of two digits",
                        "the month's last day, and the year as it is");
            }
            case MONTH -> {
                var moved = Expr.call(DateFunction.ADD_MONTHS, date, lacking);
                yield call.ending(
                        within(call, 1, 12, moved),
                        hasOtherDay(date, moved),
                        "a day that the month has not",
                        "the month's last day");
            }
            case DAY -> {
                var last = Expr.call(
                        DateFunction.DATE_PART_OF,
                        Expr.text(DateUnit.DAY.part()),
                        Expr.call(DateFunction.LAST_DAY_OF_MONTH, date));
                yield call.ending(
                        call.to(Expr.call(DateFunction.ADD_DAYS, date, lacking)),
                        ofDate(call, outside(call.arg(2), Expr.integer(1), last)),
                        "a day that the month has not",
                        "an error of the row");
            }
            case HOUR -> within(call, 0, 23, Expr.call(DateFunction.ADD_HOURS, date, lacking));
            case MINUTE -> within(call, 0, 59, Expr.call(DateFunction.ADD_MINUTES, date, lacking));
            case SECOND -> within(call, 0, 59, Expr.call(DateFunction.ADD_SECONDS, date, lacking));
            case MILLISECOND, MICROSECOND, NANOSECOND -> call.blocked(ExpressionCode.NO_DATE_PART, unit.part());
        };
    }

    /** No value is wrong for a date that is NULL. */
    private static Expr ofDate(FunctionCall call, Expr condition) {
        return FunctionCall.given(List.of(call.arg(0)), condition);
    }

    private static Expr hasOtherDay(Expr date, Expr moved) {
        return Expr.call(StandardFunction.NE, part(DateUnit.DAY, date), part(DateUnit.DAY, moved));
    }

    private static Rewrite<Translated> within(FunctionCall call, int least, int most, Expr value) {
        var outside = ofDate(call, outside(call.arg(2), Expr.integer(least), Expr.integer(most)));
        if (isWithin(call.arg(2), least, most)) {
            return call.to(value);
        }
        return call.arg(2) instanceof Literal
                ? call.failing(
                        value,
                        outside,
                        call.remark(
                                ExpressionCode.UNCERTAIN, "a value that the part cannot have", "an error of the row"))
                : call.ending(call.to(value), outside, "a value that the part cannot have", "an error of the row");
    }

    private static boolean isWithin(Expr number, int least, int most) {
        return number instanceof Literal.NumberValue(var value, var _)
                && value.compareTo(BigDecimal.valueOf(least)) >= 0
                && value.compareTo(BigDecimal.valueOf(most)) <= 0;
    }

    private static Expr outside(Expr number, Expr least, Expr most) {
        return Expr.call(
                StandardFunction.OR,
                Expr.call(StandardFunction.LT, number, least),
                Expr.call(StandardFunction.GT, number, most));
    }

    static Rewrite<Translated> made(FunctionCall call) {
        var parts = new ArrayList<Expr>();
        parts.add(year(call.arg(0)));
        for (int i = 1; i < 6; i++) {
            parts.add(call.arg(i, Expr.integer(0)));
        }
        parts.add(call.has(6) ? microseconds(call.arg(6)) : Expr.integer(0));
        var value = new Expr.Call(DateFunction.TIMESTAMP_OF_PARTS, List.copyOf(parts));
        return call.args().stream().allMatch(arg -> arg.fields().isEmpty())
                ? call.orError(value)
                : call.ending(call.to(value), call.isMissing(value), "a date that there is not", "NULL");
    }

    private static Expr year(Expr year) {
        if (year instanceof Literal.NumberValue(var digits, var type)) {
            return digits.signum() >= 0 && digits.intValue() < 100
                    ? Expr.cast(Expr.integer(digits.intValue() + CENTURY), type)
                    : year;
        }
        var hundred = Expr.integer(100);
        var few = Expr.call(
                StandardFunction.AND,
                Expr.call(StandardFunction.GE, year, Expr.integer(0)),
                Expr.call(StandardFunction.LT, year, hundred));
        return Expr.when(
                few, Expr.call(StandardFunction.PLUS, year, Expr.cast(Expr.integer(CENTURY), year.type())), year);
    }

    private static Expr microseconds(Expr nanoseconds) {
        var thousandth = Expr.call(
                StandardFunction.DIVIDE,
                Expr.cast(nanoseconds, Types.DOUBLE),
                Expr.number(new BigDecimal(1000), Types.DOUBLE));
        return Expr.cast(Expr.call(StandardFunction.FLOOR, thousandth), Types.INTEGER);
    }
}
