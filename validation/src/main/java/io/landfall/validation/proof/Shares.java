package io.landfall.validation.proof;

import io.landfall.converter.analysis.Lineage.Origin;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;

/**
 * What two rows have of values that belong together, so that their sum is what is aimed at where no single row holds so much.
 *
 * @param one of the first row
 * @param other of the second
 */
record Shares(Map<Origin, Object> one, Map<Origin, Object> other) {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /**
     * Half of each number in the one row, and what is left of it in the other.
     *
     * @param isWhole whether both rows have a column's value as it is, such as a key by which they belong together
     */
    static Shares of(Map<Origin, Object> aim, Predicate<Origin> isWhole) {
        return new Shares(
                with(aim, isWhole, (number, half) -> half),
                with(aim, isWhole, (number, half) -> number.subtract(half)));
    }

    private static Map<Origin, Object> with(
            Map<Origin, Object> aim, Predicate<Origin> isWhole, BinaryOperator<BigDecimal> share) {
        var shares = new LinkedHashMap<Origin, Object>();
        aim.forEach((column, value) -> shares.put(
                column,
                value instanceof BigDecimal number && !isWhole.test(column)
                        ? share.apply(number, half(number))
                        : value));
        return shares;
    }

    /** With no more digits than the number has. */
    private static BigDecimal half(BigDecimal number) {
        return number.divide(TWO, Math.max(0, number.scale()), RoundingMode.DOWN);
    }
}
