package io.landfall.rules.alteryx.tool;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.TextFunction;
import io.landfall.parsers.alteryx.tool.FindMode;
import io.landfall.parsers.alteryx.tool.FindReplace;
import io.landfall.rules.alteryx.field.AlteryxField;

/** When a Find Replace takes a value of its source for found in a text. */
record FindMatching(FindReplace find) {

    /** The condition over a text on the left and a value on the right. */
    Expr condition(AlteryxField text, AlteryxField search) {
        var one = anyCase(Expr.left(text.name(), text.sqlType()));
        var other = anyCase(Expr.right(search.name(), search.sqlType()));
        return switch (find.mode()) {
            case WHOLE -> Expr.call(StandardFunction.EQ, one, other);
            case BEGIN -> found(TextFunction.STARTS_WITH_TEXT, one, other);
            case ANYWHERE, UNKNOWN -> found(TextFunction.CONTAINS_TEXT, one, other);
        };
    }

    /** Whether what is found has to be words. */
    boolean isOfWords() {
        return find.wholeWords() && find.mode() != FindMode.WHOLE;
    }

    /** A text or a value in which the one is searched for the other. */
    Expr place(Expr text) {
        return isOfWords() ? FindWords.edged(text) : text;
    }

    /** The text of a place. */
    Expr plain(Expr place) {
        return isOfWords() ? FindWords.plain(place) : place;
    }

    /** The text as it is compared. */
    Expr anyCase(Expr text) {
        return find.ignoreCase() ? Expr.call(StandardFunction.LOWER, text) : text;
    }

    /** The empty text is in every text, and is no match. */
    private Expr found(TextFunction test, Expr text, Expr search) {
        return Expr.call(
                StandardFunction.AND,
                Expr.call(test, place(text), place(search)),
                Expr.call(StandardFunction.NE, search, Expr.text("")));
    }
}
