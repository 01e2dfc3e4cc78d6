package io.landfall.validation.proof;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Function;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.NumberFunction;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.TextFunction;
import java.util.ArrayList;
import java.util.Set;

/**
 * Texts that are read as numbers.
 *
 * @param takenOut tests of rows that have been taken out before
 */
record NumberReading(Set<Expr> takenOut) {

    private static final Set<Function> READINGS =
            Set.of(NumberFunction.NUMBER_OF_TEXT, NumberFunction.DECIMAL_OF_TEXT, NumberFunction.INTEGER_OF_TEXT);

    private static final Set<Function> TRIMS = Set.of(TextFunction.TRIM_LEFT_TEXT, TextFunction.TRIM_RIGHT_TEXT);

    /** Letters that no number has are not there to be taken off when texts that are no numbers have been taken out; a DECIMAL has the type of a number that is not looked at. */
    Expr.Call of(Expr.Call call) {
        if (!READINGS.contains(call.function())) {
            return call;
        }
        var args = new ArrayList<>(call.args());
        if (isNumber(call.arg(0))) {
            args.set(0, withoutLetters(call.arg(0)));
        }
        if (call.function().equals(NumberFunction.DECIMAL_OF_TEXT) && call.arg(1) instanceof Literal) {
            args.set(1, Expr.nothing(call.arg(1).type()));
        }
        return new Expr.Call(call.function(), args);
    }

    /** Whether rows whose text is no number have been taken out. */
    private boolean isNumber(Expr text) {
        return text.fields().size() == 1 && takenOut.stream().anyMatch(test -> isNoNumber(test, text));
    }

    /** {@code NULLIF(…text…, '') IS NOT NULL AND NUMBER_OF_TEXT(text) IS NULL}: of the same text, with the letters and without blanks. */
    private static boolean isNoNumber(Expr test, Expr text) {
        return test instanceof Expr.Call(var function, var args)
                && function.equals(StandardFunction.AND)
                && args.getFirst() instanceof Expr.Call there
                && there.function().equals(StandardFunction.IS_NOT_NULL)
                && args.getLast() instanceof Expr.Call unread
                && unread.function().equals(StandardFunction.IS_NULL)
                && unread.arg(0) instanceof Expr.Call reading
                && READINGS.contains(reading.function())
                && there.fields().equals(text.fields())
                && whole(reading).equals(whole(with(reading, withoutLetters(text))));
    }

    private static Expr.Call with(Expr.Call reading, Expr text) {
        var args = new ArrayList<>(reading.args());
        args.set(0, text);
        return new Expr.Call(reading.function(), args);
    }

    /** What is read, without blanks at its ends that make no difference. */
    private static Expr whole(Expr.Call reading) {
        return BlankReading.of(reading).arg(0);
    }

    private static Expr withoutLetters(Expr text) {
        return text instanceof Expr.Call call
                        && TRIMS.contains(call.function())
                        && call.arg(1) instanceof Literal.TextValue(var letters)
                        && letters.matches("[a-df-zA-DF-Z]*")
                ? withoutLetters(call.arg(0))
                : text;
    }
}
