package io.landfall.rules.alteryx.expression;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What a match is replaced by, in the format of Boost's regular expressions, as the library writes it: {@code $1} becomes
 * {@code \1}, and {@code $&} becomes {@code \0}.
 *
 * @see <a href="https://www.boost.org/doc/libs/release/libs/regex/doc/html/boost_regex/format/boost_format_syntax.html">Boost-Extended
 *     format strings</a>
 */
final class BoostReplacement {

    private static final Pattern GROUP = Pattern.compile("\\$(?:(\\d)(?!\\d)|\\{(\\d)}|(&))|\\\\(\\d)(?!\\d)");

    private BoostReplacement() {}

    /** The replacement; empty when it holds more than groups and plain characters. */
    static Optional<String> of(String format) {
        var text = new StringBuilder();
        var matcher = GROUP.matcher(format);
        for (int i = 0; i < format.length(); i++) {
            if (matcher.region(i, format.length()).useTransparentBounds(true).lookingAt()) {
                text.append('\\').append(group(matcher.toMatchResult()));
                i = matcher.end() - 1;
                continue;
            }
            var plain = plain(format, i);
            if (plain.isEmpty()) {
                return Optional.empty();
            }
            text.append(plain.get().equals("\\") ? "\\\\" : plain.get());
            i += isEscape(format, i) ? 1 : 0;
        }
        return Optional.of(text.toString());
    }

    private static String group(MatchResult found) {
        if (found.group(3) != null) {
            return "0";
        }
        return found.group(1) != null ? found.group(1) : found.group(2) != null ? found.group(2) : found.group(4);
    }

    private static boolean isEscape(String format, int at) {
        var character = format.charAt(at);
        return (character == '$' || character == '\\') && at + 1 < format.length();
    }

    private static Optional<String> plain(String format, int at) {
        var character = format.charAt(at);
        var next = at + 1 < format.length() ? format.charAt(at + 1) : ' ';
        return switch (character) {
            case '$' -> next == '$' ? Optional.of("$") : Optional.empty();
            case '\\' -> isEscape(format, at) ? escaped(next) : Optional.empty();
            case '(', ')', '?' -> Optional.empty();
            default -> Optional.of(String.valueOf(character));
        };
    }

    private static Optional<String> escaped(char next) {
        return switch (next) {
            case 'n' -> Optional.of("\n");
            case 't' -> Optional.of("\t");
            case 'r' -> Optional.of("\r");
            default -> Character.isLetterOrDigit(next) ? Optional.empty() : Optional.of(String.valueOf(next));
        };
    }
}
