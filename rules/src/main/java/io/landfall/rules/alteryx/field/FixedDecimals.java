package io.landfall.rules.alteryx.field;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.NumberFunction;
import io.landfall.converter.expression.SqlType;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.Types;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Stores numbers in fixed decimals. The size of such a field counts the sign and the point, so that 5.2 holds 99.99 and -9.99; what takes
 * more characters becomes NULL.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/get-started/data-types.html">Data Types</a>
 */
final class FixedDecimals {

    /** Digits after the point that tell a double from the middle between two decimals. */
    private static final int EXACT_DIGITS = 60;

    private final AlteryxField field;
    private final SqlType type;

    /** Characters before the point, a sign among them. */
    private final int room;

    FixedDecimals(AlteryxField field) {
        this.field = field;
        this.type = field.sqlType();
        this.room = field.size() - (field.scale() > 0 ? field.scale() + 1 : 0);
    }

    /** A number or a text, as the field holds it. */
    Expr stored(Expr value) {
        if (value instanceof Literal.NumberValue(var digits, var _) && Types.holds(type, digits)) {
            var written =
                    digits.setScale(field.scale(), RoundingMode.UNNECESSARY).toPlainString();
            return written.length() <= field.size() ? Expr.number(digits, type) : Expr.nothing(type);
        }
        if (room < 1) {
            return Expr.nothing(type);
        }
        if (value.type().isNumber() && !value.type().isFloating() && isNarrow(value.type())) {
            return Expr.cast(value, type);
        }
        var scale = ((SqlType.Decimal) type).scale();
        var widest = Types.decimal(Math.min(SqlType.Decimal.MAX_PRECISION, room + scale), scale);
        var rounded = rounded(value, Expr.number(BigDecimal.ZERO, widest));
        return Expr.cast(Expr.when(hasRoomForSign(rounded), rounded, Expr.nothing(rounded.type())), type);
    }

    /** Whether the field has room for whatever the value may be. */
    boolean holdsAll(Expr value) {
        return value instanceof Literal.NumberValue
                ? stored(value) instanceof Literal.NumberValue
                : room >= 1 && value.type().isNumber() && !value.type().isFloating() && isNarrow(value.type());
    }

    /** Whether every value of the type has room, its sign too. */
    private boolean isNarrow(SqlType from) {
        var given = Types.asDecimal(from);
        return given.scale() <= field.scale() && given.precision() - given.scale() < room;
    }

    /**
     * A double is rounded by what it is in binary, not by how it prints: 2.675 lies below the middle and gives 2.67.
     *
     * @see <a href="https://help.alteryx.com/current/Reference/DataFieldType.htm">Data Types</a>
     */
    private static Expr rounded(Expr value, Expr like) {
        if (value.type().isFloating()) {
            var exact = Expr.call(
                    NumberFunction.NUMBER_TO_FIXED_TEXT, Expr.cast(value, Types.DOUBLE), Expr.integer(EXACT_DIGITS));
            return Expr.call(NumberFunction.DECIMAL_OF_TEXT, exact, like);
        }
        return Expr.call(
                value.type().isText() ? NumberFunction.DECIMAL_OF_TEXT : NumberFunction.DECIMAL_OR_NULL, value, like);
    }

    private Expr hasRoomForSign(Expr number) {
        return room == 1
                ? Expr.call(StandardFunction.GE, number, Expr.number(BigDecimal.ZERO, number.type()))
                : Expr.call(
                        StandardFunction.GT,
                        number,
                        Expr.number(
                                BigDecimal.TEN
                                        .pow(Math.min(room, SqlType.Decimal.MAX_PRECISION) - 1)
                                        .negate(),
                                number.type()));
    }
}
