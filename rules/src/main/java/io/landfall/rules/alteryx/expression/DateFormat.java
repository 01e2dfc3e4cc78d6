package io.landfall.rules.alteryx.expression;

import io.landfall.converter.expression.DateFunction;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.NumberFunction;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.TextFunction;
import io.landfall.converter.expression.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A format of DateTimeFormat and DateTimeParse in the parts of the function library.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/functions/datetime-functions.html">DateTime functions</a>
 */
final class DateFormat {

    private static final Set<Character> SAME =
            Set.of('a', 'A', 'b', 'B', 'd', 'H', 'I', 'j', 'm', 'M', 'p', 'S', 'y', 'Y', '%');
    private static final Set<Character> OF_TIME = Set.of('H', 'I', 'M', 'S', 'p');

    private final List<String> pieces;

    private DateFormat(List<String> pieces) {
        this.pieces = List.copyOf(pieces);
    }

    /** Specifiers, shorthands written out, and the characters between them. */
    static DateFormat of(String format) {
        var pieces = new ArrayList<String>();
        for (int i = 0; i < format.length(); i++) {
            if (format.charAt(i) == '%' && i + 1 < format.length()) {
                pieces.addAll(specifiers(format.charAt(++i)));
            } else {
                pieces.add(format.charAt(i) == '%' ? "%%" : String.valueOf(format.charAt(i)));
            }
        }
        return new DateFormat(pieces);
    }

    private static List<String> specifiers(char letter) {
        return switch (letter) {
            case 'h' -> List.of("%b");
            case 'D' -> List.of("%m", "/", "%d", "/", "%y");
            case 'T' -> List.of("%H", ":", "%M", ":", "%S");
            case 'R' -> List.of("%H", ":", "%M");
            case 'r' -> List.of("%I", ":", "%M", ":", "%S", " ", "%p");
            default -> List.of("%" + letter);
        };
    }

    /** Whether it says a time of day. */
    boolean hasTime() {
        return pieces.stream().anyMatch(piece -> piece.length() == 2 && OF_TIME.contains(letter(piece)));
    }

    boolean says(char letter) {
        return pieces.contains("%" + letter);
    }

    /** Whether a year of two digits has a digit behind it, so that it may be read as one of four. */
    boolean hasDigitBehindShortYear() {
        var behind = pieces.indexOf("%y") + 1;
        return behind > 0 && behind < pieces.size() && pieces.get(behind).matches("%[dejHkIlmMSyY]|[0-9]");
    }

    private static char letter(String piece) {
        return piece.startsWith("%") && piece.length() == 2 ? piece.charAt(1) : ' ';
    }

    /** The pattern for reading; empty when the library does not know a part. Days and hours are read without a zero anyway. */
    Optional<String> readable() {
        var text = new StringBuilder();
        for (var piece : pieces) {
            var read = switch (letter(piece)) {
                case 'e' -> "%d";
                case 'k' -> "%H";
                case 'l' -> "%I";
                default -> piece;
            };
            if (letter(read) != ' ' && !SAME.contains(letter(read))) {
                return Optional.empty();
            }
            text.append(read);
        }
        return Optional.of(text.toString());
    }

    /** The date as text; empty when the library does not know a part. */
    Optional<Expr> written(Expr date) {
        var parts = new ArrayList<Expr>();
        var pattern = new StringBuilder();
        for (var piece : pieces) {
            if (letter(piece) == ' ' || SAME.contains(letter(piece))) {
                pattern.append(piece);
                continue;
            }
            var number = number(letter(piece), date);
            if (number.isEmpty()) {
                return Optional.empty();
            }
            flush(pattern, parts, date);
            parts.add(number.get());
        }
        flush(pattern, parts, date);
        return Optional.of(parts.stream()
                .reduce((left, right) -> Expr.call(StandardFunction.CONCAT, left, right))
                .orElseGet(() -> Expr.call(TextFunction.DATE_TO_TEXT, date, Expr.text(""))));
    }

    private static void flush(StringBuilder pattern, List<Expr> parts, Expr date) {
        if (!pattern.isEmpty()) {
            parts.add(Expr.call(TextFunction.DATE_TO_TEXT, date, Expr.text(pattern.toString())));
            pattern.setLength(0);
        }
    }

    /**
     * Parts that are a number of their own: days of the week from Monday (1) and Sunday (0), days and hours without a zero, the century,
     * and weeks of the year. Days before the first Sunday (or Monday) are in week 0.
     */
    private static Optional<Expr> number(char letter, Expr date) {
        return switch (letter) {
            case 'u' -> Optional.of(Expr.cast(weekdayFromMonday(date), Types.TEXT));
            case 'w' -> Optional.of(Expr.cast(minus(part("dayofweek", date), 1), Types.TEXT));
            case 'e' -> Optional.of(blankPadded(part("day", date)));
            case 'k' -> Optional.of(blankPadded(part("hour", date)));
            case 'l' -> Optional.of(blankPadded(plus(remainder(plus(part("hour", date), 11), 12), 1)));
            case 'C' -> Optional.of(zeroPadded(wholeTimes(part("year", date), 100)));
            case 'U' -> Optional.of(zeroPadded(week(date, minus(part("dayofweek", date), 1))));
            case 'W' -> Optional.of(zeroPadded(week(date, minus(weekdayFromMonday(date), 1))));
            default -> Optional.empty();
        };
    }

    private static Expr weekdayFromMonday(Expr date) {
        return plus(remainder(plus(part("dayofweek", date), 5), 7), 1);
    }

    /** @param sinceFirst days since the last day on which a week begins */
    private static Expr week(Expr date, Expr sinceFirst) {
        return wholeTimes(Expr.call(StandardFunction.MINUS, plus(part("dayofyear", date), 6), sinceFirst), 7);
    }

    private static Expr wholeTimes(Expr number, int divisor) {
        var whole = Expr.call(StandardFunction.MINUS, number, remainder(number, divisor));
        return Expr.cast(
                Expr.call(
                        StandardFunction.DIVIDE,
                        Expr.cast(whole, Types.DOUBLE),
                        Expr.cast(Expr.integer(divisor), Types.DOUBLE)),
                Types.INTEGER);
    }

    private static Expr plus(Expr number, int more) {
        return Expr.call(StandardFunction.PLUS, number, Expr.integer(more));
    }

    private static Expr minus(Expr number, int less) {
        return Expr.call(StandardFunction.MINUS, number, Expr.integer(less));
    }

    private static Expr remainder(Expr number, int divisor) {
        return Expr.call(NumberFunction.REMAINDER, number, Expr.integer(divisor));
    }

    private static Expr part(String name, Expr date) {
        return Expr.call(DateFunction.DATE_PART_OF, Expr.text(name), date);
    }

    private static Expr zeroPadded(Expr number) {
        return Expr.call(TextFunction.PAD_LEFT_TEXT, Expr.cast(number, Types.TEXT), Expr.integer(2), Expr.text("0"));
    }

    private static Expr blankPadded(Expr number) {
        return Expr.call(TextFunction.PAD_LEFT_TEXT, Expr.cast(number, Types.TEXT), Expr.integer(2), Expr.text(" "));
    }
}
