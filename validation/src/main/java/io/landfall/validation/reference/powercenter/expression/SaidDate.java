package io.landfall.validation.reference.powercenter.expression;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.JulianFields;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The date that is put together from the parts that a text says. A day or month that is not said is the first, a time that is not said
 * is midnight.
 */
final class SaidDate {

    private final LocalDateTime now;
    private final Map<DatePart, Integer> said = new EnumMap<>(DatePart.class);

    SaidDate(LocalDateTime now) {
        this.now = now;
    }

    /** A part; names count from 0. */
    void says(DatePart part, int value) {
        said.put(part, value);
    }

    /** Empty when there is no such day or time. */
    Optional<LocalDateTime> date() {
        try {
            return Optional.of(day().atTime(time()));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private LocalDate day() {
        var day = saidDay();
        if (day.getYear() < 1 || day.getYear() > 9999) {
            throw new DateTimeException("a year that there is not");
        }
        return day;
    }

    private LocalDate saidDay() {
        if (said.containsKey(DatePart.J)) {
            return LocalDate.EPOCH.with(JulianFields.JULIAN_DAY, value(DatePart.J, 0));
        }
        return said.containsKey(DatePart.DDD)
                ? LocalDate.ofYearDay(year(), value(DatePart.DDD, 1))
                : LocalDate.of(year(), month(), value(DatePart.DD, 1));
    }

    private int month() {
        return value(DatePart.MM, value(DatePart.MON, value(DatePart.MONTH, 0)) + 1);
    }

    /** A year that is not written out has its first digits from the present one; with RR it is the nearest such. */
    private int year() {
        if (said.containsKey(DatePart.RR)) {
            return sliding(value(DatePart.RR, 0));
        }
        for (var part : List.of(DatePart.YYY, DatePart.YY, DatePart.Y)) {
            if (said.containsKey(part)) {
                var unit = (int) Math.pow(10, part.digits());
                return now.getYear() / unit * unit + value(part, 0);
            }
        }
        return value(DatePart.YYYY, 1900);
    }

    private int sliding(int year) {
        var century = now.getYear() / 100 * 100;
        var lateNow = now.getYear() % 100 >= 50;
        return century + year + (year >= 50 && !lateNow ? -100 : year < 50 && lateNow ? 100 : 0);
    }

    private LocalTime time() {
        if (said.containsKey(DatePart.SSSSS)) {
            return LocalTime.ofSecondOfDay(value(DatePart.SSSSS, 0));
        }
        var nanos = value(DatePart.NS, value(DatePart.US, value(DatePart.MS, 0)));
        return LocalTime.of(hour(), value(DatePart.MI, 0), value(DatePart.SS, 0), nanos);
    }

    private int hour() {
        var half = said.containsKey(DatePart.HH) || said.containsKey(DatePart.HH12);
        if (!half) {
            return value(DatePart.HH24, 0);
        }
        var hour = value(DatePart.HH12, value(DatePart.HH, 0));
        if (hour < 1 || hour > 12) {
            throw new DateTimeException("no hour of half a day");
        }
        return said.containsKey(DatePart.AM) ? hour % 12 + 12 * value(DatePart.AM, 0) : hour;
    }

    private int value(DatePart part, int otherwise) {
        return said.getOrDefault(part, otherwise);
    }
}
