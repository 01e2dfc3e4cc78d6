package io.landfall.converter.pipeline;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.SqlType;
import io.landfall.parsers.diagnostic.SourceLocation;
import java.util.List;

/**
 * A field that a {@link Window} adds.
 *
 * @param type of the result; the engine's own result is cast to it
 * @param args as the function says
 * @param frame which rows of the partition the aggregating functions see
 */
public record WindowField(
        String name, SqlType type, Function function, List<Expr> args, Frame frame, SourceLocation at) {

    /** What a window field computes. */
    public enum Function {
        /** Position from 1; ties get different numbers. */
        ROW_NUMBER,
        /** Position from 1; ties share the least, the next value skips. */
        RANK,
        /** Position among distinct values from 1. */
        DENSE_RANK,
        /** Value some rows earlier: expression, literal distance, value where there is no such row. */
        LAG,
        /** Value some rows later: expression, literal distance, value where there is no such row. */
        LEAD,
        /** The last value that is not NULL, of the frame. */
        LAST_VALUE,
        /** The first value that is not NULL, of the frame. */
        FIRST_VALUE,
        /** Sum of the values of the frame that are not NULL. */
        SUM,
        /** Mean of the values of the frame that are not NULL, as a double. */
        AVG,
        MIN,
        MAX,
        /** Number of values of the frame that are not NULL. */
        COUNT,
        /** Number of rows of the frame; takes no argument. */
        COUNT_ROWS
    }

    /**
     * The rows that an aggregating function sees, counted from the current one: negative before it, positive after it.
     *
     * @param first of the rows, {@link #START} for the partition's first
     * @param last of the rows, {@link #END} for the partition's last
     */
    public record Frame(int first, int last) {

        public static final int START = Integer.MIN_VALUE;
        public static final int END = Integer.MAX_VALUE;

        /** The whole partition. */
        public static final Frame ALL = new Frame(START, END);

        /** Everything up to the current row. */
        public static final Frame RUNNING = new Frame(START, 0);
    }

    public WindowField {
        args = List.copyOf(args);
    }
}
