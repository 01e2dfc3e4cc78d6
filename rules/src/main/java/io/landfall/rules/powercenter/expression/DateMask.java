package io.landfall.rules.powercenter.expression;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * PowerCenter's date masks in the parts of the function library. Masks ignore case.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/transformation-language-reference/dates/date-format-strings.html">Date
 *     format strings</a>
 */
public final class DateMask {

    /** Longer names first, so that {@code MONTH} is not read as {@code MON}. */
    private static final List<String[]> PARTS = List.of(
            new String[] {"YYYY", "%Y"},
            new String[] {"YY", "%y"},
            new String[] {"MONTH", "%B"},
            new String[] {"MON", "%b"},
            new String[] {"MM", "%m"},
            new String[] {"DDD", "%j"},
            new String[] {"DD", "%d"},
            new String[] {"DAY", "%A"},
            new String[] {"DY", "%a"},
            new String[] {"HH24", "%H"},
            new String[] {"HH12", "%I"},
            new String[] {"HH", "%I"},
            new String[] {"MI", "%M"},
            new String[] {"SS", "%S"},
            new String[] {"AM", "%p"},
            new String[] {"PM", "%p"});

    private DateMask() {}

    /** The session's format without its fraction, which the library's patterns do not have. */
    static String pattern(String mask) {
        return of(mask).orElse("%m/%d/%Y %H:%M:%S");
    }

    /** The mask as a pattern; empty when a part has none. */
    public static Optional<String> of(String mask) {
        var upper = mask.toUpperCase(Locale.ROOT);
        var pattern = new StringBuilder();
        var position = 0;
        while (position < mask.length()) {
            var part = part(upper, position);
            if (part.isPresent()) {
                pattern.append(part.get()[1]);
                position += part.get()[0].length();
            } else if (Character.isLetter(mask.charAt(position)) || mask.charAt(position) == '%') {
                return Optional.empty();
            } else {
                pattern.append(mask.charAt(position));
                position++;
            }
        }
        return Optional.of(pattern.toString());
    }

    private static Optional<String[]> part(String mask, int position) {
        return PARTS.stream().filter(part -> mask.startsWith(part[0], position)).findFirst();
    }
}
