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
        if (fits(number.type(), column)) {
            var cast = Expr.cast(number, column);
            return value.type().isText()
                    ? Translated.failing(cast, PortBoundary.unread(value, number))
                    : Translated.of(cast);
        }
        var beyond = outside(number, whole, column.scale());
        var outside = value.type().isText() ? Expr.call(OR, PortBoundary.unread(value, number), beyond) : beyond;
        return Translated.failing(Expr.when(outside, Expr.nothing(column), Expr.cast(number, column)), outside);
    }

    /** Whether a decimal has room for all numbers of a type. */
    static boolean fits(SqlType type, SqlType.Decimal decimal) {
        return wholeDigits(type, decimal.scale()) <= decimal.precision() - decimal.scale();
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
