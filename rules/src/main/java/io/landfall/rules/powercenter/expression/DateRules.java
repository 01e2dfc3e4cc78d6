package io.landfall.rules.powercenter.expression;

import static io.landfall.rules.powercenter.expression.ParameterKind.DATE;
import static io.landfall.rules.powercenter.expression.ParameterKind.NUMBER;
import static io.landfall.rules.powercenter.expression.ParameterKind.TEXT;
import static io.landfall.rules.powercenter.expression.ParameterKind.WHOLE;

import io.landfall.converter.expression.DateFunction;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.NumberFunction;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Parameter;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.Translated;
import java.util.List;
import java.util.Optional;

/**
 * Functions on dates. Values are kept to the microsecond, so parts below it are 0.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/transformation-language-reference/dates/date-functions.html">Date
 *     functions</a>
 */
final class DateRules {

    private DateRules() {}

    static List<PortExpressionRule> rows() {
        return List.of(
                FunctionRule.of(
                        "ADD_TO_DATE keeps the time of day, and the last day where a month is too short",
                        "ADD_TO_DATE(DAY, 'MM', 1)",
                        "ADD_MONTHS(\"DAY\", 1)",
                        List.of(DATE, TEXT, NUMBER),
                        call -> withUnit(call, 1, DateRules::added)),
                FunctionRule.of(
                        "DATE_DIFF keeps fractions and the sign",
                        "DATE_DIFF(DAY, DUE, 'HH')",
                        "SECONDS_BETWEEN(\"DAY\", DUE) / 3.6E3",
                        List.of(DATE, DATE, TEXT),
                        call -> withUnit(call, 2, DateRules::difference)),
                FunctionRule.of(
                        "DATE_COMPARE is -1, 0 or 1",
                        "DATE_COMPARE(DAY, DUE)",
                        "CASE WHEN \"DAY\" < DUE THEN -1 WHEN \"DAY\" > DUE THEN 1 WHEN \"DAY\" = DUE THEN 0 ELSE CAST(NULL AS INTEGER) END",
                        List.of(DATE, DATE),
                        DateRules::compared),
                FunctionRule.of(
                        "GET_DATE_PART is a number, hours from 0 to 23",
                        "GET_DATE_PART(DAY, 'HH12')",
                        "DATE_PART_OF('hour', \"DAY\")",
                        List.of(DATE, TEXT),
                        call -> withUnit(call, 1, (unit, own) -> own.to(DateParts.of(unit, own.arg(0))))),
                FunctionRule.of(
                        "SET_DATE_PART moves a date to the value of one part",
                        "SET_DATE_PART(DAY, 'HH', 8)",
                        "ADD_HOURS(\"DAY\", 8 - DATE_PART_OF('hour', \"DAY\"))",
                        List.of(DATE, TEXT, WHOLE),
                        call -> withUnit(call, 1, DateParts::set)),
                FunctionRule.of(
                        "LAST_DAY keeps the time of day",
                        "LAST_DAY(DAY)",
                        "LAST_DAY_OF_MONTH(\"DAY\")",
                        List.of(DATE),
                        call -> call.to(DateFunction.LAST_DAY_OF_MONTH)),
                FunctionRule.of(
                                "MAKE_DATE_TIME puts parts together",
                                "MAKE_DATE_TIME(2024, 2, 29)",
                                "TIMESTAMP_OF_PARTS(2024, 2, 29, 0, 0, 0, 0)",
                                List.of(WHOLE, WHOLE, WHOLE, WHOLE, WHOLE, WHOLE, WHOLE),
                                DateParts::made)
                        .optional(4),
                FunctionRule.of(
                                "SYSTIMESTAMP is the time of the run",
                                "SYSTIMESTAMP('SS')",
                                "START_OF('second', PARAM.RUN_DATE)",
                                List.of(TEXT),
                                DateRules::now)
                        .optional(1));
    }

    /** What a function does with a part of dates. */
    private interface UnitMeaning {
        Rewrite<Translated> of(DateUnit unit, FunctionCall call);
    }

    private static Rewrite<Translated> withUnit(FunctionCall call, int format, UnitMeaning meaning) {
        var constant = call.constant(format);
        if (constant.isEmpty()) {
            return call.blocked(ExpressionCode.NOT_LITERAL);
        }
        return DateUnit.of(constant.get())
                .map(unit -> meaning.of(unit, call))
                .orElseGet(() -> call.blocked(ExpressionCode.NO_DATE_PART, constant.get()));
    }

