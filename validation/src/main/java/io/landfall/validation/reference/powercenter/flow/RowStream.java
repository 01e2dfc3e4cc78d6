package io.landfall.validation.reference.powercenter.flow;

import java.util.List;

/**
 * The rows that leave a transformation, or one of its groups.
 *
 * @param pipeline stands for the last active transformation; only rows of one pipeline come together in a passive one
 * @param rows in the order in which they arrive
 * @param ordered whether PowerCenter itself defines that order
 */
record RowStream(Object pipeline, List<FlowRow> rows, boolean ordered) {

    RowStream {
        rows = List.copyOf(rows);
    }

    /** What leaves an active transformation. */
    static RowStream begun(List<FlowRow> rows, boolean ordered) {
        return new RowStream(new Object(), rows, ordered);
    }

    /** What leaves a passive transformation. */
    RowStream with(List<FlowRow> others) {
        return new RowStream(pipeline, others, ordered);
    }
}
