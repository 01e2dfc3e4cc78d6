package io.landfall.rules.alteryx.expression;

import static io.landfall.rules.alteryx.expression.ArgumentKind.ANY;
import static io.landfall.rules.alteryx.expression.ArgumentKind.CUT_OFF;
import static io.landfall.rules.alteryx.expression.ArgumentKind.DATE;
import static io.landfall.rules.alteryx.expression.ArgumentKind.TEXT;

import io.landfall.converter.expression.Conditions;
import io.landfall.converter.expression.DateFunction;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.Types;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.Translated;
import io.landfall.parsers.diagnostic.Diagnostic;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Functions that compute with dates, read and write them. A text that is no date is NULL.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/functions/datetime-functions.html">DateTime functions</a>
 */
final class DateRules {

    private static final BigDecimal SECONDS_OF_A_DAY = BigDecimal.valueOf(86_400);

    private static final int LAST_SECOND_OF_A_DAY = 86_399;

    private static final LocalDate FIRST_DAY = LocalDate.of(1400, 1, 1);

    private DateRules() {}

    static List<FormulaRule> rows() {
        var rows = new ArrayList<FormulaRule>(List.of(
                FormulaFunction.of(
                        "DateTimeAdd adds whole units; a day that the month has not becomes its last",
                        "DateTimeAdd([DUE], 1, 'month')",
                        "ADD_MONTHS(DUE, 1)",
                        List.of(DATE, CUT_OFF, TEXT),
                        DateRules::add),
                FormulaFunction.of(
                        "DateTimeDiff counts whole units from the second date to the first",
                        "DateTimeDiff([MOMENT], [DUE], 'days')",
                        "UNITS_BETWEEN('day', MOMENT, DUE)",
                        List.of(DATE, DATE, TEXT),
                        DateRules::difference),
                FormulaFunction.of(
                        "DateTimeTrim cuts off smaller units",
                        "DateTimeTrim([MOMENT], 'day')",
                        "START_OF('day', MOMENT)",
                        List.of(DATE, TEXT),
                        DateRules::trimmed),
                FormulaFunction.of(
                                "DateTimeFormat writes a date by a format",
                                "DateTimeFormat([DUE], '%d/%m/%Y')",
                                "DATE_TO_TEXT(DUE, '%d/%m/%Y')",
                                List.of(DATE, TEXT, TEXT, TEXT),
                                DateRules::formatted)
                        .optional(2),
                FormulaFunction.of(
                                "DateTimeParse reads a date by a format; a format without time gives a date",
                                "DateTimeParse([NAME], '%d/%m/%Y')",
                                "CAST(DATE_OF_TEXT(TRIM_LEFT_TEXT(NAME, ' '), '%d/%m/%Y') AS DATE)",
                                List.of(TEXT, TEXT, TEXT, TEXT),
                                DateReading::parsed)
                        .optional(2),
                part("DateTimeYear", "year"),
                part("DateTimeMonth", "month"),
                part("DateTimeDay", "day"),
                part("DateTimeHour", "hour"),
                part("DateTimeMinutes", "minute"),
                part("DateTimeSeconds", "second"),
                part("DateTimeQuarter", "quarter"),
                FormulaFunction.of(
                        "ToDate takes a date, a text of one, or days since 1899-12-30",
                        "ToDate([NAME])",
                        "CAST(CASE WHEN CHAR_LENGTH(NAME) = 10 THEN DATE_OF_TEXT(NAME, '%Y-%m-%d') WHEN CHAR_LENGTH(NAME) = 19 THEN DATE_OF_TEXT(NAME, '%Y-%m-%d %H:%M:%S') ELSE CAST(NULL AS TIMESTAMP) END AS DATE)",
                        List.of(ANY),
                        DateReading::date),
                FormulaFunction.of(
                        "ToDateTime takes a date, a text of one, or days since 1899-12-30 with their fraction",
                        "ToDateTime([NAME])",
                        "CASE WHEN CHAR_LENGTH(NAME) = 10 THEN DATE_OF_TEXT(NAME, '%Y-%m-%d') WHEN CHAR_LENGTH(NAME) = 19 THEN DATE_OF_TEXT(NAME, '%Y-%m-%d %H:%M:%S') ELSE CAST(NULL AS TIMESTAMP) END",
                        List.of(ANY),
                        DateReading::dateTime)));
        rows.addAll(CurrentTimeRules.rows());
        for (var name : List.of("DateTimeWeekNum", "DateTimeWorkDays", "DateTimeToLocal", "DateTimeToUTC")) {
            rows.add(FormulaFunction.refused(
                    name.contains("To") ? "time zones are not converted" : "how it counts weeks is not documented",
                    name + "([MOMENT])"));
        }
        return List.copyOf(rows);
    }

    private static Rewrite<Translated> add(FunctionCall call) {
        var unit = unit(call, 2);
        if (unit.isEmpty()) {
            return noUnit(call, 2);
        }
        var value = Expr.call(unit.get().add(), call.arg(0), call.arg(1));
        call.rare(value, isHeld(call, value), "a day before 1400 or after 9999", "that day, or NULL");
        return unit.get().isOfDays() ? call.to(value, shape(call)) : call.to(value);
    }

