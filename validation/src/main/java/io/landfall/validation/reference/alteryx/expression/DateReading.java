package io.landfall.validation.reference.alteryx.expression;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One text on its way to become a date: what was read of it, and what is left. Numbers have one or two digits; names of months and days may be cut short, with a point behind them. Of a text that differs in nothing but blanks, marks, the digits of a year or the end of a name, no
 * document says whether it is read.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/functions/datetime-functions.html">DateTime functions</a>
 */
final class DateReading {

    /** The parts of a date that a text says. */
    private enum Part {
        YEAR,
        MONTH,
        DAY,
        DAY_OF_YEAR,
        HOUR,
        HOUR_OF_HALF,
        HALF,
        MINUTE,
        SECOND
    }

    private static final List<String> MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");

    private static final List<String> DAYS =
            List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    private static final int SHORTEST_NAME = 3;

    /** Years of two digits are those from so many before the current one on. */
    private static final int YEARS_BACK = 66;

    private final Arguments call;
    private final Map<Part, Integer> parts = new EnumMap<>(Part.class);
    private String rest;
    private boolean fits = true;
    private boolean differs;

    DateReading(Arguments call, String text) {
        this.call = call;
        this.rest = text;
    }

    /** Reads what a specifier stands for. */
    void part(char specifier) {
        switch (specifier) {
            case 'd', 'e' -> day();
            case 'm' -> number(Part.MONTH, 1, 2);
            case 'H', 'k' -> number(Part.HOUR, 1, 2);
            case 'I' -> number(Part.HOUR_OF_HALF, 1, 2);
            case 'M' -> number(Part.MINUTE, 1, 2);
            case 'S' -> number(Part.SECOND, 1, 2);
            case 'j' -> number(Part.DAY_OF_YEAR, 3, 3);
            case 'Y' -> number(Part.YEAR, 4, 4);
            case 'y' -> shortYear();
            case 'b', 'B', 'h' -> parts.put(Part.MONTH, 1 + name(MONTHS));
            case 'a', 'A' -> name(DAYS);
            case 'p', 'P' -> half();
            case 'T' -> time();
            case '%' -> skip('%');
            default -> throw call.refusal("the specifier %" + specifier);
        }
    }

    /**
     * A blank in the format stands for any white space, and for none: a recorded run reads {@code 10Nov} by {@code %d %b}. A text that ends
     * where the format has marks or letters left may be whole.
     */
    void skip(char separator) {
        if (separator == ' ') {
            take("\\s*", "[^0-9A-Za-z]*");
        } else if (fits && rest.isEmpty()) {
            differs = true;
        } else {
            var mark = Pattern.quote(String.valueOf(separator));
            take(mark, Character.isLetterOrDigit(separator) ? "(?i)" + mark : "[^0-9A-Za-z]+");
        }
    }

    private void time() {
        part('H');
        skip(':');
        part('M');
        skip(':');
        part('S');
    }

    /** Blanks before a day are ignored. */
    private void day() {
        take(" *", "");
        number(Part.DAY, 1, 2);
    }

    private void number(Part part, int least, int most) {
        parts.put(part, digits("[0-9]{%d,%d}".formatted(least, most), most));
    }

    private int digits(String exact, int most) {
        var digits = take(exact, "\\s*[0-9]{1,%d}".formatted(most)).strip();
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }

    private void shortYear() {
        if (fits && Pattern.compile("\\d{3}").matcher(rest).lookingAt()) {
            throw call.undefined("a short year of more than two digits");
        }
        var first = call.start().getYear() - YEARS_BACK;
        parts.put(Part.YEAR, first + Math.floorMod(digits("[0-9]{2}", 4) - first, 100));
    }

    private void half() {
        parts.put(
                Part.HALF,
                take("(?i)[ap]m", "(?i)[ap]\\.?m?\\.?").toLowerCase(Locale.ROOT).startsWith("p") ? 1 : 0);
    }

    /** The position of a name that may be cut short. */
    private int name(List<String> names) {
        var letters = "[A-Za-z]{%d,}\\.?".formatted(SHORTEST_NAME);
        var word =
                take(letters, "\\s*" + letters).strip().toLowerCase(Locale.ROOT).replace(".", "");
        for (int i = 0; i < names.size() && fits; i++) {
            if (names.get(i).startsWith(word)) {
                return i;
            }
        }
        differs = true;
        fits = fits && names.stream().anyMatch(name -> name.startsWith(word.substring(0, SHORTEST_NAME)));
        return 0;
    }

    /** What the rest begins with, either as the format says it or nearly so. */
    private String take(String exact, String nearly) {
        if (!fits) {
            return "";
        }
        var found = Pattern.compile(exact).matcher(rest);
        if (!found.lookingAt()) {
            differs = true;
            found.usePattern(Pattern.compile(nearly));
            fits = found.lookingAt();
        }
        if (!fits) {
            return "";
        }
        rest = rest.substring(found.end());
        return found.group();
    }

    /** The date, or the moment when the format has a time of day; null when the text does not follow the format. */
    @Nullable
    Object date() {
        if (!fits) {
            return null;
        }
        if (differs) {
            throw call.undefined("a text that nearly follows the format");
        }
        if (!rest.isEmpty()) {
            return null;
        }
        if (!parts.containsKey(Part.YEAR)) {
            throw call.refusal("a format without a year");
        }
        var date = dayOfCalendar();
        if (date.getYear() < FieldDates.FIRST_YEAR) {
            throw call.undefined("a year that fields do not know");
        }
        return hasTime() ? date.atTime(LocalTime.of(hour(), of(Part.MINUTE, 0), of(Part.SECOND, 0))) : date;
    }

    private LocalDate dayOfCalendar() {
        return parts.containsKey(Part.DAY_OF_YEAR)
                ? LocalDate.ofYearDay(of(Part.YEAR, 0), of(Part.DAY_OF_YEAR, 0))
                : LocalDate.of(of(Part.YEAR, 0), of(Part.MONTH, 1), of(Part.DAY, 1));
    }

    private boolean hasTime() {
        return parts.keySet().stream().anyMatch(part -> part.compareTo(Part.HOUR) >= 0);
    }

    /** Hours of half a day are from 1 to 12, and need to be told which half. */
    private int hour() {
        if (!parts.containsKey(Part.HOUR_OF_HALF)) {
            return of(Part.HOUR, 0);
        }
        if (!parts.containsKey(Part.HALF) || parts.containsKey(Part.HOUR)) {
            throw call.refusal("an hour of a half day without its half");
        }
        var hour = of(Part.HOUR_OF_HALF, 0);
        return LocalTime.of(hour == 0 || hour > 12 ? 24 : hour % 12 + 12 * of(Part.HALF, 0), 0)
                .getHour();
    }

    private int of(Part part, int otherwise) {
        return parts.getOrDefault(part, otherwise);
    }
}
