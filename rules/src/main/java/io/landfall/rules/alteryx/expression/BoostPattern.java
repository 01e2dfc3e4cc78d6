package io.landfall.rules.alteryx.expression;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern of Boost.Regex in the library's syntax. As recorded results show, the point stands for line breaks too, and the no-break
 * space is a blank.
 *
 * @see <a href="https://www.boost.org/doc/libs/release/libs/regex/doc/html/boost_regex/syntax/perl_syntax.html">Perl syntax</a>
 */
public final class BoostPattern {

    private static final String NO_BREAK_SPACE = "\\x{A0}";

    /** All but blanks. */
    private static final String IN_CLASS_NO_BLANK = "\\x{1}-\\x{8}\\x{E}-\\x{1F}!-\\x{9F}\\x{A1}-\\x{10FFFF}";

    private static final Pattern PART =
            Pattern.compile("\\\\.|\\.|\\[\\^?]?(?:\\\\.|\\[:\\^?[a-z]+:]|[^]\\\\])*]", Pattern.DOTALL);

    private static final Pattern CLASS_PART = Pattern.compile("\\\\.|\\[:\\^?[a-z]+:]", Pattern.DOTALL);

    /**
     * A look ahead at plain text before a last {@code .*}. Nothing in front of it may make its bracket mean something else: no class, no
     * alternative, whose end it would not be, and no escape but those of sets.
     */
    private static final Pattern LOOK_AHEAD_AT_END =
            Pattern.compile("((?:[^\\[|\\\\]|\\\\[dDwWsS])*)\\(\\?=([A-Za-z0-9 ]+)\\)(\\)?)\\.\\*", Pattern.DOTALL);

    private BoostPattern() {}

    /**
     * The pattern as the library reads it.
     *
     * @throws IllegalArgumentException when it has an edge of words or of the text in a form of Boost's own
     */
    public static String portable(String written) {
        return PART.matcher(consuming(written)).replaceAll(part -> Matcher.quoteReplacement(outside(part.group())));
    }

    /** Takes what a look ahead sees into the {@code .*} behind it, which takes the same characters, so that groups and matches stay. */
    private static String consuming(String written) {
        var found = LOOK_AHEAD_AT_END.matcher(written);
        return found.matches() ? found.group(1) + found.group(3) + found.group(2) + ".*" : written;
    }

    private static String outside(String part) {
        return switch (part) {
            case "." -> "[\\s\\S]";
            case "\\s" -> "[\\s" + NO_BREAK_SPACE + "]";
            case "\\S" -> "[^\\s" + NO_BREAK_SPACE + "]";
            case "\\<", "\\>", "\\`", "\\'" ->
                throw new IllegalArgumentException("it has the edge %s, which only Boost knows".formatted(part));
            default -> part.startsWith("[") && !part.equals("[\\s\\S]") ? classed(part) : part;
        };
    }

    private static String classed(String part) {
        return CLASS_PART.matcher(part).replaceAll(BoostPattern::inside);
    }

    private static String inside(MatchResult part) {
        return Matcher.quoteReplacement(
                switch (part.group()) {
                    case "\\s", "[:space:]" -> part.group() + NO_BREAK_SPACE;
                    case "\\S", "[:^space:]" -> IN_CLASS_NO_BLANK;
                    default -> part.group();
                });
    }
}
