package io.landfall.converter.pipeline;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.SqlType;
import io.landfall.parsers.diagnostic.SourceLocation;
import java.util.List;
import java.util.Optional;

/**
 * A field that an {@link Aggregate} computes over each group.
 *
 * @param type of the result; the engine's own result is cast to it
 * @param args one expression, or as the function says
 * @param distinct whether equal argument values count once
 * @param filter which rows count: those for which it is true
 */
public record Measure(
        String name,
        SqlType type,
        Function function,
        List<Expr> args,
        boolean distinct,
        Optional<Expr> filter,
        SourceLocation at) {

    /** What a measure computes. All but the counts skip NULLs and answer NULL over none, unless said otherwise. */
    public enum Function {
        /** Number of rows; takes no argument. */
        COUNT_ROWS,
        /** Number of values that are not NULL. */
        COUNT,
        SUM,
        /** Arithmetic mean, as a double. */
        AVG,
        /** Least value; text by code point. */
        MIN,
        /** Greatest value; text by code point. */
        MAX,
        /** The value of the first row in the aggregate's order, NULL included. */
        FIRST_ROW,
        /** The value of the last row in the aggregate's order, NULL included. */
        LAST_ROW,
        /** The first value that is not NULL. */
        FIRST_VALUE,
        /** The last value that is not NULL. */
        LAST_VALUE,
        /** Mean of the two middle values of an even number, as a double. */
        MEDIAN,
        /**
         * The value at place (number of values + 1) * p / 100 among the values in order, the place rounded down; NULL when there is no
         * such place. The second argument is p, a whole literal.
         */
        PERCENTILE_LOW,
        /** The value at the place after that of {@link #PERCENTILE_LOW}. */
        PERCENTILE_HIGH,
        /** Sample standard deviation; NULL of one value. */
        STDDEV,
        /** Sample variance; NULL of one value. */
        VARIANCE,
        /** Texts in the aggregate's order; the second argument, a literal, stands between them. */
        CONCAT
    }

    public Measure {
        args = List.copyOf(args);
    }
}
