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

    /** Digits with which a double is written, as outputs of the tool show. */
    private static final int DOUBLE_DIGITS = 15;

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
        var isDouble = number.type().isFloating();
        var least = isDouble ? leastDouble(whole, scale) : leastRounded(whole, scale);
        var type = isDouble
                ? Types.DOUBLE
                : Types.decimal(Math.min(whole + scale + 1, SqlType.Decimal.MAX_PRECISION), scale + 1);
        return Expr.call(
                OR,
                Expr.call(GE, number, Expr.number(least, type)),
                Expr.call(LE, number, Expr.number(least.negate(), type)));
    }

    /** The least number that has a digit too many before the point once it is rounded to the scale. */
    private static BigDecimal leastRounded(int whole, int scale) {
        return BigDecimal.ONE.movePointRight(whole).subtract(half(-scale));
    }

    /** The least double that has one: it is written with so many digits first, and rounded to the scale then. */
    private static BigDecimal leastDouble(int whole, int scale) {
        var step = whole - DOUBLE_DIGITS;
        var least = (-scale > step ? leastRounded(whole, scale) : BigDecimal.ONE.movePointRight(whole))
                .subtract(half(step));
        var near = least.doubleValue();
        return BigDecimal.valueOf(new BigDecimal(near).compareTo(least) < 0 ? Math.nextUp(near) : near);
    }

    private static BigDecimal half(int power) {
        return new BigDecimal(5).movePointRight(power - 1);
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
