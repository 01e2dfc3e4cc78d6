package io.landfall.rules.alteryx.tool;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.MathFunction;
import io.landfall.converter.expression.NumberFunction;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.Types;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Where in a group of n values in order a percentile lies: the least value is the first, the greatest the last, the median the fiftieth, as
 * the tool's page says, so that it is the place 1 + (n - 1) * share. Between two places it lies on the straight line between their values.
 *
 * @param value of a record, as a double
 * @param count of the values in its group
 * @param rank of the record
 * @param share from 0 to 1
 */
record PercentilePlace(Expr value, Expr count, Expr rank, BigDecimal share) {

    private static final Expr ONE = whole(BigInteger.ONE);
    private static final Expr NONE = whole(BigInteger.ZERO);

    /** That a record's value is the one at the place, or the last one before it. */
    Expr isLow() {
        return Expr.call(StandardFunction.EQ, rank, low());
    }

    /** That a record's value is the one at the place, or the first one behind it. */
    Expr isHigh() {
        var isBetween = Expr.call(StandardFunction.NE, rest(), NONE);
        var next = Expr.when(isBetween, Expr.call(StandardFunction.PLUS, low(), ONE), low());
        return Expr.call(StandardFunction.EQ, rank, next);
    }

    /** How far the place is behind the lower one, as a part of the way to the next; exact, for places are counted in whole numbers. */
    Expr way() {
        return Expr.call(MathFunction.DIVIDE_OR_NULL, real(rest()), real(whole(parts())));
    }

    private Expr low() {
        var whole = Expr.call(
                MathFunction.DIVIDE_OR_NULL,
                real(Expr.call(StandardFunction.MINUS, product(), rest())),
                real(whole(parts())));
        return Expr.call(StandardFunction.PLUS, Expr.call(NumberFunction.BIGINT_OR_NULL, whole), ONE);
    }

    private Expr rest() {
        return Expr.call(NumberFunction.REMAINDER, product(), whole(parts()));
    }

    private Expr product() {
        return Expr.call(
                StandardFunction.TIMES,
                Expr.call(StandardFunction.MINUS, count, ONE),
                whole(share.multiply(new BigDecimal(parts())).toBigIntegerExact()));
    }

    private BigInteger parts() {
        return BigInteger.TEN.pow(Math.max(0, share.scale()));
    }

    private static Expr whole(BigInteger number) {
        return Expr.number(new BigDecimal(number), Types.BIGINT);
    }

    private static Expr real(Expr number) {
        return Expr.cast(number, Types.DOUBLE);
    }
}
