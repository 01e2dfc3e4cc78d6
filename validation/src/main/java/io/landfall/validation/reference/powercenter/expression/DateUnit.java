package io.landfall.validation.reference.powercenter.expression;

import java.time.LocalDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/**
 * The part of a date that a format names for functions other than TO_CHAR and TO_DATE: there {@code D}, {@code DDD} and {@code DY} all
 * mean the day of the month, and all hours are those of 24.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/transformation-language-reference/functions/add_to_date.html">ADD_TO_DATE</a>
 */
enum DateUnit {
    YEAR(ChronoUnit.YEARS, ChronoField.YEAR, "Y", "YY", "YYY", "YYYY"),
    MONTH(ChronoUnit.MONTHS, ChronoField.MONTH_OF_YEAR, "MM", "MON", "MONTH"),
    DAY(ChronoUnit.DAYS, ChronoField.DAY_OF_MONTH, "D", "DD", "DDD", "DY", "DAY"),
    HOUR(ChronoUnit.HOURS, ChronoField.HOUR_OF_DAY, "HH", "HH12", "HH24"),
    MINUTE(ChronoUnit.MINUTES, ChronoField.MINUTE_OF_HOUR, "MI"),
    SECOND(ChronoUnit.SECONDS, ChronoField.SECOND_OF_MINUTE, "SS"),
    MILLISECOND(ChronoUnit.MILLIS, ChronoField.MILLI_OF_SECOND, "MS"),
    MICROSECOND(ChronoUnit.MICROS, ChronoField.MICRO_OF_SECOND, "US"),
    NANOSECOND(ChronoUnit.NANOS, ChronoField.NANO_OF_SECOND, "NS");

    private final ChronoUnit unit;
    private final ChronoField field;
    private final List<String> words;

    DateUnit(ChronoUnit unit, ChronoField field, String... words) {
        this.unit = unit;
        this.field = field;
        this.words = List.of(words);
    }

    /** The unit that an argument names. */
    static DateUnit of(Arguments args, int index) {
        var word = args.text(index).strip().toUpperCase(Locale.ROOT);
        for (var unit : values()) {
            if (unit.words.contains(word)) {
                return unit;
            }
        }
        throw args.refused("with the part '%s'".formatted(args.text(index)));
    }

    ChronoUnit unit() {
        return unit;
    }

    ChronoField field() {
        return field;
    }

    LocalDateTime floor(LocalDateTime date) {
        return switch (this) {
            case YEAR -> date.withDayOfYear(1).truncatedTo(ChronoUnit.DAYS);
            case MONTH -> date.withDayOfMonth(1).truncatedTo(ChronoUnit.DAYS);
            default -> date.truncatedTo(unit);
        };
    }

    /** Up from July, from the 16th, and from the half of anything smaller. */
    LocalDateTime round(LocalDateTime date) {
        var up = switch (this) {
            case YEAR -> date.getMonthValue() >= 7;
            case MONTH -> date.getDayOfMonth() >= 16;
            default ->
                unit != ChronoUnit.NANOS
                        && ChronoUnit.NANOS.between(floor(date), date) * 2
                                >= unit.getDuration().toNanos();
        };
        return up ? DateFunctions.valid(floor(date).plus(1, unit)) : floor(date);
    }
}
