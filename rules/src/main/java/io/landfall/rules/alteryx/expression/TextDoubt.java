package io.landfall.rules.alteryx.expression;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.PatternFunction;
import io.landfall.converter.expression.StandardFunction;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Texts of which it is not documented what a pattern makes: Boost's own documents leave it to how the library is called.
 *
 * @see <a href="https://www.boost.org/doc/libs/release/libs/regex/doc/html/boost_regex/ref/syntax_option_type.html">Syntax options</a>
 */
public enum TextDoubt {
    /** Whether {@code ^} and {@code $} stand for the ends of each line, or of the text alone. */
    LINES("line breaks", "[\\n\\r\\f\\x{85}\\x{2028}\\x{2029}]"),
    /** Whether {@code \w}, the edges of words and the classes of letters know more than A to Z. */
    LETTERS(
            "letters other than A to Z",
            "[\\x{AA}\\x{B2}\\x{B3}\\x{B5}\\x{B9}\\x{BA}\\x{C0}-\\x{D6}\\x{D8}-\\x{F6}\\x{F8}-\\x{1FFF}\\x{2C00}-\\x{2DFF}"
                    + "\\x{3005}-\\x{D7FF}\\x{F900}-\\x{FDFF}\\x{FE70}-\\x{FFDC}]"),
    /** Whether the class of punctuation marks knows more than ASCII. */
    MARKS("characters beyond ASCII", "[^\\x{1}-\\x{7F}]"),
    /** Whether a point, or a class of all but some characters, takes a character of more than 16 bits at once, or half of it. */
    HALVES("characters of more than 16 bits", "") {
        @Override
        public Expr isAbsent(Expr text) {
            return CountedText.areAbsent(text);
        }
    };

    private static final Pattern PIECE = Pattern.compile(
            "\\\\.|\\[\\^?]?(?:\\\\.|\\[:\\^?[a-z]+:]|[^]\\\\])*]|\\(\\?i\\)|\\(\\?:|[\\s\\S]", Pattern.DOTALL);

    private static final Pattern WORDS = Pattern.compile("\\\\[wWbB]|\\[:\\^?(?:alpha|alnum|word|upper|lower):]");

    private static final Pattern PUNCTUATION = Pattern.compile("\\[:\\^?punct:]");

    /** An end behind an alternative that takes the line break there before it. */
    private static final Pattern END_OF_LINE_TAKEN =
            Pattern.compile("(?:\\(\\?:)?(?:\\\\n|\\\\s)[+*]?(?:\\\\s[*+]?)?\\)?\\|\\$");

    private final String texts;
    private final String mark;

    TextDoubt(String texts, String mark) {
        this.texts = texts;
        this.mark = mark;
    }

    /** The texts in words. */
    public String texts() {
        return texts;
    }

    /** That the text is none of those. */
    public Expr isAbsent(Expr text) {
        var found = Expr.call(PatternFunction.PATTERN_FOUND, text, Expr.text(mark), Expr.text("c"));
        return Expr.call(StandardFunction.NOT, Expr.call(StandardFunction.IS_TRUE, found));
    }

    /** What a pattern leaves open. */
    static Set<TextDoubt> of(String pattern, PatternUse use) {
        var doubts = EnumSet.noneOf(TextDoubt.class);
        var pieces = pieces(END_OF_LINE_TAKEN.matcher(pattern).replaceAll(""));
        if (pieces.stream().anyMatch(TextDoubt::isWords)) {
            doubts.add(LETTERS);
        }
        if (pieces.stream()
                .anyMatch(piece ->
                        piece.startsWith("[") && PUNCTUATION.matcher(piece).find())) {
            doubts.add(MARKS);
        }
        if ((use == PatternUse.WHOLE ? withoutEnds(pieces) : pieces)
                .stream().anyMatch(piece -> piece.equals("^") || piece.equals("$"))) {
            doubts.add(LINES);
        }
        var runs = new CharacterRuns(pieces(pattern));
        if (runs.mayHalve() && !(use == PatternUse.REMOVED && runs.isOne())) {
            doubts.add(HALVES);
        }
        return doubts;
    }

    private static List<String> pieces(String pattern) {
        return new ArrayList<>(
                PIECE.matcher(pattern).results().map(MatchResult::group).toList());
    }

    private static boolean isWords(String piece) {
        return (piece.startsWith("\\") || piece.startsWith("["))
                && WORDS.matcher(piece).find();
    }

    private static List<String> withoutEnds(List<String> pieces) {
        var depth = 0;
        for (var piece : pieces) {
            if (piece.equals("|") && depth == 0) {
                return pieces;
            }
            depth += piece.equals("(") || piece.equals("(?:") ? 1 : piece.equals(")") ? -1 : 0;
        }
        var inner = new ArrayList<>(pieces);
        inner.remove("(?i)");
        if (!inner.isEmpty() && inner.getFirst().equals("^")) {
            inner.removeFirst();
        }
        if (!inner.isEmpty() && inner.getLast().equals("$")) {
            inner.removeLast();
        }
        return inner;
    }
}
