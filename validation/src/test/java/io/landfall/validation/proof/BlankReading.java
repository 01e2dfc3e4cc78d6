package io.landfall.validation.proof;

import io.landfall.converter.expression.DateFunction;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Function;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.NumberFunction;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.TextFunction;
import java.util.ArrayList;
import java.util.Set;

/**
 * What texts need not lose before they are read. A number is what the whole text says, blanks around it aside, and NULL when it is none:
 * so it says of its own what blanks at the ends, and texts of blanks alone, come to. A text of blanks is no date either.
 */
final class BlankReading {

    private static final Set<Function> TRIMS = Set.of(
            TextFunction.TRIM_LEFT_TEXT,
            TextFunction.TRIM_RIGHT_TEXT,
            TextFunction.TRIM_SPACE,
            TextFunction.TRIM_LEFT_SPACE,
            TextFunction.TRIM_RIGHT_SPACE);

    /** The readings of a whole text as a number. */
    private static final Set<Function> NUMBERS =
            Set.of(NumberFunction.NUMBER_OF_TEXT, NumberFunction.DECIMAL_OF_TEXT, NumberFunction.INTEGER_OF_TEXT);

    private BlankReading() {}

    /** The same reading of a text from which less has been taken. */
    static Expr.Call of(Expr.Call call) {
        if (NUMBERS.contains(call.function())) {
            return with(call, number(call.arg(0)));
        }
        return call.function().equals(DateFunction.DATE_OF_TEXT)
                        && call.arg(1) instanceof Literal.TextValue(var pattern)
                        && pattern.contains("%")
                ? with(call, date(call.arg(0)))
                : call;
    }

    private static Expr.Call with(Expr.Call call, Expr text) {
        var args = new ArrayList<>(call.args());
        args.set(0, text);
        return new Expr.Call(call.function(), args);
    }

    private static Expr number(Expr text) {
        return isBlankAsNull(text) || isTrim(text) ? number(((Expr.Call) text).arg(0)) : text;
    }

    private static Expr date(Expr text) {
        if (isBlankAsNull(text)) {
            return date(((Expr.Call) text).arg(0));
        }
        return text instanceof Expr.Call call
                        && call.function().equals(TextFunction.REPLACE_CHARACTERS)
                        && call.arg(1) instanceof Literal.TextValue(var replaced)
                        && !replaced.contains(" ")
                ? with(call, date(call.arg(0)))
                : text;
    }

    /** What is left of a text without blanks at its ends, which is no blank text, unless the text is one. */
    static Expr untrimmed(Expr text) {
        return isTrim(text) ? untrimmed(((Expr.Call) text).arg(0)) : text;
    }

    static boolean isBlankAsNull(Expr text) {
        return text instanceof Expr.Call call
                && call.function().equals(StandardFunction.NULLIF)
                && call.arg(1) instanceof Literal.TextValue(var blank)
                && blank.isBlank();
    }

    private static boolean isTrim(Expr text) {
        return text instanceof Expr.Call call
                && TRIMS.contains(call.function())
                && (call.args().size() == 1 || call.arg(1).equals(Expr.text(" ")));
    }
}