    /** That there is nothing to add to, or that Designer has such days. */
    private static Expr isHeld(FunctionCall call, Expr sum) {
        var first = sum.type().equals(Types.DATE)
                ? new Literal.DateValue(FIRST_DAY)
                : new Literal.TimestampValue(FIRST_DAY.atStartOfDay());
        var conditions = new ArrayList<Expr>();
        conditions.add(Expr.call(StandardFunction.IS_TRUE, Expr.call(StandardFunction.GE, sum, first)));
        call.args().subList(0, 2).stream()
                .filter(given -> !Presence.isSure(given))
                .map(given -> Expr.call(StandardFunction.IS_NULL, given))
                .forEach(conditions::add);
        return Conditions.any(conditions);
    }

    private static List<Diagnostic> shape(FunctionCall call) {
        return FormulaDates.isOfUnknownShape(call.given().getFirst())
                ? List.of(call.remark(FormulaCode.TEXT_SHAPE))
                : List.of();
    }

    private static Optional<DateUnit> unit(FunctionCall call, int index) {
        return call.constant(index).flatMap(DateUnit::of);
    }

    private static Rewrite<Translated> noUnit(FunctionCall call, int index) {
        return call.constant(index)
                .map(word -> call.blocked(FormulaCode.NOT_REBUILT, "the unit '%s'".formatted(word)))
                .orElseGet(() -> call.blocked(FormulaCode.NOT_LITERAL));
    }

    private static Rewrite<Translated> difference(FunctionCall call) {
        var unit = unit(call, 2);
        if (unit.isEmpty()) {
            return noUnit(call, 2);
        }
        var value = Expr.call(DateFunction.UNITS_BETWEEN, Expr.text(unit.get().part()), call.arg(0), call.arg(1));
        if (isPlain(call, unit.get())) {
            return call.to(value);
        }
        return unit.get() == DateUnit.DAY && call.given().subList(0, 2).stream().allMatch(DateRules::isMostlyDay)
                ? call.unlessRare(
                        value, isOfWholeDays(call, value), "a part of a day", "only the whole days that have passed")
                : call.to(value, call.uncertain("a part of a unit", "only the whole units that have passed"));
    }

    /** A day, or a text, which seldom has a time of day where somebody counts days. */
    private static boolean isMostlyDay(Expr given) {
        return given.type().equals(Types.DATE) || given.type().isText();
    }

    private static Expr isOfWholeDays(FunctionCall call, Expr days) {
        var seconds = Expr.call(DateFunction.UNITS_BETWEEN, Expr.text("second"), call.arg(0), call.arg(1));
        var ofDays = Expr.call(StandardFunction.TIMES, days, Expr.number(SECONDS_OF_A_DAY, Types.BIGINT));
        return Expr.call(StandardFunction.IS_NOT_DISTINCT, seconds, ofDays);
    }

    /** Days between dates, and seconds: nothing can be left over. */
    private static boolean isPlain(FunctionCall call, DateUnit unit) {
        var dates = call.arg(0).type().equals(Types.DATE) && call.arg(1).type().equals(Types.DATE);
        return unit == DateUnit.SECOND || (dates && unit != DateUnit.MONTH && unit != DateUnit.YEAR);
    }

    private static Rewrite<Translated> trimmed(FunctionCall call) {
        var word = call.constant(1).map(text -> text.strip().toLowerCase(Locale.ROOT));
        if (word.isEmpty()) {
            return call.blocked(FormulaCode.NOT_LITERAL);
        }
        if (word.get().equals("lastofmonth")) {
            return call.to(lastSecondOfMonth(call.arg(0)));
        }
        var unit = word.get().equals("firstofmonth") ? Optional.of(DateUnit.MONTH) : DateUnit.of(word.get());
        return unit.map(known ->
                        call.to(Expr.call(DateFunction.START_OF, Expr.text(known.part()), call.arg(0)), shape(call)))
                .orElseGet(() -> noUnit(call, 1));
    }

    /** One second before the next month, which may be that of the year 10000. */
    static Expr lastSecondOfMonth(Expr date) {
        var day = Expr.call(DateFunction.START_OF, Expr.text("day"), Expr.cast(date, Types.TIMESTAMP));
        return Expr.call(
                DateFunction.ADD_SECONDS,
                Expr.call(DateFunction.LAST_DAY_OF_MONTH, day),
                Expr.integer(LAST_SECOND_OF_A_DAY));
    }

    private static Rewrite<Translated> formatted(FunctionCall call) {
        var format = call.constant(1);
        if (format.isEmpty()) {
            return call.blocked(FormulaCode.NOT_LITERAL);
        }
        if (!DateReading.isEnglish(call)) {
            return call.blocked(FormulaCode.NOT_REBUILT, "another language than English, or a time zone");
        }
        var parts = DateFormat.of(format.get());
        return parts.written(call.arg(0))
                .map(value -> call.to(value, weeks(call, parts)))
                .orElseGet(() -> DateReading.badFormat(call, format.get()));
    }

    /** Weeks from 00 to 53 are documented, not which of both numbers a year begins with whose first day begins a week. */
    private static List<Diagnostic> weeks(FunctionCall call, DateFormat format) {
        return format.says('U') || format.says('W')
                ? List.of(call.uncertain(
                        "weeks of a year that begins on the first day of a week", "week 01 for that day"))
                : List.of();
    }

    private static FormulaFunction part(String name, String part) {
        return FormulaFunction.of(
                name + " takes the " + part + " of a date",
                name + "([MOMENT])",
                "DATE_PART_OF('%s', MOMENT)".formatted(part),
                List.of(DATE),
                call -> call.to(Expr.call(DateFunction.DATE_PART_OF, Expr.text(part), call.arg(0))));
    }
}
