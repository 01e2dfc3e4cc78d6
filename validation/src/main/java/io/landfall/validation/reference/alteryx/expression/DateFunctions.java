package io.landfall.validation.reference.alteryx.expression;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Functions that compute with dates. They take a date, a moment or an ISO text of one; anything else is Null, with a conversion error.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/functions/datetime-functions.html">DateTime functions</a>
 */
final class DateFunctions {

    private static final int DATE_LENGTH = 10;
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final long SECONDS_OF_DAY = 86_400;

    /** A whole second, as far as a fraction of a day says it. */
    private static final double NEAR = 0.01;

    private DateFunctions() {}

    static List<FormulaFunction> rows() {
        return List.of(
                FormulaFunction.of("DateTimeAdd", 3, DateFunctions::added),
                FormulaFunction.of("DateTimeDiff", 3, DateFunctions::difference),
                FormulaFunction.of("DateTimeTrim", 2, DateFunctions::trimmed),
                FormulaFunction.of("DateTimeFormat", 2, 4, DateFormatting::written),
                FormulaFunction.of("DateTimeParse", 2, 4, DateParsing::read),
                FormulaFunction.of("DateTimeYear", 1, call -> part(call, LocalDateTime::getYear)),
                FormulaFunction.of("DateTimeMonth", 1, call -> part(call, LocalDateTime::getMonthValue)),
                FormulaFunction.of("DateTimeDay", 1, call -> part(call, LocalDateTime::getDayOfMonth)),
                FormulaFunction.of("DateTimeHour", 1, call -> part(call, LocalDateTime::getHour)),
                FormulaFunction.of("DateTimeMinutes", 1, call -> part(call, LocalDateTime::getMinute)),
                FormulaFunction.of("DateTimeSeconds", 1, call -> part(call, LocalDateTime::getSecond)),
                FormulaFunction.of(
                        "DateTimeQuarter", 1, call -> part(call, date -> date.get(IsoFields.QUARTER_OF_YEAR))),
                FormulaFunction.of("ToDate", 1, DateFunctions::date),
                FormulaFunction.of("ToDateTime", 1, DateFunctions::moment));
    }

    /** The moment that an argument is; a time alone is none that the vendor documents. */
    static @Nullable LocalDateTime moment(Arguments call, int index) {
        var value = call.value(index);
        if (value instanceof LocalTime || (value instanceof String text && text.matches("\\d\\d:\\d\\d(:\\d\\d.*)?"))) {
            throw call.undefined("a time without a date");
        }
        if (value != null && !FormulaValues.isText(value)) {
            throw call.failure("a number stands where a date belongs");
        }
        return FieldDates.moment(value);
    }

    private static boolean isDate(@Nullable Object value) {
        return value instanceof LocalDate || (value instanceof String text && text.length() == DATE_LENGTH);
    }

    /** A date stays a date as long as no time of day is needed. */
    private static @Nullable Object shaped(Arguments call, LocalDateTime moment, boolean ofDays) {
        return ofDays && isDate(call.value(0)) ? moment.toLocalDate() : moment;
    }

    private static DateUnit unit(Arguments call, int index) {
        var word = call.textOrEmpty(index);
        return DateUnit.of(word).orElseThrow(() -> call.refusal("the unit '%s'".formatted(word)));
    }

    /** Decimals of the number are cut off. */
    private static @Nullable Object added(Arguments call) {
        var moment = moment(call, 0);
        var count = call.cutOff(1);
        var unit = unit(call, 2);
        return moment == null || count == null
                ? null
                : shaped(call, known(call, () -> unit.add(moment, count)), unit.isOfDays());
    }

    /** A moment that Designer can hold; what it makes of others is not known. */
    private static LocalDateTime known(Arguments call, Supplier<LocalDateTime> computation) {
        try {
            var moment = computation.get();
            if (FieldDates.isKnown(moment)) {
                return moment;
            }
        } catch (DateTimeException | ArithmeticException beyond) {
            // Even further away.
        }
        throw call.undefined("dates before the year 1400 or after 9999");
    }

    private static @Nullable Object difference(Arguments call) {
        var first = moment(call, 0);
        var second = moment(call, 1);
        var unit = unit(call, 2);
        if (first == null || second == null) {
            return null;
        }
        if (unit == DateUnit.DAYS && !first.toLocalTime().equals(second.toLocalTime()) && areMostlyDays(call)) {
            throw call.undefined("a part of a day between days or texts");
        }
        return unit.between(first, second);
    }

    /** Days, or texts, which seldom have a time of day where somebody counts days. */
    private static boolean areMostlyDays(Arguments call) {
        return Stream.of(call.value(0), call.value(1))
                .allMatch(given -> given instanceof String || given instanceof LocalDate);
    }

    private static @Nullable Object trimmed(Arguments call) {
        var moment = moment(call, 0);
        var word = call.textOrEmpty(1).toLowerCase(Locale.ROOT);
        if (moment == null) {
            return null;
        }
        if (word.equals("lastofmonth")) {
            return lastSecondOfMonth(moment);
        }
        var unit = word.equals("firstofmonth") ? DateUnit.MONTHS : unit(call, 1);
        return shaped(call, unit.start(moment), true);
    }

    static LocalDateTime lastSecondOfMonth(LocalDateTime moment) {
        return moment.with(TemporalAdjusters.firstDayOfNextMonth())
                .truncatedTo(ChronoUnit.DAYS)
                .minusSeconds(1);
    }

    private static @Nullable Object part(Arguments call, ToLongFunction<LocalDateTime> part) {
        var moment = moment(call, 0);
        return moment == null ? null : (Object) part.applyAsLong(moment);
    }

    private static @Nullable Object date(Arguments call) {
        var moment = call.value(0) instanceof Number number
                ? daysAfterZero(call, Math.floor(number.doubleValue()))
                : moment(call, 0);
        return moment == null ? null : moment.toLocalDate();
    }

    private static @Nullable Object moment(Arguments call) {
        return call.value(0) instanceof Number number ? daysAfterZero(call, number.doubleValue()) : moment(call, 0);
    }

    /** A number counts days as spreadsheets do. */
    private static LocalDateTime daysAfterZero(Arguments call, double days) {
        var seconds = days * SECONDS_OF_DAY;
        if (days < 0 || Math.abs(seconds - Math.rint(seconds)) > NEAR) {
            throw call.undefined("days before the first, and parts of a second");
        }
        return known(call, () -> DAY_ZERO.atStartOfDay().plusSeconds(Math.round(seconds)));
    }
}
