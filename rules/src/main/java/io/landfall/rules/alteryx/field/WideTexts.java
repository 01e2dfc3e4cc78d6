package io.landfall.rules.alteryx.field;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.TextFunction;
import io.landfall.parsers.alteryx.tool.FieldType;

/**
 * Texts in fields of type WString and V_WString, which hold units of 16 bits. No document says that two of them, which make up a picture such
 * as a face, count as one character of a field's size.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/get-started/data-types.html">Data Types</a>
 */
public final class WideTexts {

    private WideTexts() {}

    /** Whether the first field's texts may be longer than what the second holds. */
    static boolean areCut(AlteryxField from, AlteryxField to) {
        return isWide(from.type()) && isWide(to.type()) && from.size() > to.size();
    }

    private static boolean isWide(FieldType type) {
        return type == FieldType.WSTRING || type == FieldType.V_WSTRING;
    }

    /** That a text is cut in the same place whichever way its characters are counted: it has none that may be two, or fits if all are. */
    public static Expr areCutAlike(Expr text, int size) {
        return Expr.call(
                StandardFunction.OR,
                Expr.call(StandardFunction.IS_NOT_TRUE, Expr.call(TextFunction.HAS_LONG_CHARACTERS, text)),
                Expr.call(StandardFunction.LE, Expr.call(StandardFunction.CHAR_LENGTH, text), Expr.integer(size / 2)));
    }
}
