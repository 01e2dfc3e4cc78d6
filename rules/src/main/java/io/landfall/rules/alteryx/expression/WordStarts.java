package io.landfall.rules.alteryx.expression;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.PatternFunction;
import io.landfall.converter.expression.StandardFunction;

/**
 * Where words start that get a capital. After white space they do; no document says whether they also do after an apostrophe, a hyphen, a
 * digit or another mark, as in {@code o'neil}.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/functions/string-functions.html">String functions</a>
 */
public final class WordStarts {

    private static final String LETTERS = "A-Za-z\\x{AA}\\x{B5}\\x{BA}\\x{C0}-\\x{D6}\\x{D8}-\\x{F6}\\x{F8}-\\x{1FFF}";

    private static final String LETTER_BEHIND_A_MARK = "[^\\s%1$s][%1$s]".formatted(LETTERS);

    private WordStarts() {}

    /** That every letter of a text is at its start, behind white space or behind another letter; true of NULL. */
    public static Expr areSure(Expr text) {
        return Expr.call(
                StandardFunction.IS_NOT_TRUE,
                Patterns.call(PatternFunction.PATTERN_FOUND, text, Expr.text(LETTER_BEHIND_A_MARK), Expr.text("c")));
    }
}
