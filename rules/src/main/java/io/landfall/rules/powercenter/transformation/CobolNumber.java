package io.landfall.rules.powercenter.transformation;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.TextFunction;
import io.landfall.converter.expression.Undocumented;
import io.landfall.parsers.powercenter.SourceField;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Numbers that COBOL writes as digits (usage {@code DISPLAY}). The point is not written; a sign is part of the last digit, or of the first,
 * or stands beside them.
 *
 * @see <a href="https://www.ibm.com/docs/en/cobol-zos/6.4.0?topic=data-examples-numeric-internal-representation">Numeric data and internal
 *     representation</a>
 */
record CobolNumber(SourceField field) {

    private static final String NEGATIVE = "}JKLMNOPQR";
    private static final List<String> DIGITS = List.of("{}", "AJ", "BK", "CL", "DM", "EN", "FO", "GP", "HQ", "IR");

    boolean isSigned() {
        return field.layout().usageFlags().contains("SIGNED");
    }

    private boolean isTrailing() {
        return field.layout().usageFlags().contains("TRAILING");
    }

    private int length() {
        return field.layout().physicalLength();
    }

    /** The text of the number as people write it, from the text in the file; NULL where that is blank. Empty when it is held in another way. */
    Optional<Expr> text(Expr written) {
        var layout = field.layout();
        var isPlain = layout.usage().isEmpty() || layout.usage().equalsIgnoreCase("DISPLAY");
        if (!isPlain || layout.usageFlags().contains("REAL") || field.scale() > length()) {
            return Optional.empty();
        }
        if (length() != field.precision()) {
            return Optional.empty();
        }
        var whole = Expr.call(TextFunction.PAD_RIGHT_TEXT, written, Expr.integer(length()), Expr.text(" "));
        var said = isSigned() ? signed(whole) : pointed(whole);
        return Optional.of(Expr.when(
                Expr.call(StandardFunction.IS_NULL, FlatFileColumns.filled(written)), Expr.nothing(said.type()), said));
    }

    /**
     * The end of the run where a digit with a sign is none that is known: another code page may write other characters.
     *
     * @param written the text in the file
     */
    Expr ending(Expr written) {
        var whole = Expr.call(TextFunction.PAD_RIGHT_TEXT, written, Expr.integer(length()), Expr.text(" "));
        var known =
                Expr.call(TextFunction.CONTAINS_TEXT, Expr.text("0123456789" + String.join("", DIGITS)), mark(whole));
        var isFilled = Expr.call(StandardFunction.IS_NOT_NULL, FlatFileColumns.filled(written));
        return Undocumented.where(
                Expr.call(StandardFunction.AND, isFilled, Expr.call(StandardFunction.NOT, known)),
                "'%s' has a number whose sign is no character that is known".formatted(field.name()));
    }

    private Expr mark(Expr written) {
        return isTrailing() ? slice(written, length(), 1) : slice(written, 1, 1);
    }

    private Expr signed(Expr written) {
        var mark = mark(written);
        var rest = isTrailing() ? slice(written, 1, length() - 1) : slice(written, 2, length() - 1);
        var digit = IntStream.range(0, DIGITS.size())
                .boxed()
                .reduce(
                        mark,
                        (text, place) -> Expr.call(
                                TextFunction.REPLACE_CHARACTERS,
                                text,
                                Expr.text(DIGITS.get(place)),
                                Expr.text(Integer.toString(place))),
                        (_, last) -> last);
        var isNegative = Expr.call(
                StandardFunction.AND,
                Expr.call(StandardFunction.NE, mark, Expr.text("")),
                Expr.call(TextFunction.CONTAINS_TEXT, Expr.text(NEGATIVE), mark));
        var sign = Expr.when(isNegative, Expr.text("-"), Expr.text(""));
        var digits = isTrailing() ? join(rest, digit) : join(digit, rest);
        return join(sign, pointed(digits));
    }

    private Expr pointed(Expr digits) {
        var whole = Expr.call(TextFunction.TRIM_LEFT_TEXT, slice(digits, 1, length() - field.scale()), Expr.text(" "));
        return field.scale() == 0
                ? whole
                : join(whole, Expr.text("."), slice(digits, length() - field.scale() + 1, field.scale()));
    }

    private static Expr slice(Expr text, int start, int length) {
        return Expr.call(TextFunction.SLICE_TEXT, text, Expr.integer(start), Expr.integer(length));
    }

    private static Expr join(Expr... texts) {
        return Expr.call(TextFunction.JOIN_TEXT, texts);
    }
}
