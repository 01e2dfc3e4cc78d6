package io.landfall.rules.alteryx.field;

import io.landfall.converter.expression.DateFunction;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.NumberFunction;
import io.landfall.converter.expression.PatternFunction;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.Types;
import io.landfall.parsers.alteryx.tool.FieldType;
import java.util.List;

/**
 * What fields of other types make of a text. A number is what the text begins with: {@code 12 kg} is 12, and {@code 1,234} is 1. A whole
 * number ends before a point, so that {@code 12.7} is 12, and a fixed decimal wants nothing but digits and a point. A date is the first ten
 * characters, a date and time the first nineteen, and a text is true when it begins with a T or with a digit other than 0.
 *
 * @see <a href="https://github.com/alteryx/OpenYXDB">The vendor's library of records and fields</a>
 */
public final class FieldTexts {

    private static final String NUMBER = "^\\s*[+-]?\\.?[0-9]";
    private static final String WHOLE_NUMBER = "^\\s*([+-]?[0-9]+)";
    private static final String DECIMAL = "^([+-]?[0-9]+(\\.[0-9]+)?|-?\\.[0-9]+)$";
    private static final String TRUE = "^[Tt1-9]";

    private static final String FROM_YEAR_1400 = "^(1[4-9]|[2-9])";

    private static final int DATE = "2024-01-31".length();
    private static final int MOMENT = "2024-01-31 12:30:00".length();

    private FieldTexts() {}

    /**
     * Whether all of the text, and not only what it begins with, says a value of the field's type for sure: of a blank beside it, a plus, a
     * zero before other digits or more digits than a double has, Auto Field may make a text.
     */
    public static Expr isSaid(Expr text, AlteryxField field) {
        return switch (field.sqlType().family()) {
            case NUMBER ->
                field.sqlType().isInteger()
                        ? found(text, "^-?(0|[1-9][0-9]*)$")
                        : Expr.call(
                                StandardFunction.AND,
                                found(text, "^-?((0|[1-9][0-9]*)([.][0-9]+)?|[.][0-9]+)([eE][+-]?[0-9]+)?$"),
                                Expr.call(StandardFunction.NOT, found(text, "([0-9][.]?){16}")));
            case DATE -> saysTime(text, "^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
            case TIMESTAMP -> saysTime(text, "^[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2}$");
            case BOOLEAN -> found(text, "^([Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee])$");
            case TEXT, TIME, BINARY -> Expr.truth(true);
        };
    }

    private static Expr saysTime(Expr text, String form) {
        return Expr.call(
                StandardFunction.AND,
                found(text, form),
                Expr.call(StandardFunction.IS_NOT_NULL, FieldConversion.timestampOfText(text)));
    }

    /**
     * Whether the text is none of those of which a field makes something else than a number that people see in it: a copied record takes
     * {@code 0x1F} for 31 and a formula for 0, {@code 1d3} is 1000, a fixed decimal keeps the zeros before its digits and a plus, and a blank
     * of hard width before a number is skipped in narrow texts alone.
     */
    static Expr isPlain(Expr text, AlteryxField field) {
        var special = switch (field.type()) {
            case FIXED_DECIMAL -> "^([+][0-9]|-?0[0-9])[0-9]*([.][0-9]+)?$";
            case FLOAT, DOUBLE ->
                "^\\s*([+-]?([0-9]+[.]?[0-9]*|[.][0-9]+)([dD][+-]?[0-9]|[eE][+-]?[0-9][0-9][0-9])|\\x{A0}[\\s\\x{A0}]*[+-]?[.]?[0-9])";
            default -> "^\\s*([+-]?0[xX][0-9A-Fa-f]|\\x{A0}[\\s\\x{A0}]*[+-]?[0-9])";
        };
        var written = Expr.call(StandardFunction.COALESCE, text, Expr.text(""));
        return Expr.call(StandardFunction.NOT, found(written, special));
    }

    /** Examples of texts that are not plain, and of those for which the library looks at no range, in words. */
    static String special(AlteryxField field) {
        return switch (field.type()) {
            case FIXED_DECIMAL -> "texts such as +12 or 0012";
            case FLOAT, DOUBLE -> "texts such as 1d3 or 1e100";
            case BYTE, INT16 -> "texts such as 0x1F, and numbers beyond the range";
            default -> "texts such as 0x1F";
        };
    }

    /** The number that a field of a type of numbers holds; NULL for a text that begins with none, and beyond the field's range. */
    static Expr number(Expr text, AlteryxField field) {
        if (field.type() == FieldType.FIXED_DECIMAL) {
            return Expr.when(
                    found(text, DECIMAL), new FixedDecimals(field).stored(text), Expr.nothing(field.sqlType()));
        }
        return field.sqlType().isFloating()
                ? Expr.cast(leading(text), field.sqlType())
                : new Integers(field).stored(whole(text));
    }

    /** The number before it meets the field's range. */
    static Expr unbounded(Expr text, AlteryxField field) {
        return switch (field.type()) {
            case FIXED_DECIMAL -> Expr.when(found(text, DECIMAL), leading(text), Expr.nothing(Types.DOUBLE));
            case FLOAT, DOUBLE -> leading(text);
            default ->
                Expr.call(
                        PatternFunction.PATTERN_EXTRACT,
                        text,
                        Expr.text(WHOLE_NUMBER),
                        Expr.integer(1),
                        Expr.text("c"));
        };
    }

    private static Expr leading(Expr text) {
        return Expr.when(
                found(text, NUMBER), Expr.call(NumberFunction.LEADING_NUMBER, text), Expr.nothing(Types.DOUBLE));
    }

    private static Expr whole(Expr text) {
        return Expr.call(
                NumberFunction.INTEGER_OF_TEXT,
                Expr.call(
                        PatternFunction.PATTERN_EXTRACT,
                        text,
                        Expr.text(WHOLE_NUMBER),
                        Expr.integer(1),
                        Expr.text("c")));
    }

    static Expr truth(Expr text) {
        return found(text, TRUE);
    }

    private static Expr found(Expr text, String pattern) {
        return Expr.call(PatternFunction.PATTERN_FOUND, text, Expr.text(pattern), Expr.text("c"));
    }

    static Expr date(Expr text) {
        return Expr.cast(
                Expr.when(
                        begins(text, StandardFunction.GE, DATE),
                        read(text, DATE, FieldConversion.DATE_TEXT),
                        Expr.nothing(Types.TIMESTAMP)),
                Types.DATE);
    }

    static Expr timestamp(Expr text) {
        return new Expr.Case(
                List.of(
                        new Expr.Branch(
                                begins(text, StandardFunction.GE, MOMENT),
                                read(text, MOMENT, FieldConversion.DATETIME_TEXT)),
                        new Expr.Branch(
                                begins(text, StandardFunction.EQ, DATE), read(text, DATE, FieldConversion.DATE_TEXT))),
                Expr.nothing(Types.TIMESTAMP));
    }

    /** Whether the text has such a length, and says no year before the first that fields know. */
    private static Expr begins(Expr text, StandardFunction comparison, int length) {
        return Expr.call(
                StandardFunction.AND,
                Expr.call(comparison, Expr.call(StandardFunction.CHAR_LENGTH, text), Expr.integer(length)),
                found(text, FROM_YEAR_1400));
    }

    private static Expr read(Expr text, int length, String pattern) {
        return Expr.call(
                DateFunction.DATE_OF_TEXT,
                Expr.call(StandardFunction.SUBSTRING, text, Expr.integer(1), Expr.integer(length)),
                Expr.text(pattern));
    }
}
