package io.landfall.rules.alteryx.expression;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.PatternFunction;
import java.util.Locale;

/**
 * Names of months in texts: any abbreviation of three letters or more is read, with a point behind it or without. As recorded results
 * show, a blank of the pattern beside a month stands for no blank or some.
 */
final class MonthNames {

    private static final String MONTH = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)";

    /** What may stand behind the first three letters of some month, longer ones first. */
    private static final String REST =
            "(?:ruary?|rua|ru?|uary?|ua|ust?|u|ch?|il?|y|tember?|temb?|te?|ober?|ob?|ember?|emb?|e)?";

    private MonthNames() {}

    /** The text with months in three letters, when the pattern has them. A letter behind the month in the pattern stays as it is. */
    static Expr shortened(Expr text, String pattern) {
        var at = pattern.toLowerCase(Locale.ROOT).indexOf("%b");
        if (at < 0) {
            return text;
        }
        var next = at + 2 < pattern.length() ? pattern.charAt(at + 2) : ' ';
        if (Character.isLetter(next)) {
            return text;
        }
        var blankBefore = at > 0 && pattern.charAt(at - 1) == ' ';
        var blankBehind = pattern.startsWith(" ", at + 2);
        return Patterns.call(
                PatternFunction.PATTERN_REPLACE,
                text,
                Expr.text((blankBefore ? " *" : "")
                        + MONTH
                        + REST
                        + (next == '.' ? "" : "\\.?")
                        + (blankBehind ? " *" : "")),
                Expr.text((blankBefore ? " " : "") + "\\1" + (blankBehind ? " " : "")),
                Expr.text("i"));
    }
}