    private static Rewrite<Translated> added(DateUnit unit, FunctionCall call) {
        var given = call.arg(2);
        var amount = WHOLE.take(given).orElseThrow();
        var date = call.arg(0);
        var value = switch (unit) {
            case YEAR -> Expr.call(DateFunction.ADD_YEARS, date, amount);
            case MONTH -> Expr.call(DateFunction.ADD_MONTHS, date, amount);
            case DAY -> Expr.call(DateFunction.ADD_DAYS, date, amount);
            case HOUR -> Expr.call(DateFunction.ADD_HOURS, date, amount);
            case MINUTE -> Expr.call(DateFunction.ADD_MINUTES, date, amount);
            case SECOND -> Expr.call(DateFunction.ADD_SECONDS, date, amount);
            case MILLISECOND -> Expr.call(DateFunction.ADD_MICROSECONDS, date, thousandfold(amount));
            case MICROSECOND -> Expr.call(DateFunction.ADD_MICROSECONDS, date, amount);
            case NANOSECOND -> date;
        };
        if (unit == DateUnit.NANOSECOND) {
            return call.blocked(ExpressionCode.NO_DATE_PART, "NS");
        }
        return given.type().isInteger() || amount instanceof Literal
                ? call.orError(value)
                : call.ending(
                        call.orError(value),
                        FunctionCall.given(List.of(date), hasFraction(given)),
                        "a part of a unit",
                        "rounded");
    }

    private static Expr hasFraction(Expr number) {
        return Expr.call(
                StandardFunction.NE, number, Expr.call(NumberFunction.TRUNCATE_NUMBER, number, Expr.integer(0)));
    }

    private static Expr thousandfold(Expr amount) {
        return WholeNumbers.computed(StandardFunction.TIMES, List.of(amount, Expr.integer(1000)))
                .value();
    }

    private static Rewrite<Translated> difference(DateUnit unit, FunctionCall call) {
        var later = call.arg(0);
        var earlier = call.arg(1);
        var seconds = Expr.call(DateFunction.SECONDS_BETWEEN, later, earlier);
        return switch (unit) {
            case YEAR -> months(call, Expr.call(StandardFunction.DIVIDE, monthsBetween(later, earlier), number("12")));
            case MONTH -> months(call, monthsBetween(later, earlier));
            case DAY -> call.to(Expr.call(StandardFunction.DIVIDE, seconds, number("86400")));
            case HOUR -> call.to(Expr.call(StandardFunction.DIVIDE, seconds, number("3600")));
            case MINUTE -> call.to(Expr.call(StandardFunction.DIVIDE, seconds, number("60")));
            case SECOND -> call.to(seconds);
            case MILLISECOND -> call.to(Expr.call(StandardFunction.TIMES, seconds, number("1000")));
            case MICROSECOND -> call.to(Expr.call(StandardFunction.TIMES, seconds, number("1000000")));
            case NANOSECOND -> call.to(Expr.call(StandardFunction.TIMES, seconds, number("1000000000")));
        };
    }

    private static Expr monthsBetween(Expr later, Expr earlier) {
        return Expr.call(DateFunction.MONTHS_BETWEEN, later, earlier);
    }

    private static Rewrite<Translated> months(FunctionCall call, Expr value) {
        return call.to(
                value,
                call.remark(
                        ExpressionCode.UNCERTAIN,
                        "days beyond whole months",
                        "a fraction of the length of the month they are in"));
    }

    private static Expr number(String digits) {
        return Expr.number(new java.math.BigDecimal(digits), Types.DOUBLE);
    }

    private static Rewrite<Translated> compared(FunctionCall call) {
        var value = new Expr.Case(
                List.of(
                        branch(StandardFunction.LT, call, -1),
                        branch(StandardFunction.GT, call, 1),
                        branch(StandardFunction.EQ, call, 0)),
                Expr.nothing(Types.INTEGER));
        return call.to(value);
    }

    private static Expr.Branch branch(StandardFunction relation, FunctionCall call, int result) {
        return new Expr.Branch(new Expr.Call(relation, call.args()), Expr.integer(result));
    }

    private static Rewrite<Translated> now(FunctionCall call) {
        Expr now = new Expr.ParameterRef(Parameter.RUN_DATE, Types.TIMESTAMP);
        var unit = call.has(0) ? call.constant(0).flatMap(DateUnit::of) : Optional.of(DateUnit.MICROSECOND);
        return unit.map(to -> call.to(DateRounding.truncated(to, now), call.remark(ExpressionCode.RUN_TIME)))
                .orElseGet(() -> call.blocked(ExpressionCode.NOT_LITERAL));
    }
}
