package io.landfall.rules.alteryx.tool;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A date format of the DateTime tool, such as {@code dd/MM/yyyy hh:mm:ss}: letters stand for parts, all else for itself.
 *
 * @param pattern the same as a pattern of the library
 * @see <a href="https://help.alteryx.com/current/en/designer/tools/parse/datetime-tool.html">DateTime Tool</a>
 */
record DatePicture(String pattern, boolean hasTime, boolean hasNames) {

    /** What letters stand for, longer ones first. Case matters: {@code MM} is a month, {@code mm} are minutes. */
    private static final Map<String, String> PARTS = new LinkedHashMap<>();

    static {
        PARTS.put("yyyy", "%Y");
        PARTS.put("yy", "%y");
        PARTS.put("Month", "%B");
        PARTS.put("Mon", "%b");
        PARTS.put("MM", "%m");
        PARTS.put("day", "%A");
        PARTS.put("dy", "%a");
        PARTS.put("dd", "%d");
        PARTS.put("HH", "%H");
        PARTS.put("hh", "%H");
        PARTS.put("mm", "%M");
        PARTS.put("ss", "%S");
    }

    /** The format; empty when it has letters that are not known. */
    static Optional<DatePicture> of(String written) {
        var pattern = new StringBuilder();
        var rest = written;
        while (!rest.isEmpty()) {
            var part = part(rest);
            if (part.isPresent()) {
                pattern.append(PARTS.get(part.get()));
                rest = rest.substring(part.get().length());
            } else if (Character.isLetter(rest.charAt(0))) {
                return Optional.empty();
            } else {
                pattern.append(rest.charAt(0) == '%' ? "%%" : rest.substring(0, 1));
                rest = rest.substring(1);
            }
        }
        var made = pattern.toString();
        return made.isEmpty() ? Optional.empty() : Optional.of(new DatePicture(made, isTime(made), hasNames(made)));
    }

    private static Optional<String> part(String text) {
        return PARTS.keySet().stream().filter(text::startsWith).findFirst();
    }

    private static boolean isTime(String pattern) {
        return pattern.contains("%H") || pattern.contains("%M") || pattern.contains("%S");
    }

    private static boolean hasNames(String pattern) {
        return pattern.contains("%b") || pattern.contains("%B") || pattern.contains("%a") || pattern.contains("%A");
    }
}
