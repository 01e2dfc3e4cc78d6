package io.landfall.validation.reference.alteryx.expression;

import static java.time.temporal.ChronoField.NANO_OF_SECOND;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Units of time by the keywords of the formula language, in any case; long words may be cut short.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/functions/datetime-functions.html">DateTime functions</a>
 */
enum DateUnit {
    YEARS(ChronoUnit.YEARS, 1, "yea", "years"),
    MONTHS(ChronoUnit.MONTHS, 1, "mon", "months"),
    DAYS(ChronoUnit.DAYS, 1, "day", "days"),
    HOURS(ChronoUnit.HOURS, 1, "hou", "hours"),
    MINUTES(ChronoUnit.MINUTES, 1, "min", "minutes"),
    SECONDS(ChronoUnit.SECONDS, 1, "sec", "seconds"),
    TENTHS(ChronoUnit.MILLIS, 100, "ds", "dsec", "dsecs", "deciseconds", "1"),
    HUNDREDTHS(ChronoUnit.MILLIS, 10, "cs", "csec", "csecs", "centiseconds", "2"),
    MILLISECONDS(ChronoUnit.MILLIS, 1, "ms", "msec", "msecs", "milliseconds", "3"),
    MICROSECONDS(ChronoUnit.MICROS, 1, "us", "usec", "usecs", "microseconds", "6"),
    NANOSECONDS(ChronoUnit.NANOS, 1, "ns", "nsec", "nsecs", "nanoseconds", "9");

    private final ChronoUnit unit;
    private final int times;
    private final Set<String> words;
    private final String shortest;
    private final String longest;

    DateUnit(ChronoUnit unit, int times, String... words) {
        this.unit = unit;
        this.times = times;
        this.words = Set.of(words);
        this.shortest = words.length == 2 ? words[0] : "";
        this.longest = words.length == 2 ? words[1] : "";
    }

    static Optional<DateUnit> of(String keyword) {
        var word = keyword.toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(unit -> unit.is(word)).findFirst();
    }

    private boolean is(String word) {
        return words.contains(word) || (!shortest.isEmpty() && word.startsWith(shortest) && longest.startsWith(word));
    }

    /** Whether a date stays a date when such units are added. */
    boolean isOfDays() {
        return unit.isDateBased();
    }

    /** A day that the month does not have becomes its last. */
    LocalDateTime add(LocalDateTime moment, long count) {
        return moment.plus(Math.multiplyExact(count, (long) times), unit);
    }

    /** Whole units from the second moment to the first. */
    long between(LocalDateTime later, LocalDateTime earlier) {
        return unit.between(earlier, later) / times;
    }

    LocalDateTime start(LocalDateTime moment) {
        return switch (this) {
            case YEARS -> moment.withDayOfYear(1).truncatedTo(ChronoUnit.DAYS);
            case MONTHS -> moment.withDayOfMonth(1).truncatedTo(ChronoUnit.DAYS);
            case TENTHS, HUNDREDTHS ->
                moment.with(NANO_OF_SECOND, nanos(moment) - nanos(moment) % (times * 1_000_000L));
            case DAYS, HOURS, MINUTES, SECONDS, MILLISECONDS, MICROSECONDS, NANOSECONDS -> moment.truncatedTo(unit);
        };
    }

    private static long nanos(LocalDateTime moment) {
        return moment.get(NANO_OF_SECOND);
    }
}
