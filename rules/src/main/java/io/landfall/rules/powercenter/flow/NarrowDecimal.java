package io.landfall.rules.powercenter.flow;

import static io.landfall.converter.expression.StandardFunction.GE;
import static io.landfall.converter.expression.StandardFunction.LE;
import static io.landfall.converter.expression.StandardFunction.OR;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.NumberFunction;
import io.landfall.converter.expression.SqlType;
import io.landfall.converter.expression.Types;
import io.landfall.converter.rule.Translated;
import io.landfall.rules.powercenter.expression.Values;
import java.math.BigDecimal;

/**
 * A number, or a text that begins with one, on its way into a decimal column of a table. One with more digits before the point than the
 * column has is an error of the row.
 */
final class NarrowDecimal {

    private NarrowDecimal() {}

    /** Whether this is such a value and such a column. */
    static boolean takes(Expr value, SqlType column) {
        var family = value.type().family();
        return column instanceof SqlType.Decimal
                && (family == SqlType.Family.NUMBER || family == SqlType.Family.TEXT)
                && !Values.isNothing(value);
    }

    /** The number as the column holds it, rounded to its scale. */
    static Translated of(Expr given, SqlType type) {
        var column = (SqlType.Decimal) type;
        var value = Values.value(given);
        var number = value.type().isText() ? Expr.call(NumberFunction.LEADING_DECIMAL, value) : value;
        var whole = column.precision() - column.scale();
        if (wholeDigits(number.type(), column.scale()) <= whole) {
            return Translated.of(Expr.cast(number, column));
        }
        var outside = outside(number, whole, column.scale());
        return Translated.failing(Expr.when(outside, Expr.nothing(column), Expr.cast(number, column)), outside);
    }

    private static Expr outside(Expr number, int whole, int scale) {
        var least = BigDecimal.ONE.movePointRight(whole).subtract(new BigDecimal(5).movePointLeft(scale + 1));
        var type = number.type().isFloating()
                ? Types.DOUBLE
                : Types.decimal(Math.min(whole + scale + 1, SqlType.Decimal.MAX_PRECISION), scale + 1);
        return Expr.call(
                OR,
                Expr.call(GE, number, Expr.number(least, type)),
                Expr.call(LE, number, Expr.number(least.negate(), type)));
    }

    /** Digits before the point that a number of the type may have once it is rounded. */
    private static int wholeDigits(SqlType type, int scale) {
        return switch (type) {
            case SqlType.Decimal(var precision, var ownScale) -> precision - ownScale + (ownScale > scale ? 1 : 0);
            case SqlType.Plain plain ->
                switch (plain) {
                    case SMALLINT -> 5;
                    case INTEGER -> 10;
                    case BIGINT -> 19;
                    default -> Integer.MAX_VALUE;
                };
            case SqlType.Text text -> Integer.MAX_VALUE;
        };
    }
}
