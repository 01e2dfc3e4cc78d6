package io.landfall.rules.alteryx.tool;

import io.landfall.converter.expression.Expr;
import io.landfall.parsers.alteryx.tool.RegEx;
import io.landfall.rules.alteryx.expression.BoostPattern;
import java.util.Optional;

/** A regular expression of a tool, as arguments of the library's pattern functions. */
record PatternText(String text, boolean ignoreCase) {

    static PatternText of(RegEx regEx) {
        return new PatternText(BoostPattern.portable(regEx.expression()), regEx.ignoreCase());
    }

    /** Of a pattern that is looked for once, and of which only the groups count. */
    static PatternText ofFirstMatch(RegEx regEx) {
        return new PatternText(BoostPattern.portable(FirstMatch.consuming(regEx.expression())), regEx.ignoreCase());
    }

    Expr literal() {
        return Expr.text(text);
    }

    Expr flag() {
        return Expr.text(ignoreCase ? "i" : "c");
    }

    /**
     * A replacement in the library's form: {@code $1} becomes {@code \1}, {@code $&} and {@code $0} the whole match. Empty when it has
     * conditions or other forms of the Boost library.
     *
     * @see <a href="https://www.boost.org/doc/libs/release/libs/regex/doc/html/boost_regex/format/boost_format_syntax.html">Boost format
     *     strings</a>
     */
    static Optional<String> replacement(String written) {
        var text = new StringBuilder();
        for (int i = 0; i < written.length(); i++) {
            var here = written.charAt(i);
            var next = i + 1 < written.length() ? written.charAt(i + 1) : '\0';
            if (here == '$' || here == '\\') {
                var piece = here == '$' ? dollar(next) : backslash(next);
                if (piece.isEmpty() || (isDigit(next) && i + 2 < written.length() && isDigit(written.charAt(i + 2)))) {
                    return Optional.empty();
                }
                text.append(piece.get());
                i++;
            } else if (here == '(' || here == ')' || here == '?') {
                return Optional.empty();
            } else {
                text.append(here);
            }
        }
        return Optional.of(text.toString());
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    private static Optional<String> dollar(char next) {
        return switch (next) {
            case '&' -> Optional.of("\\0");
            case '$' -> Optional.of("$");
            default -> isDigit(next) ? Optional.of("\\" + next) : Optional.empty();
        };
    }

    private static Optional<String> backslash(char next) {
        return switch (next) {
            case 'n' -> Optional.of("\n");
            case 't' -> Optional.of("\t");
            case 'r' -> Optional.of("\r");
            case '\\' -> Optional.of("\\\\");
            default ->
                isDigit(next)
                        ? Optional.of("\\" + next)
                        : Character.isLetter(next) || next == '\0'
                                ? Optional.empty()
                                : Optional.of(String.valueOf(next));
        };
    }
}
