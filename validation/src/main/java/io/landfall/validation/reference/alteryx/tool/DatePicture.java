package io.landfall.validation.reference.alteryx.tool;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A picture of a date, such as {@code dd/MM/yyyy}.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/tools/parse/datetime-tool.html">DateTime Tool</a>
 */
record DatePicture(java.time.format.DateTimeFormatter format, boolean hasTime, boolean hasNames) {

    private static final Pattern PART =
            Pattern.compile("yyyy|yy|MM|Month|Mon\\.?|dd|day|d|dy|hh|HH|mm|ss|[^A-Za-z]+|[A-Za-z]");

    static Optional<DatePicture> of(String picture) {
        var pattern = new StringBuilder();
        var parts = PART.matcher(picture);
        while (parts.find()) {
            var part = pattern(parts.group());
            if (part.isEmpty()) {
                return Optional.empty();
            }
            pattern.append(part.get());
        }
        var text = pattern.toString();
        return Optional.of(new DatePicture(
                new java.time.format.DateTimeFormatterBuilder()
                        .parseCaseInsensitive()
                        .appendPattern(text)
                        .parseDefaulting(java.time.temporal.ChronoField.MONTH_OF_YEAR, 1)
                        .parseDefaulting(java.time.temporal.ChronoField.DAY_OF_MONTH, 1)
                        .toFormatter(Locale.ENGLISH)
                        .withResolverStyle(java.time.format.ResolverStyle.STRICT),
                text.contains("HH"),
                text.contains("MMM")));
    }

    private static Optional<String> pattern(String part) {
        return switch (part) {
            case "yyyy" -> Optional.of("uuuu");
            case "yy" -> Optional.of("uu");
            case "MM" -> Optional.of("MM");
            case "Month" -> Optional.of("MMMM");
            case "Mon" -> Optional.of("MMM");
            case "Mon." -> Optional.of("MMM'.'");
            case "dd" -> Optional.of("dd");
            case "d" -> Optional.of("d");
            case "hh", "HH" -> Optional.of("HH");
            case "mm" -> Optional.of("mm");
            case "ss" -> Optional.of("ss");
            default ->
                Character.isLetter(part.charAt(0))
                        ? Optional.empty()
                        : Optional.of("'" + part.replace("'", "''") + "'");
        };
    }

    @Nullable
    Object written(@Nullable Object value) {
        return switch (value) {
            case LocalDate date -> format.format(date.atStartOfDay());
            case LocalDateTime time -> format.format(time);
            case null, default -> null;
        };
    }

    @Nullable
    Object read(@Nullable Object value) {
        if (!(value instanceof String text)) {
            return null;
        }
        try {
            var parsed = format.parse(text.strip());
            return hasTime ? LocalDateTime.from(parsed) : LocalDate.from(parsed);
        } catch (DateTimeException _) {
            return null;
        }
    }
}
