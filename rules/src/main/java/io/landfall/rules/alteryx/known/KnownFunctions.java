package io.landfall.rules.alteryx.known;

import io.landfall.converter.pattern.PortablePattern;
import io.landfall.rules.alteryx.expression.BoostPattern;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The functions that formulas about names use. Positions count from 0; searching ignores case by default, replacing does not.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/functions/string-functions.html">String Functions</a>
 */
final class KnownFunctions {

    private static final int LONGEST = 1000;

    private KnownFunctions() {}

    static Optional<Known> value(String function, List<Known> given) {
        var args = given.stream().map(Known::plain).toList();
        if (function.equals("NULL") && args.isEmpty()) {
            return Optional.of(new Known.Nothing());
        }
        if (function.equals("ISNULL") && args.size() == 1) {
            return Optional.of(Known.of(args.getFirst() instanceof Known.Nothing));
        }
        if (function.equals("ISEMPTY") && args.size() == 1) {
            return Optional.of(Known.of(args.getFirst().text().orElse("").isEmpty()));
        }
        if (args.isEmpty() || args.stream().anyMatch(Known.Nothing.class::isInstance)) {
            return Optional.empty();
        }
        if (function.equals("TOSTRING") && args.size() == 1) {
            return isWhole(args.getFirst())
                            && given.getFirst().text().equals(args.getFirst().text())
                    ? args.getFirst().text().map(Known::of)
                    : Optional.empty();
        }
        if (function.equals("TONUMBER") && args.size() == 1 && args.getFirst() instanceof Known.Numeric) {
            return Optional.of(args.getFirst());
        }
        return args.getFirst() instanceof Known.Text(var text)
                ? ofText(function, text, args.subList(1, args.size()))
                : KnownNumbers.value(function, args);
    }

    private static boolean isWhole(Known value) {
        return !(value instanceof Known.Numeric(var number)) || number == Math.rint(number);
    }

    private static Optional<Known> ofText(String function, String text, List<Known> args) {
        return switch (args.size()) {
            case 0 -> alone(function, text);
            case 1 ->
                args.getFirst() instanceof Known.Numeric(var number)
                        ? withNumber(function, text, number)
                        : withText(function, text, args.getFirst().text().orElseThrow());
            case 2 -> withTwo(function, text, args.get(0), args.get(1));
            default -> Optional.empty();
        };
    }

    private static Optional<Known> alone(String function, String text) {
        return switch (function) {
            case "LENGTH" -> Optional.of(Known.of(text.length()));
            case "TRIM" -> Optional.of(Known.of(text.strip()));
            case "TRIMLEFT" -> Optional.of(Known.of(text.stripLeading()));
            case "TRIMRIGHT" -> Optional.of(Known.of(text.stripTrailing()));
            case "UPPERCASE" -> Optional.of(Known.of(text.toUpperCase(Locale.ROOT)));
            case "LOWERCASE" -> Optional.of(Known.of(text.toLowerCase(Locale.ROOT)));
            case "TONUMBER" ->
                text.strip().matches("-?\\d{1,15}(\\.\\d{1,10})?")
                        ? Optional.of(Known.of(Double.parseDouble(text.strip())))
                        : Optional.empty();
            default -> KnownPaths.value(function, text);
        };
    }

    private static Optional<Known> withNumber(String function, String text, double number) {
        var count = (int) Math.clamp(number, 0, text.length());
        if (number < 0) {
            return Optional.empty();
        }
        return switch (function) {
            case "LEFT" -> Optional.of(Known.of(text.substring(0, count)));
            case "RIGHT" -> Optional.of(Known.of(text.substring(text.length() - count)));
            case "SUBSTRING" -> Optional.of(Known.of(text.substring(count)));
            default -> Optional.empty();
        };
    }

    private static Optional<Known> withText(String function, String text, String other) {
        var small = text.toLowerCase(Locale.ROOT);
        var sought = other.toLowerCase(Locale.ROOT);
        return switch (function) {
            case "CONTAINS" -> Optional.of(Known.of(small.contains(sought)));
            case "STARTSWITH" -> Optional.of(Known.of(small.startsWith(sought)));
            case "ENDSWITH" -> Optional.of(Known.of(small.endsWith(sought)));
            case "FINDSTRING" -> Optional.of(Known.of(text.indexOf(other)));
            case "TRIM" -> Optional.of(Known.of(trimmed(text, other, true, true)));
            case "TRIMLEFT" -> Optional.of(Known.of(trimmed(text, other, true, false)));
            case "TRIMRIGHT" -> Optional.of(Known.of(trimmed(text, other, false, true)));
            case "REGEX_MATCH" ->
                pattern(other).map(pattern -> Known.of(pattern.matcher(text).matches()));
            default -> Optional.empty();
        };
    }

    private static String trimmed(String text, String characters, boolean left, boolean right) {
        var start = 0;
        var end = text.length();
        while (left && start < end && characters.indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        while (right && end > start && characters.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(start, end);
    }

    private static Optional<Known> withTwo(String function, String text, Known first, Known second) {
        if (function.equals("SUBSTRING") && first instanceof Known.Numeric(var start)) {
            return second instanceof Known.Numeric(var length) && start >= 0 && length >= 0
                    ? withNumber("SUBSTRING", text, start)
                            .flatMap(rest -> withNumber("LEFT", rest.text().orElseThrow(), length))
                    : Optional.empty();
        }
        if (function.startsWith("PAD")
                && first instanceof Known.Numeric(var length)
                && second instanceof Known.Text(var fill)) {
            return padded(function, text, length, fill);
        }
        if (!(first instanceof Known.Text(var sought) && second instanceof Known.Text(var other))) {
            return Optional.empty();
        }
        return switch (function) {
            case "REPLACE" -> sought.isEmpty() ? Optional.empty() : Optional.of(Known.of(text.replace(sought, other)));
            case "REPLACEFIRST" ->
                sought.isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                Known.of(text.replaceFirst(Pattern.quote(sought), Matcher.quoteReplacement(other))));
            case "REGEX_REPLACE" ->
                other.matches("[^\\\\$(){}?&]*(\\$\\d[^\\\\$(){}?&\\d]*)*")
                        ? pattern(sought).flatMap(pattern -> replaced(pattern, text, other))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** Filled up with the first of the given characters. */
    private static Optional<Known> padded(String function, String text, double length, String fill) {
        if (fill.isEmpty() || !(length >= 0 && length <= LONGEST)) {
            return Optional.empty();
        }
        var missing = fill.substring(0, 1).repeat(Math.max(0, (int) length - text.length()));
        return switch (function) {
            case "PADLEFT" -> Optional.of(Known.of(missing + text));
            case "PADRIGHT" -> Optional.of(Known.of(text + missing));
            default -> Optional.empty();
        };
    }

    private static Optional<Known> replaced(Pattern pattern, String text, String replacement) {
        try {
            return Optional.of(Known.of(pattern.matcher(text).replaceAll(replacement)));
        } catch (IndexOutOfBoundsException noSuchGroup) {
            return Optional.empty();
        }
    }

    /** Patterns that mean the same everywhere mean it here too. */
    private static Optional<Pattern> pattern(String source) {
        try {
            var portable = BoostPattern.portable(source);
            PortablePattern.of(portable, true);
            return Optional.of(Pattern.compile(portable, Pattern.CASE_INSENSITIVE));
        } catch (IllegalArgumentException notPortable) {
            return Optional.empty();
        }
    }
}
