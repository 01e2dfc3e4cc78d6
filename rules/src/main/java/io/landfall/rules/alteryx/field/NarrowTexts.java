package io.landfall.rules.alteryx.field;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.PatternFunction;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.parsers.alteryx.tool.FieldType;

/**
 * Texts in fields of type String and V_String, which hold the characters of Latin-1. No document says what becomes of others there.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/get-started/data-types.html">Data Types</a>
 */
public final class NarrowTexts {

    private static final String OTHER = "[^\\x{1}-\\x{FF}]";
    private static final int LAST = 0xFF;

    private NarrowTexts() {}

    public static boolean isNarrow(FieldType type) {
        return type == FieldType.STRING || type == FieldType.V_STRING;
    }

    /** Whether a text that is written out has no other characters. */
    public static boolean isHeld(String text) {
        return text.chars().allMatch(character -> character <= LAST);
    }

    /** That a text has no other characters. */
    public static Expr isHeld(Expr text) {
        var other = Expr.call(PatternFunction.PATTERN_FOUND, text, Expr.text(OTHER), Expr.text("c"));
        return Expr.call(StandardFunction.IS_NOT_TRUE, other);
    }
}
