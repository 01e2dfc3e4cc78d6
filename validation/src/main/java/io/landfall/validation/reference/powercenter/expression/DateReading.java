package io.landfall.validation.reference.powercenter.expression;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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
    private final SaidDate said;
    private int position;

    DateReading(DateFormat format, String text, LocalDateTime now) {
        this.format = format;
        this.text = text;
        this.said = new SaidDate(now);
    }

    Optional<LocalDateTime> date() {
        for (int i = 0; i < format.pieces().size(); i++) {
            if (!reads(format.pieces().get(i), needsAllDigits(i))) {
                return Optional.empty();
            }
        }
        return position == text.length() ? said.date() : Optional.empty();
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
                said.says(part, i);
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
        said.says(part, Integer.parseInt(digits));
        position = end;
        return true;
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    private static String full(Month month) {
        return month.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    private static String full(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }
}
