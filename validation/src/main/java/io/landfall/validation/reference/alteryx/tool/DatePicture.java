package io.landfall.validation.reference.alteryx.tool;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A picture of a date, such as {@code dd/MM/yyyy}.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/tools/parse/datetime-tool.html">DateTime Tool</a>
 */
record DatePicture(DateTimeFormatter written, String format, boolean hasTime, boolean hasNames) {

    private static final Pattern PART =
            Pattern.compile("yyyy|yy|MMMM|MMM|MM|Month|Mon|M|EEEE|dd|day|d|dy|hh|HH|mm|ss|.");

    static Optional<DatePicture> of(String picture) {
        var written = new DateTimeFormatterBuilder();
        var pattern = new StringBuilder();
        var format = new StringBuilder();
        var parts = PART.matcher(picture);
        while (parts.find()) {
            var part = parts.group();
            var letters = letters(part);
            if (letters.isEmpty() && (part.equals("*") || part.equals("%") || Character.isLetter(part.charAt(0)))) {
                return Optional.empty();
            }
            letters.ifPresentOrElse(written::appendPattern, () -> written.appendLiteral(part));
            pattern.append(letters.orElse(""));
            format.append(letters.map(DatePicture::specifier).orElse(part));
        }
        var text = pattern.toString();
        return Optional.of(new DatePicture(
                written.toFormatter(Locale.ENGLISH),
                format.toString(),
                text.matches(".*(HH|mm|ss).*"),
                text.contains("MMM") || text.contains("EEE")));
    }

    private static Optional<String> letters(String part) {
        return switch (part) {
            case "yyyy" -> Optional.of("uuuu");
            case "yy" -> Optional.of("uu");
            case "MM", "M", "dd", "d", "HH", "mm", "ss", "EEEE", "MMM", "MMMM" -> Optional.of(part);
            case "Month" -> Optional.of("MMMM");
            case "Mon" -> Optional.of("MMM");
            case "day" -> Optional.of("EEEE");
            case "dy" -> Optional.of("EEE");
            case "hh" -> Optional.of("HH");
            default -> Optional.empty();
        };
    }

    /** What reads the same part. */
    private static String specifier(String letters) {
        return switch (letters) {
            case "uuuu" -> "%Y";
            case "uu" -> "%y";
            case "MM", "M" -> "%m";
            case "MMM" -> "%b";
            case "MMMM" -> "%B";
            case "EEE" -> "%a";
            case "EEEE" -> "%A";
            case "dd", "d" -> "%d";
            case "HH" -> "%H";
            case "mm" -> "%M";
            default -> "%S";
        };
    }

    @Nullable
    Object written(@Nullable Object value) {
        return switch (value) {
            case LocalDate date -> written.format(date.atStartOfDay());
            case LocalDateTime time -> written.format(time);
            case null, default -> null;
        };
    }
}
