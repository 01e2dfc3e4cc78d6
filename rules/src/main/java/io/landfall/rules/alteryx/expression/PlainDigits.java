package io.landfall.rules.alteryx.expression;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Function;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.TextFunction;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Texts whose order is the same by code point and in a dictionary: numbers of equal shape, dates and times. */
final class PlainDigits {

    private static final Pattern TEXT = Pattern.compile("[0-9:. -]+");

    private static final Pattern DIGIT = Pattern.compile("[0-9]");

    /** A text that begins with year and month, or with hour and minute. */
    private static final Pattern DATE_WRITTEN = Pattern.compile("(?:0000-00|00:00).*");

    /** What is taken from a date begins with a year, or with hour and minute. */
    private static final Pattern DATE_TAKEN = Pattern.compile("(?:0000|00:00).*");

    private PlainDigits() {}

    /** Whether two texts have digits and the marks of dates at the same places, as far as the shorter one goes. */
    static boolean areAlike(Expr left, Expr right) {
        return shape(left)
                .flatMap(one -> shape(right)
                        .map(other -> one.length() < other.length() ? begins(other, one) : begins(one, other)))
                .orElse(false);
    }

    /** Whether one text is a date or a time, and of the other nothing is known. */
    static boolean areDates(Expr left, Expr right) {
        return (isDate(left) && shape(right).isEmpty() && !isWritten(right))
                || (isDate(right) && shape(left).isEmpty() && !isWritten(left));
    }

    private static boolean isDate(Expr value) {
        var form = isWritten(value) ? DATE_WRITTEN : DATE_TAKEN;
        return shape(value).filter(text -> form.matcher(text).matches()).isPresent();
    }

    private static boolean isWritten(Expr value) {
        return value instanceof Literal.TextValue;
    }

    /** Whether one begins with the other, which ends with the last digit of a number. */
    private static boolean begins(String longer, String shorter) {
        return longer.startsWith(shorter)
                && (longer.length() == shorter.length() || !longer.startsWith("0", shorter.length()));
    }

    /** The text with a zero for each of its digits, where it is written out or taken from a date. */
    private static Optional<String> shape(Expr value) {
        return switch (value) {
            case Literal.TextValue(var text) -> plain(text);
            case Expr.Call(var function, var args) -> shape(function, args);
            default -> Optional.empty();
        };
    }

    private static Optional<String> plain(String text) {
        return TEXT.matcher(text).matches() ? Optional.of(DIGIT.matcher(text).replaceAll("0")) : Optional.empty();
    }

    private static Optional<String> shape(Function function, List<Expr> args) {
        if (function == TextFunction.DATE_TO_TEXT) {
            return args.getLast() instanceof Literal.TextValue(var format)
                    ? plain(format.replace("%Y", "0000").replace("%j", "000").replaceAll("%[ymdHMS]", "00"))
                    : Optional.empty();
        }
        if (function == TextFunction.SLICE_TEXT
                && args.get(1) instanceof Literal.NumberValue(var start, var _)
                && args.get(2) instanceof Literal.NumberValue(var count, var _)) {
            return shape(args.getFirst()).map(text -> slice(text, start, count));
        }
        var shapes = function == TextFunction.JOIN_TEXT || function == StandardFunction.CONCAT
                ? args.stream().map(PlainDigits::shape).toList()
                : List.<Optional<String>>of();
        return shapes.isEmpty() || shapes.stream().anyMatch(Optional::isEmpty)
                ? Optional.empty()
                : Optional.of(shapes.stream().flatMap(Optional::stream).collect(Collectors.joining()));
    }

    private static String slice(String text, BigDecimal start, BigDecimal count) {
        var from = Math.min(text.length(), Math.max(0, start.intValue() - 1));
        return text.substring(from, Math.min(text.length(), from + Math.max(0, count.intValue())));
    }
}
