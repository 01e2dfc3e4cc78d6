package io.landfall.rules.powercenter.transformation;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.NumberFunction;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.Types;
import io.landfall.converter.expression.Undocumented;
import io.landfall.converter.rule.Translated;
import io.landfall.parsers.expression.Expression;
import io.landfall.parsers.expression.Expression.NumberLiteral;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What {@code PERCENTILE(X, p)} answers for a group of n values: the value at place i = (n + 1) * p / 100, between two neighbours in
 * proportion, and the first value where i is less than 1. For i beyond the last value nothing is documented: there the run ends.
 *
 * @param share p, from 0 to 99; place 100 is always beyond the last value
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5-1/transformation-language-reference/functions/percentile.html">PERCENTILE</a>
 */
record Percentile(int share) {

    private static final int WHOLE = 100;

    /** A share that is written out and whose place can be within a group; empty for any other. */
    static Optional<Percentile> of(Expression share) {
        return share instanceof NumberLiteral number && number.text().matches("\\d{1,2}")
                ? Optional.of(new Percentile(Integer.parseInt(number.text())))
                : Optional.empty();
    }

    /** How many values a group has at least for its place to be within it: the least n with (n + 1) * p <= n * 100. */
    int leastValues() {
        return Math.max(1, Math.ceilDiv(share, WHOLE - share));
    }

    /**
     * The answer.
     *
     * @param low the value at the place rounded down, missing before the first
     * @param high the value after that, missing behind the last
     */
    Translated between(Expr count, Expr low, Expr high, String call) {
        var rest = rest(count);
        var isExact = Expr.call(StandardFunction.EQ, rest, bigint(0));
        var part =
                Expr.call(StandardFunction.TIMES, Expr.call(StandardFunction.MINUS, high, low), hundredths(rest, low));
        var step = low.type().isFloating() ? Expr.call(StandardFunction.DIVIDE, part, real(WHOLE)) : part;
        var within = Expr.call(StandardFunction.PLUS, low, step);
        var type = within.type();
        var fromLow = Expr.when(isExact, Expr.cast(low, type), within);
        var value = Expr.when(Expr.call(StandardFunction.IS_NULL, low), Expr.cast(high, type), fromLow);
        return leastValues() == 1 ? Translated.of(value) : Translated.failing(value, beyond(count, call));
    }

    /** What is left of the place behind the value before it, in hundredths. */
    private Expr rest(Expr count) {
        var place =
                Expr.call(StandardFunction.TIMES, Expr.call(StandardFunction.PLUS, count, bigint(1)), bigint(share));
        return Expr.call(NumberFunction.REMAINDER, place, bigint(WHOLE));
    }

    private static Expr hundredths(Expr rest, Expr low) {
        return low.type().isFloating()
                ? Expr.cast(rest, Types.DOUBLE)
                : Expr.call(
                        StandardFunction.TIMES,
                        Expr.cast(rest, Types.decimal(2, 0)),
                        Expr.number(new BigDecimal("0.01"), Types.decimal(2, 2)));
    }

    private Expr beyond(Expr count, String call) {
        var isFew = Expr.call(
                StandardFunction.AND,
                Expr.call(StandardFunction.GT, count, bigint(0)),
                Expr.call(StandardFunction.LT, count, bigint(leastValues())));
        return Undocumented.where(
                isFew, "%s of fewer than %d values lies beyond the last".formatted(call, leastValues()));
    }

    private static Expr bigint(long value) {
        return Expr.cast(Expr.integer(value), Types.BIGINT);
    }

    private static Expr real(long value) {
        return Expr.number(BigDecimal.valueOf(value), Types.DOUBLE);
    }
}
