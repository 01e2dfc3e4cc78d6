package io.landfall.converter.pattern;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a {@link DatePattern} can say of a date, after a per cent sign. */
public enum DatePart {
    /** Four digits. */
    YEAR('Y', Subject.YEAR, "YYYY", "\\d{4}", "\\d{4}"),
    /** Two digits of a year. */
    YEAR_OF_CENTURY('y', Subject.YEAR, "YY", "\\d{1,2}", "\\d{2}"),
    MONTH('m', Subject.MONTH, "MM", "0?[1-9]|1[0-2]", "0[1-9]|1[0-2]"),
    MONTH_NAME('B', Subject.MONTH, "FMMonth", names(MonthNames.FULL), names(MonthNames.FULL)),
    MONTH_SHORT('b', Subject.MONTH, "Mon", names(MonthNames.SHORT), names(MonthNames.SHORT)),
    DAY('d', Subject.DAY, "DD", "0?[1-9]|[12]\\d|3[01]", "0[1-9]|[12]\\d|3[01]"),
    /** 001 to 366. */
    DAY_OF_YEAR('j', Subject.DAY_OF_YEAR, "DDD", "\\d{1,3}", "\\d{3}"),
    WEEKDAY_NAME('A', Subject.WEEKDAY, "FMDay", names(DayNames.FULL), names(DayNames.FULL)),
    WEEKDAY_SHORT('a', Subject.WEEKDAY, "Dy", names(DayNames.SHORT), names(DayNames.SHORT)),
    /** 00 to 23. */
    HOUR('H', Subject.HOUR, "HH24", "[01]?\\d|2[0-3]", "[01]\\d|2[0-3]"),
    /** 01 to 12. */
    HOUR_OF_HALF('I', Subject.HOUR, "HH12", "0?[1-9]|1[0-2]", "0[1-9]|1[0-2]"),
    /** AM or PM. */
    HALF('p', Subject.HALF, "AM", "[Aa][Mm]|[Pp][Mm]", "[Aa][Mm]|[Pp][Mm]"),
    MINUTE('M', Subject.MINUTE, "MI", "[0-5]?\\d", "[0-5]\\d"),
    SECOND('S', Subject.SECOND, "SS", "[0-5]?\\d", "[0-5]\\d"),
    /** Six digits after the point of a second. */
    FRACTION('f', Subject.FRACTION, "US", "\\d{1,6}", "\\d{6}"),
    /** Three digits after the point of a second. */
    MILLISECOND('g', Subject.FRACTION, "MS", "\\d{3}", "\\d{3}");

    /** What parts of a date are about: a pattern that is read says each once. */
    enum Subject {
        YEAR,
        MONTH,
        DAY,
        DAY_OF_YEAR,
        WEEKDAY,
        HOUR,
        HALF,
        MINUTE,
        SECOND,
        FRACTION;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    private static final class MonthNames {
        static final List<String> FULL = List.of(
                "January",
                "February",
                "March",
                "April",
                "May",
                "June",
                "July",
                "August",
                "September",
                "October",
                "November",
                "December");
        static final List<String> SHORT = shortened(FULL);
    }

    private static final class DayNames {
        static final List<String> FULL =
                List.of("Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday");
        static final List<String> SHORT = shortened(FULL);
    }

    private final char letter;
    private final Subject subject;
    private final String toChar;
    private final String expression;
    private final String fullWidth;

    DatePart(char letter, Subject subject, String toChar, String expression, String fullWidth) {
        this.letter = letter;
        this.subject = subject;
        this.toChar = toChar;
        this.expression = expression;
        this.fullWidth = fullWidth;
    }

    static Optional<DatePart> lettered(char letter) {
        return Arrays.stream(values()).filter(part -> part.letter == letter).findFirst();
    }

    public char letter() {
        return letter;
    }

    Subject subject() {
        return subject;
    }

    String toChar() {
        return toChar;
    }

    /** What is read, as a regular expression. */
    String expression(boolean digitFollows) {
        return digitFollows ? fullWidth : expression;
    }

    boolean isNumber() {
        return switch (this) {
            case MONTH_NAME, MONTH_SHORT, WEEKDAY_NAME, WEEKDAY_SHORT, HALF -> false;
            case YEAR,
                    YEAR_OF_CENTURY,
                    MONTH,
                    DAY,
                    DAY_OF_YEAR,
                    HOUR,
                    HOUR_OF_HALF,
                    MINUTE,
                    SECOND,
                    FRACTION,
                    MILLISECOND -> true;
        };
    }

    private static List<String> shortened(List<String> names) {
        return names.stream().map(name -> name.substring(0, 3)).toList();
    }

    /** The names in any case. */
    private static String names(List<String> names) {
        return names.stream().map(DatePart::inAnyCase).collect(Collectors.joining("|"));
    }

    private static String inAnyCase(String name) {
        return name.chars()
                .mapToObj(c -> "[%c%c]".formatted(Character.toUpperCase(c), Character.toLowerCase(c)))
                .collect(Collectors.joining());
    }
}
