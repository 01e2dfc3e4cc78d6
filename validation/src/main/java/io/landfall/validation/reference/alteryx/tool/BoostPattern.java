package io.landfall.validation.reference.alteryx.tool;

import io.landfall.parsers.alteryx.tool.RegEx;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A regular expression in the Perl syntax of the Boost library, which Java's is close to.
 *
 * @see <a href="https://www.boost.org/doc/libs/release/libs/regex/doc/html/boost_regex/syntax/perl_syntax.html">Perl syntax</a>
 */
final class BoostPattern {

    private static final Pattern REFERENCE =
            Pattern.compile("\\$(?:(\\d)|\\{(\\d{1,2})}|(&)|(\\$))|\\\\([\\dnrt\\\\$.()])");

    private BoostPattern() {}

    static Pattern of(RegEx regEx, ToolRun run) {
        var flags = regEx.ignoreCase() ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0;
        try {
            return Pattern.compile(run.substituted(regEx.expression()), flags);
        } catch (PatternSyntaxException _) {
            throw run.refused("the regular expression '%s'".formatted(regEx.expression()));
        }
    }

    /** What stands in the place of a match, for example {@code $2-$1}. */
    static String expanded(String format, Matcher match, ToolRun run) {
        if (format.matches(".*(?<!\\\\)[(?].*")) {
            throw run.refused("the replacement '%s'".formatted(format));
        }
        return REFERENCE.matcher(format).replaceAll(found -> Matcher.quoteReplacement(meaning(found, match, run)));
    }

    private static String meaning(java.util.regex.MatchResult found, Matcher match, ToolRun run) {
        if (found.group(3) != null) {
            return match.group();
        }
        if (found.group(4) != null) {
            return "$";
        }
        var escaped = found.group(5);
        if (escaped != null && !Character.isDigit(escaped.charAt(0))) {
            return switch (escaped) {
                case "n" -> "\n";
                case "r" -> "\r";
                case "t" -> "\t";
                default -> escaped;
            };
        }
        var number = Integer.parseInt(
                Objects.requireNonNullElse(escaped, Objects.requireNonNullElse(found.group(1), found.group(2))));
        if (number > match.groupCount()) {
            throw run.refused("a replacement by a group that the pattern does not have");
        }
        return Objects.requireNonNullElse(match.group(number), "");
    }
}
