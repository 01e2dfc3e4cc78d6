package io.landfall.rules.powercenter.snippet;

import io.landfall.converter.expression.Conditions;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.SqlType;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.TextFunction;
import io.landfall.converter.expression.Types;
import io.landfall.rules.powercenter.snippet.JavaValue.Text;
import io.landfall.rules.powercenter.snippet.JavaValue.Truth;
import io.landfall.rules.powercenter.snippet.JavaValue.Whole;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Methods of {@code String}. Java counts 16-bit units, SQL characters, which differ at characters of more than 16 bits: a run ends where
 * positions are counted in a text that has one.
 */
final class Texts {

    static final int UNKNOWN = Integer.MAX_VALUE;

    /** What {@code trim} takes away: all characters up to the blank. The character 0 is in no database. */
    private static final String TRIMMED =
            IntStream.rangeClosed(1, ' ').mapToObj(Character::toString).collect(Collectors.joining());

    private Texts() {}

    /** A text as it arrives. */
    static Text any(Expr expr) {
        return new Text(expr, true, expr.type() instanceof SqlType.Text(var length) ? length : UNKNOWN);
    }

    static Text constant(String value) {
        return new Text(Expr.text(value), false, value.length());
    }

    static JavaValue method(Text text, String name, List<JavaValue> args, Place place, int line) {
        var types = args.stream()
                .map(arg -> switch (arg) {
                    case Text _ -> "T";
                    case Whole whole when whole.width() == Width.INT -> "I";
                    default -> "?";
                })
                .collect(Collectors.joining());
        return switch (name + types) {
            case "length" -> length(text, place);
            case "isEmpty" -> new Truth(Expr.call(StandardFunction.EQ, text.expr(), Expr.text("")));
            case "trim" -> trimmed(text);
            case "equals" + "T" ->
                new Truth(Expr.call(
                        StandardFunction.IS_NOT_DISTINCT,
                        text.expr(),
                        args.getFirst().expr()));
            case "equalsIgnoreCase" + "T" ->
                new Truth(Expr.call(StandardFunction.IS_NOT_DISTINCT, folded(text), folded((Text) args.getFirst())));
            case "startsWith" + "T" -> asks(TextFunction.STARTS_WITH_TEXT, text, args.getFirst(), place);
            case "endsWith" + "T" -> asks(TextFunction.ENDS_WITH_TEXT, text, args.getFirst(), place);
            case "contains" + "T" -> asks(TextFunction.CONTAINS_TEXT, text, args.getFirst(), place);
            case "indexOf" + "T" -> indexOf(text, present(args.getFirst(), place), place);
            case "replace" + "TT" ->
                replaced(text, present(args.getFirst(), place), present(args.getLast(), place), line);
            case "concat" + "T" -> joined(text, present(args.getFirst(), place));
            case "substring" + "I" -> substring(text, (Whole) args.getFirst(), length(text, place), place);
            case "substring" + "II" -> substring(text, (Whole) args.getFirst(), (Whole) args.getLast(), place);
            default -> throw new NotConverted(line, "calls '%s' of a text".formatted(name));
        };
    }

    /** The text, where null ends the run. */
    static Text present(JavaValue value, Place place) {
        var text = (Text) value;
        if (text.mayBeNull() && !place.isPresent(text.expr())) {
            place.endsWhere(
                    Expr.call(StandardFunction.IS_NULL, text.expr()), "asks something of a text that is missing");
        }
        return text.present();
    }

    static Text joined(Text left, Text right) {
        var longest = (int) Math.min((long) left.longest() + right.longest(), UNKNOWN);
        return new Text(Expr.call(StandardFunction.CONCAT, left.expr(), right.expr()), false, longest);
    }

    private static Whole length(Text text, Place place) {
        counted(text, place);
        return new Whole(
                Expr.call(StandardFunction.CHAR_LENGTH, text.expr()),
                Width.INT,
                BigInteger.ZERO,
                BigInteger.valueOf(text.longest()));
    }

    private static void counted(Text text, Place place) {
        if (!(text.expr() instanceof Literal)) {
            place.endsWhere(
                    Expr.call(TextFunction.HAS_LONG_CHARACTERS, text.expr()),
                    "counts characters of more than 16 bits, which are two in Java");
        }
    }

    private static Text trimmed(Text text) {
        var blanks = Expr.text(TRIMMED);
        var right = Expr.call(TextFunction.TRIM_RIGHT_TEXT, text.expr(), blanks);
        return new Text(Expr.call(TextFunction.TRIM_LEFT_TEXT, right, blanks), false, text.longest());
    }

    /** Java compares each character in upper case, and that in lower case too. */
    private static Expr folded(Text text) {
        return Expr.call(StandardFunction.LOWER, Expr.call(StandardFunction.UPPER, text.expr()));
    }

    private static Truth asks(TextFunction function, Text text, JavaValue other, Place place) {
        return new Truth(Expr.call(function, text.expr(), present(other, place).expr()));
    }

    private static Whole indexOf(Text text, Text sought, Place place) {
        counted(text, place);
        var position = Expr.call(TextFunction.FIND_TEXT, text.expr(), sought.expr());
        return WholeNumbers.minus(
                new Whole(position, Width.INT, BigInteger.ZERO, BigInteger.valueOf(text.longest())),
                WholeNumbers.constant(1, Width.INT));
    }

    private static Text replaced(Text text, Text sought, Text by, int line) {
        if (!(sought.expr() instanceof Literal.TextValue(var value)) || value.isEmpty()) {
            throw new NotConverted(line, "replaces a text that is not written out");
        }
        var longest = by.longest() <= value.length() ? text.longest() : UNKNOWN;
        return new Text(Expr.call(TextFunction.REPLACE_TEXT, text.expr(), sought.expr(), by.expr()), false, longest);
    }

    private static Text substring(Text text, Whole from, Whole to, Place place) {
        counted(text, place);
        var start = WholeNumbers.settled(from);
        var end = WholeNumbers.settled(to);
        var length = length(text, place);
        var outside = new ArrayList<Expr>();
        if (start.least().signum() < 0) {
            outside.add(Expr.call(StandardFunction.LT, start.expr(), Expr.integer(0)));
        }
        if (!end.expr().equals(length.expr())) {
            outside.add(Expr.call(StandardFunction.GT, end.expr(), length.expr()));
        }
        if (start.greatest().compareTo(end.least()) > 0) {
            outside.add(Expr.call(StandardFunction.GT, start.expr(), end.expr()));
        }
        if (!outside.isEmpty()) {
            place.endsWhere(Conditions.any(outside), "takes characters of a text that are not there");
        }
        var size = WholeNumbers.settled(WholeNumbers.minus(end, start));
        var first = WholeNumbers.settled(WholeNumbers.plus(start, WholeNumbers.constant(1, Width.INT)));
        var longest = size.isConstant() ? size.greatest().intValue() : text.longest();
        return new Text(
                Expr.call(
                        TextFunction.SLICE_TEXT,
                        text.expr(),
                        Expr.cast(first.expr(), Types.INTEGER),
                        Expr.cast(size.expr(), Types.INTEGER)),
                false,
                longest);
    }
}
