package io.landfall.validation.reference.alteryx.expression;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Reads patterns and replacements of Boost.Regex in the ways that are open: whether letters are those beyond ASCII too, and whether
 * a point, a start and an end know lines.
 *
 * @see <a href="https://www.boost.org/doc/libs/release/libs/regex/doc/html/boost_regex/syntax/perl_syntax.html">Perl syntax</a>
 */
public final class BoostPatterns {

    /** Escapes that Java reads in the same way. */
    private static final Pattern ESCAPE = Pattern.compile("\\\\(.?)", Pattern.DOTALL);

    private static final Pattern SAME = Pattern.compile("[dDwWsSbBtnrfAz1-9]|[\\p{Punct}&&[^<>`']]| ");

    private static final Pattern CLASS =
            Pattern.compile("\\\\.|\\[(\\^?)(]?)((?:\\\\.|\\[:\\^?[a-z]+:]|[^\\]\\\\])*)]", Pattern.DOTALL);

    private static final Pattern IN_CLASS = Pattern.compile("\\\\.|\\[:(\\^?)([a-z]+):]|[\\[&~]", Pattern.DOTALL);

    private static final Set<String> NAMES = Set.of(
            "alnum", "alpha", "blank", "cntrl", "digit", "graph", "lower", "print", "punct", "space", "upper",
            "xdigit");

    private static final String PIECE = "\\$&|\\$[0-9](?!\\d)|\\\\[1-9](?!\\d)|[^$\\\\()?]";

    private static final Pattern REPLACEMENT = Pattern.compile("(?:" + PIECE + ")*", Pattern.DOTALL);

    private static final List<Integer> OPEN =
            List.of(0, Pattern.DOTALL | Pattern.MULTILINE | Pattern.UNIX_LINES, Pattern.UNICODE_CHARACTER_CLASS);

    private BoostPatterns() {}

    /** Every reading of a pattern; none for a pattern that Java may read otherwise, or that cannot be read. */
    public static List<Pattern> readings(String pattern, boolean ignoresCase) {
        if (!ESCAPE.matcher(pattern).results().allMatch(BoostPatterns::isSame)) {
            return List.of();
        }
        var folding = ignoresCase ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0;
        var java = CLASS.matcher(pattern).replaceAll(BoostPatterns::readClass);
        try {
            return OPEN.stream()
                    .map(flags -> Pattern.compile(java, flags | folding))
                    .toList();
        } catch (PatternSyntaxException unreadable) {
            return List.of();
        }
    }

    private static boolean isSame(MatchResult escape) {
        return SAME.matcher(escape.group(1)).matches();
    }

    /** A class, in which Java would take brackets and ampersands for operators. */
    private static String readClass(MatchResult found) {
        if (found.group().startsWith("\\")) {
            return Matcher.quoteReplacement(found.group());
        }
        var inside = IN_CLASS.matcher(found.group(3)).replaceAll(BoostPatterns::readInClass);
        var bracket = found.group(2).isEmpty() ? "" : "\\]";
        return Matcher.quoteReplacement("[" + found.group(1) + bracket + inside + "]");
    }

    private static String readInClass(MatchResult found) {
        var name = found.group(2);
        if (name == null) {
            var each = found.group();
            return Matcher.quoteReplacement(each.startsWith("\\") ? each : "\\" + each);
        }
        var posix = name.equals("xdigit") ? "XDigit" : Character.toUpperCase(name.charAt(0)) + name.substring(1);
        // A name that is none makes the pattern unreadable.
        var property = NAMES.contains(name) ? posix : "?";
        return Matcher.quoteReplacement((found.group(1).isEmpty() ? "\\p{" : "\\P{") + property + "}");
    }

    /** The replacement as Java writes it; empty for the conditions and escapes that Boost adds to Perl's. */
    public static Optional<String> replacement(String format) {
        return REPLACEMENT.matcher(format).matches()
                ? Optional.of(Pattern.compile(PIECE, Pattern.DOTALL)
                        .matcher(format)
                        .replaceAll(piece -> Matcher.quoteReplacement(java(piece.group()))))
                : Optional.empty();
    }

    private static String java(String piece) {
        return piece.length() == 1 || Character.isSurrogate(piece.charAt(0))
                ? Matcher.quoteReplacement(piece)
                : "$" + (piece.equals("$&") ? "0" : piece.substring(1));
    }
}
