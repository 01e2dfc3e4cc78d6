package io.landfall.validation.reference.powercenter.expression;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.format.TextStyle;
import java.time.temporal.JulianFields;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads one text by one format, from its beginning to its end. Names are in English and in any case. A number may have fewer digits
 * than it is written with, the year of four digits has all. Where the format has one of {@code - / . ; :} the text may have any of
 * them.
 */
final class DateReading {

    private static final String SEPARATORS = "-/.;:";

    private final DateFormat format;
    private final String text;
    private final LocalDateTime now;
    private final Map<DatePart, Integer> said = new EnumMap<>(DatePart.class);
    private int position;

    DateReading(DateFormat format, String text, LocalDateTime now) {
        this.format = format;
        this.text = text;
        this.now = now;
    }

    Optional<LocalDateTime> date() {
        for (int i = 0; i < format.pieces().size(); i++) {
            if (!reads(format.pieces().get(i), needsAllDigits(i))) {
                return Optional.empty();
            }
        }
        try {
            return position == text.length() ? Optional.of(day().atTime(time())) : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** When another number follows at once, only full width tells where it begins. */
    private boolean needsAllDigits(int index) {
        return index + 1 < format.pieces().size()
                && format.pieces().get(index + 1) instanceof DateFormat.Piece.Part(var next)
                && next.digits() > 0;
    }

    private boolean reads(DateFormat.Piece piece, boolean allDigits) {
        return switch (piece) {
            case DateFormat.Piece.Plain(var plain) -> reads(plain);
            case DateFormat.Piece.Part named -> reads(named.part(), allDigits);
        };
    }

    private boolean reads(DatePart part, boolean allDigits) {
        return switch (part) {
            case MONTH -> name(part, Arrays.asList(Month.values()), DateReading::full);
            case MON ->
                name(part, Arrays.asList(Month.values()), month -> full(month).substring(0, 3));
            case DAY -> name(part, Arrays.asList(DayOfWeek.values()), DateReading::full);
            case DY ->
                name(part, Arrays.asList(DayOfWeek.values()), day -> full(day).substring(0, 3));
            case AM, PM -> name(DatePart.AM, List.of("AM", "PM"), half -> half);
            case A_M_, P_M_ -> name(DatePart.AM, List.of("A.M.", "P.M."), half -> half);
            case D, Q, W, WW -> throw new IllegalStateException("nothing is read by " + part.word());
            default -> number(part, allDigits || part == DatePart.YYYY);
        };
    }

    private boolean reads(String plain) {
        if (plain.length() == 1 && SEPARATORS.contains(plain)) {
            return position < text.length() && SEPARATORS.indexOf(text.charAt(position++)) >= 0;
        }
        var matches = text.startsWith(plain, position);
        position += plain.length();
        return matches;
    }

    private <T> boolean name(DatePart part, List<T> values, Function<T, String> named) {
        for (int i = 0; i < values.size(); i++) {
            var name = named.apply(values.get(i));
            if (text.regionMatches(true, position, name, 0, name.length())) {
                position += name.length();
                said.put(part, i);
                return true;
            }
        }
        return false;
    }

    private boolean number(DatePart part, boolean allDigits) {
        var end = position;
        while (end < text.length() && end < position + part.digits() && isDigit(text.charAt(end))) {
            end++;
        }
        var found = end - position;
        if (found == 0 || (allDigits && found < part.digits())) {
            return false;
        }
        var fraction = part == DatePart.MS || part == DatePart.US || part == DatePart.NS;
        var digits = text.substring(position, end) + (fraction ? "0".repeat(9 - found) : "");
        said.put(part, Integer.parseInt(digits));
        position = end;
        return true;
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    private LocalDate day() {
        if (said.containsKey(DatePart.J)) {
            return LocalDate.EPOCH.with(JulianFields.JULIAN_DAY, value(DatePart.J, 0));
        }
        var day = said.containsKey(DatePart.DDD)
                ? LocalDate.ofYearDay(year(), value(DatePart.DDD, 1))
                : LocalDate.of(year(), month(), value(DatePart.DD, 1));
        if (day.getYear() < 1) {
            throw new DateTimeException("before the first year");
        }
        return day;
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

    private static String full(Month month) {
        return month.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    private static String full(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }
}
