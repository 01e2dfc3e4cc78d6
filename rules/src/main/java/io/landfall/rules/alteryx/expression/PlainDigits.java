package io.landfall.rules.alteryx.expression;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Function;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.TextFunction;
import java.util.List;
import java.util.regex.Pattern;

/** Texts whose order is the same by code point and in a dictionary: numbers of equal shape, dates and times. */
final class PlainDigits {

    private static final Pattern TEXT = Pattern.compile("[0-9:. -]+");

    /** Parts of a date that are digits. */
    private static final Pattern PARTS = Pattern.compile("%[YymdHMSj]");

    private PlainDigits() {}

    /** Whether a text is written so, or taken from a date. */
    static boolean are(Expr value) {
        return switch (value) {
            case Literal.TextValue(var text) -> TEXT.matcher(text).matches();
            case Expr.Call(var function, var args) -> are(function, args);
            default -> false;
        };
    }

    private static boolean are(Function function, List<Expr> args) {
        if (function == TextFunction.DATE_TO_TEXT) {
            return args.getLast() instanceof Literal.TextValue(var format)
                    && TEXT.matcher(PARTS.matcher(format).replaceAll("0")).matches();
        }
        if (function == TextFunction.SLICE_TEXT) {
            return are(args.getFirst());
        }
        return (function == TextFunction.JOIN_TEXT || function == StandardFunction.CONCAT)
                && args.stream().allMatch(PlainDigits::are);
    }
}
