package io.landfall.validation.engine;

import org.jspecify.annotations.Nullable;

/**
 * An expression that a fold computes for each row. Values are longs, doubles, decimals, strings, truth values, dates, times and
 * date-times; NULL is {@code null}.
 */
@FunctionalInterface
interface Formula {

    /**
     * The value for a row.
     *
     * @param state the variables, each at its newest
     * @param row what was computed beforehand from the row alone
     * @throws ArithmeticException when a number leaves its type, as on the engine, or when the run is to end
     */
    @Nullable
    Object of(@Nullable Object[] state, @Nullable Object[] row);
}
