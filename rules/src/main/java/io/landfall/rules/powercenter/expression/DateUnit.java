package io.landfall.rules.powercenter.expression;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The parts of a date that the date functions know, by any of their format strings. {@code D}, {@code DDD} and {@code DY} all mean the
 * day here, other than in {@code TO_CHAR}.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/transformation-language-reference/dates/date-functions.html">Date
 *     functions</a>
 */
enum DateUnit {
    YEAR("year", "Y", "YY", "YYY", "YYYY"),
    MONTH("month", "MM", "MON", "MONTH"),
    DAY("day", "D", "DD", "DDD", "DY", "DAY"),
    HOUR("hour", "HH", "HH12", "HH24"),
    MINUTE("minute", "MI"),
    SECOND("second", "SS"),
    MILLISECOND("millisecond", "MS"),
    MICROSECOND("microsecond", "US"),
    NANOSECOND("nanosecond", "NS");

    private final String part;
    private final List<String> formats;

    DateUnit(String part, String... formats) {
        this.part = part;
        this.formats = List.of(formats);
    }

    /** What the function library calls it. */
    String part() {
        return part;
    }

    static Optional<DateUnit> of(String format) {
        var upper = format.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(unit -> unit.formats.contains(upper))
                .findFirst();
    }
}
