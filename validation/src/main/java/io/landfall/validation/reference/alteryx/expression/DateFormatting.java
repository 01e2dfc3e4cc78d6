package io.landfall.validation.reference.alteryx.expression;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes dates by the specifiers of DateTimeFormat, in English. */
final class DateFormatting {

    private DateFormatting() {}

    static @Nullable Object written(Arguments call) {
        requireEnglish(call);
        var moment = DateFunctions.moment(call, 0);
        var format = call.textOrEmpty(1);
        if (moment == null) {
            return null;
        }
        var text = new StringBuilder();
        for (int i = 0; i < format.length(); i++) {
            var each = format.charAt(i);
            text.append(each == '%' && i + 1 < format.length() ? part(call, moment, format.charAt(++i)) : each);
        }
        return text.toString();
    }

    /** Names of months and days are those of English, and no time zone is asked for. */
    static void requireEnglish(Arguments call) {
        if (call.has(3) || (call.has(2) && !call.textOrEmpty(2).matches("(?i)(english)?"))) {
            throw call.refusal("another language than English, or a time zone");
        }
    }

    private static String part(Arguments call, LocalDateTime date, char specifier) {
        return switch (specifier) {
            case 'a' -> date.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
            case 'A' -> date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            case 'b', 'h' -> by(date, "MMMM").substring(0, 3);
            case 'B' -> by(date, "MMMM");
            case 'C' -> by(date, "uuuu").substring(0, 2);
            case 'd' -> by(date, "dd");
            case 'D' -> by(date, "MM/dd/uu");
            case 'e' -> by(date, "ppd");
            case 'H' -> by(date, "HH");
            case 'I' -> by(date, "hh");
            case 'j' -> by(date, "DDD");
            case 'k' -> by(date, "ppH");
            case 'l' -> by(date, "pph");
            case 'm' -> by(date, "MM");
            case 'M' -> by(date, "mm");
            case 'p' -> by(date, "a").toUpperCase(Locale.ROOT);
            case 'P' -> by(date, "a").toLowerCase(Locale.ROOT);
            case 'r' -> by(date, "hh:mm:ss a").toUpperCase(Locale.ROOT);
            case 'R' -> by(date, "HH:mm");
            case 'S' -> by(date, "ss");
            case 'T' -> by(date, "HH:mm:ss");
            case 'u' -> String.valueOf(date.getDayOfWeek().getValue());
            case 'U' -> week(date, DayOfWeek.SUNDAY);
            case 'w' -> String.valueOf(date.getDayOfWeek().getValue() % 7);
            case 'W' -> week(date, DayOfWeek.MONDAY);
            case 'y' -> by(date, "uu");
            case 'Y' -> by(date, "uuuu");
            case '%' -> "%";
            default -> throw call.refusal("the specifier %" + specifier);
        };
    }

    private static String by(LocalDateTime date, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(date);
    }

    /** The week of the year, where days before the first such weekday are in week 0. */
    private static String week(LocalDateTime date, DayOfWeek first) {
        var sinceFirst = Math.floorMod(date.getDayOfWeek().getValue() - first.getValue(), 7);
        var week = (date.get(ChronoField.DAY_OF_YEAR) + 6 - sinceFirst) / 7;
        return String.format(Locale.ROOT, "%02d", week);
    }
}
