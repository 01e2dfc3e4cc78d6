package io.landfall.validation.reference.alteryx.expression;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads dates and times in ISO form; what is anything else is Null, with a conversion error. */
final class FieldDates {

    private static final String CLOCK = "(\\d{2}):(\\d{2}):(\\d{2})(?:\\.(\\d{1,18}))?";
    private static final Pattern MOMENT = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(?: " + CLOCK + ")?");
    private static final Pattern TIME = Pattern.compile(CLOCK);

    /** Designer knows no earlier date. */
    static final int FIRST_YEAR = 1400;

    private static final int LAST_YEAR = 9999;

    private FieldDates() {}

    static boolean isKnown(LocalDateTime moment) {
        return moment.getYear() >= FIRST_YEAR && moment.getYear() <= LAST_YEAR;
    }

    /** A date or a moment as a moment; a date begins at midnight. */
    static @Nullable LocalDateTime moment(@Nullable Object value) {
        return switch (value) {
            case LocalDateTime moment -> moment;
            case LocalDate date -> date.atStartOfDay();
            case String text -> read(text);
            case null, default -> null;
        };
    }

    static @Nullable LocalTime time(@Nullable Object value) {
        return switch (value) {
            case LocalTime time -> time;
            case LocalDateTime moment -> moment.toLocalTime();
            case String text -> readTime(text);
            case null, default -> null;
        };
    }

    private static @Nullable LocalDateTime read(String text) {
        var match = MOMENT.matcher(text);
        try {
            return match.matches() && number(match, 1) >= FIRST_YEAR
                    ? LocalDate.of(number(match, 1), number(match, 2), number(match, 3))
                            .atTime(time(match, 4))
                    : null;
        } catch (DateTimeException noDate) {
            return null;
        }
    }

    private static @Nullable LocalTime readTime(String text) {
        var match = TIME.matcher(text);
        var moment = MOMENT.matcher(text);
        try {
            return match.matches()
                    ? time(match, 1)
                    : moment.matches() && moment.group(4) != null ? time(moment, 4) : null;
        } catch (DateTimeException noTime) {
            return null;
        }
    }

    private static LocalTime time(Matcher match, int first) {
        if (match.group(first) == null) {
            return LocalTime.MIDNIGHT;
        }
        var fraction = match.group(first + 3);
        var nanos = fraction == null ? 0 : Integer.parseInt((fraction + "000000000").substring(0, 9));
        return LocalTime.of(number(match, first), number(match, first + 1), number(match, first + 2), nanos);
    }

    private static int number(Matcher match, int group) {
        return Integer.parseInt(match.group(group));
    }
}
