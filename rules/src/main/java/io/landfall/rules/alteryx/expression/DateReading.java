package io.landfall.rules.alteryx.expression;

import io.landfall.converter.expression.DateFunction;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.NumberFunction;
import io.landfall.converter.expression.SqlType.Family;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.TextFunction;
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

/** How texts and numbers become dates. */
final class DateReading {

    /** Day 0 of a date that is a number, as in spreadsheets. */
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    /** Years of two digits are those from so many before the current one on. */
    private static final int YEARS_BACK = 66;

    private static final BigDecimal SECONDS_OF_DAY = BigDecimal.valueOf(86_400);

    /** From day 0 to the end of the year 9999. */
    private static final BigDecimal DAYS = BigDecimal.valueOf(2_958_466);

    /** A whole second, as far as the fraction of a day says it. */
    private static final BigDecimal NEAR = new BigDecimal("0.01");

    private DateReading() {}

    static Rewrite<Translated> parsed(FunctionCall call) {
        var format = call.constant(1);
        if (format.isEmpty()) {
            return call.blocked(FormulaCode.NOT_LITERAL);
        }
        if (!isEnglish(call)) {
            return call.blocked(FormulaCode.NOT_REBUILT, "another language than English, or a time zone");
        }
        var parts = DateFormat.of(format.get());
        var pattern = parts.readable();
        if (pattern.isEmpty()) {
            return badFormat(call, format.get());
        }
        try {
            var read = read(call, parts, pattern.get());
            return call.to(parts.hasTime() ? read : Expr.cast(read, Types.DATE), open(call, parts));
        } catch (IllegalArgumentException unreadable) {
            return badFormat(call, format.get());
        }
    }

    private static Expr read(FunctionCall call, DateFormat parts, String pattern) {
        var text = MonthNames.shortened(withoutBlanks(call.arg(0), pattern), pattern);
        var format = Expr.text(pattern.replace("%B", "%b"));
        var read = parts.says('y')
                ? Expr.call(DateFunction.DATE_OF_TEXT, text, format, firstYear(call))
                : Expr.call(DateFunction.DATE_OF_TEXT, text, format);
        call.rare(
                read,
                NearDates.of(pattern).areAbsent(call.arg(0), text),
                "a text that nearly follows the format " + call.constant(1).orElseThrow(),
                "NULL");
        return read;
    }

    /** What is open about the format itself, whatever the texts. */
    private static List<Diagnostic> open(FunctionCall call, DateFormat parts) {
        var open = new ArrayList<Diagnostic>();
        if (!parts.says('Y') && !parts.says('y')) {
            open.add(call.uncertain("a format without a year", "a day of the year 1900"));
        }
        if (parts.hasDigitBehindShortYear()) {
            open.add(call.uncertain("digits right behind a year of two", "the year of the first two"));
        }
        if (parts.says('I') && !parts.says('p')) {
            open.add(call.uncertain("an hour of a half day without its half", "the hour in the morning"));
        }
        return open;
    }

    /**
     * Blanks before a day are ignored.
     *
     * @see <a href="https://help.alteryx.com/current/en/designer/functions/datetime-functions.html">DateTime functions</a>
     */
    private static Expr withoutBlanks(Expr text, String pattern) {
        return pattern.startsWith("%d") ? Expr.call(TextFunction.TRIM_LEFT_TEXT, text, Expr.text(" ")) : text;
    }

    private static Expr firstYear(FunctionCall call) {
        return Expr.call(
                StandardFunction.MINUS,
                Expr.call(
                        DateFunction.DATE_PART_OF,
                        Expr.text("year"),
                        call.context().runTime()),
                Expr.integer(YEARS_BACK));
    }

    static Rewrite<Translated> badFormat(FunctionCall call, String format) {
        return Rewrite.blockedBy(
                Diagnostic.of(FormulaCode.BAD_FORMAT, call.source().at(), format));
    }

    /** Whether names are English and no time zone is asked for. */
    static boolean isEnglish(FunctionCall call) {
        var language = call.has(2) ? call.constant(2).orElse("?") : "";
        return !call.has(3) && List.of("", "english").contains(language.toLowerCase(Locale.ROOT));
    }

    static Rewrite<Translated> date(FunctionCall call) {
        var value = call.arg(0);
        if (isNumber(value)) {
            var day = Expr.call(DateFunction.ADD_DAYS, new Literal.DateValue(DAY_ZERO), WholeNumbers.cutOff(value));
            return ofKnownDay(call, day);
        }
        return read(call).map(date -> call.to(Expr.cast(date, Types.DATE))).orElseGet(() -> mixed(call));
    }

    static Rewrite<Translated> dateTime(FunctionCall call) {
        var value = call.arg(0);
        if (isNumber(value)) {
            var seconds = Expr.call(
                    StandardFunction.TIMES, Expr.cast(value, Types.DOUBLE), Expr.number(SECONDS_OF_DAY, Types.DOUBLE));
            var whole = Expr.call(NumberFunction.BIGINT_OR_NULL, seconds);
            var moment = Expr.call(DateFunction.ADD_SECONDS, new Literal.DateValue(DAY_ZERO), whole);
            if (!value.type().isInteger()) {
                call.rare(moment, isNear(seconds, whole), "a number with a part of a second", "the second next to it");
            }
            return ofKnownDay(call, moment);
        }
        return read(call).map(date -> call.to(Expr.cast(date, Types.TIMESTAMP))).orElseGet(() -> mixed(call));
    }

    private static Rewrite<Translated> ofKnownDay(FunctionCall call, Expr date) {
        var number = Expr.cast(call.arg(0), Types.DOUBLE);
        var isBeyond = Expr.call(
                StandardFunction.OR,
                Expr.call(StandardFunction.LT, number, Expr.number(BigDecimal.ZERO, Types.DOUBLE)),
                Expr.call(StandardFunction.GE, number, Expr.number(DAYS, Types.DOUBLE)));
        return isKnownDay(call.arg(0))
                ? call.to(date)
                : call.unlessRare(
                        date,
                        Expr.call(StandardFunction.IS_NOT_TRUE, isBeyond),
                        "a number below 0, or of a day after the year 9999",
                        "the day so many days before, or NULL");
    }

    private static boolean isKnownDay(Expr number) {
        return number instanceof Literal.Missing
                || (number instanceof Literal.NumberValue(var days, var _)
                        && days.signum() >= 0
                        && days.compareTo(DAYS) < 0);
    }

    private static Expr isNear(Expr seconds, Expr whole) {
        var difference = Expr.call(StandardFunction.MINUS, seconds, Expr.cast(whole, Types.DOUBLE));
        var isFar = Expr.call(
                StandardFunction.GT, Expr.call(StandardFunction.ABS, difference), Expr.number(NEAR, Types.DOUBLE));
        return Expr.call(StandardFunction.IS_NOT_TRUE, isFar);
    }

    private static Optional<Expr> read(FunctionCall call) {
        var date = FormulaDates.date(call.arg(0));
        date.ifPresent(value -> FormulaDates.open(call, call.arg(0), value));
        return date;
    }

    private static boolean isNumber(Expr value) {
        return !FormulaValues.isNothing(value) && value.type().family() == Family.NUMBER;
    }

    private static Rewrite<Translated> mixed(FunctionCall call) {
        return Rewrite.blockedBy(
                Diagnostic.of(FormulaCode.FAMILIES_MIX, call.source().at(), call.name()));
    }
}
