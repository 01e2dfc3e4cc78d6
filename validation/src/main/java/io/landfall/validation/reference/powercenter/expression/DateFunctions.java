package io.landfall.validation.reference.powercenter.expression;

import static io.landfall.validation.reference.powercenter.expression.BuiltIn.strict;
import static java.util.Map.entry;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;

/**
 * Functions on dates, which reach from the year 1 to 9999; a result outside is an error of the row.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/transformation-language-reference/functions/date_diff.html">DATE_DIFF</a>
 */
final class DateFunctions {

    private static final BigDecimal NANOS_PER_DAY = BigDecimal.valueOf(86_400_000_000_000L);

    static final Map<String, BuiltIn> TABLE = Map.ofEntries(
            entry("ADD_TO_DATE", strict(3, 3, Kind.DATE, DateFunctions::added)),
            entry("DATE_COMPARE", strict(2, 2, Kind.WHOLE, args ->
                    (long) Integer.signum(args.date(0).compareTo(args.date(1))))),
            entry("DATE_DIFF", strict(3, 3, Kind.DOUBLE, DateFunctions::difference)),
            entry(
                    "GET_DATE_PART",
                    strict(
                            2,
                            2,
                            Kind.WHOLE,
                            args -> args.date(0).getLong(DateUnit.of(args, 1).field()))),
            entry("SET_DATE_PART", strict(3, 3, Kind.DATE, DateFunctions::changed)),
            entry("LAST_DAY", strict(1, 1, Kind.DATE, args -> args.date(0).with(TemporalAdjusters.lastDayOfMonth()))),
            entry("MAKE_DATE_TIME", strict(3, 7, Kind.DATE, DateFunctions::made)),
            entry("SYSTIMESTAMP", strict(0, 1, Kind.DATE, DateFunctions::now)));

    private DateFunctions() {}

    /** A day that a month has not becomes its last one. */
    private static Object added(Arguments args) {
        if (args.exact(2).stripTrailingZeros().scale() > 0) {
            throw args.undefined("of a fraction");
        }
        try {
            return valid(args.date(0).plus(args.whole(2), DateUnit.of(args, 1).unit()));
        } catch (DateTimeException | ArithmeticException _) {
            throw args.error("there is no such date");
        }
    }

    static LocalDateTime valid(LocalDateTime date) {
        if (date.getYear() < 1 || date.getYear() > 9999) {
            throw new RowError("the year %d is out of range".formatted(date.getYear()));
        }
        return date;
    }

    /** The first less the second, with a fraction. */
    private static Object difference(Arguments args) {
        var unit = DateUnit.of(args, 2);
        return switch (unit) {
            case YEAR -> months(args) / 12;
            case MONTH -> months(args);
            default ->
                nanos(args.date(1), args.date(0))
                        .divide(BigDecimal.valueOf(unit.unit().getDuration().toNanos()), MathContext.DECIMAL64)
                        .doubleValue();
        };
    }

    private static double months(Arguments args) {
        return monthNumber(args.date(0)).subtract(monthNumber(args.date(1))).doubleValue();
    }

    /** Days are a share of the length of the month they are in: from 13 September to 19 February are 5 and 19/28 less 13/30 months. */
    private static BigDecimal monthNumber(LocalDateTime date) {
        var day = BigDecimal.valueOf(date.getDayOfMonth())
                .add(BigDecimal.valueOf(date.toLocalTime().toNanoOfDay())
                        .divide(NANOS_PER_DAY, MathContext.DECIMAL128));
        return BigDecimal.valueOf(12L * date.getYear() + date.getMonthValue())
                .add(day.divide(BigDecimal.valueOf(date.toLocalDate().lengthOfMonth()), MathContext.DECIMAL128));
    }

    private static BigDecimal nanos(LocalDateTime from, LocalDateTime to) {
        var between = Duration.between(from, to);
        return BigDecimal.valueOf(between.getSeconds()).scaleByPowerOfTen(9).add(BigDecimal.valueOf(between.getNano()));
    }

    /** What becomes of a day that the month has not, or of an hour 25, no document says. */
    private static Object changed(Arguments args) {
        var unit = DateUnit.of(args, 1);
        var value = args.whole(2);
        var date = args.date(0);
        if (unit == DateUnit.YEAR && (value < 100 || value > 9999)) {
            throw args.undefined("with the year %d".formatted(value));
        }
        try {
            var changed = date.with(unit.field(), value);
            if (unit.compareTo(DateUnit.DAY) < 0 && changed.getDayOfMonth() != date.getDayOfMonth()) {
                throw args.undefined("to a month without day %d".formatted(date.getDayOfMonth()));
            }
            return changed;
        } catch (DateTimeException _) {
            throw args.undefined("with %d for %s".formatted(value, args.text(1)));
        }
    }

    /** Years of two digits are those from 1900 on. */
    private static Object made(Arguments args) {
        var year = args.whole(0);
        try {
            return valid(LocalDateTime.of(
                    Math.toIntExact(year >= 0 && year < 100 ? 1900 + year : year),
                    Math.toIntExact(args.whole(1)),
                    Math.toIntExact(args.whole(2)),
                    Math.toIntExact(args.whole(3, 0)),
                    Math.toIntExact(args.whole(4, 0)),
                    Math.toIntExact(args.whole(5, 0)),
                    Math.toIntExact(args.whole(6, 0))));
        } catch (DateTimeException | ArithmeticException _) {
            throw args.error("there is no such date");
        }
    }

    /** To the microsecond unless a part is named. */
    private static Object now(Arguments args) {
        var unit = args.has(0) ? DateUnit.of(args, 0) : DateUnit.MICROSECOND;
        if (unit.compareTo(DateUnit.SECOND) < 0) {
            throw args.refused("with the part '%s'".formatted(args.text(0)));
        }
        return unit.floor(args.settings().start());
    }
}
