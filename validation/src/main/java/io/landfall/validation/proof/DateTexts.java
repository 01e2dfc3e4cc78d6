package io.landfall.validation.proof;

import io.landfall.converter.expression.Literal;
import java.time.LocalDateTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/** Writes dates by the patterns of native pipelines, as the texts of a file would have them. */
final class DateTexts {

    private DateTexts() {}

    static String of(LocalDateTime time, String pattern) {
        var text = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            var letter = pattern.charAt(i);
            if (letter == '%' && i + 1 < pattern.length()) {
                i++;
                text.append(part(time, pattern.charAt(i)));
            } else {
                text.append(letter);
            }
        }
        return text.toString();
    }

    private static String part(LocalDateTime time, char letter) {
        return switch (letter) {
            case 'Y' -> digits(time.getYear(), 4);
            case 'y' -> digits(time.getYear() % 100, 2);
            case 'm' -> digits(time.getMonthValue(), 2);
            case 'B' -> time.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            case 'b' ->
                time.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH).substring(0, 3);
            case 'd' -> digits(time.getDayOfMonth(), 2);
            case 'j' -> digits(time.getDayOfYear(), 3);
            case 'A' -> time.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            case 'a' -> time.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
            case 'H' -> digits(time.getHour(), 2);
            case 'I' -> digits(time.getHour() % 12 == 0 ? 12 : time.getHour() % 12, 2);
            case 'p' -> time.getHour() < 12 ? "AM" : "PM";
            case 'M' -> digits(time.getMinute(), 2);
            case 'S' -> digits(time.getSecond(), 2);
            case 'f' -> digits(time.getNano() / 1_000, 6);
            case 'g' -> digits(time.getNano() / 1_000_000, 3);
            default -> String.valueOf(letter);
        };
    }

    private static String digits(int number, int width) {
        return ("%0" + width + "d").formatted(number);
    }

    /** Texts that are almost dates. */
    static Stream<Object> spoiled(Iterable<String> patterns, Set<Literal> constants) {
        var texts = new ArrayList<Object>(List.of("", " ", "abc", "20240230", "2024-13-01", "0"));
        for (var pattern : patterns) {
            var date = of(PlainValues.dates(false).getFirst(), pattern);
            texts.add(date + " ");
            texts.add(" " + date);
            texts.add(date + "x");
            texts.add(date.substring(0, date.length() - 1));
            texts.add(date.replaceAll("[-/. ]", ""));
            var brief = date.replaceAll("\\b0", "");
            texts.addAll(List.of(brief, brief + " ", " " + brief, brief + "x", "x" + brief));
            texts.add(date.replaceAll("15", "32"));
            var time = of(PlainValues.dates(true).getLast(), pattern);
            NumberTexts.characters(constants).stream()
                    .map(Matcher::quoteReplacement)
                    .forEach(separator -> {
                        texts.add(date.replaceAll("[-/. ]", separator));
                        texts.add(time.replaceAll("[-/.:]", separator));
                    });
        }
        return texts.stream();
    }
}
