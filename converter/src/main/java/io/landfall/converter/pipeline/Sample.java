package io.landfall.converter.pipeline;

import io.landfall.parsers.diagnostic.SourceLocation;
import java.util.List;

/**
 * Some rows of each partition, picked by position. Rows keep arrival order.
 *
 * <pre>{@code {id: TOP, op: sample, input: SRC, partition: [REGION], order: [DAY], pick: first, count: 3}}</pre>
 *
 * @param count how many, or which, as the pick says; at least 0
 */
public record Sample(
        String id, InputRef input, List<String> partition, Ordering order, Pick pick, long count, SourceLocation at)
        implements Operator {

    /** Which positions are picked, counted from 1 in each partition. */
    public enum Pick {
        /** The first {@code count}. */
        FIRST,
        /** The last {@code count}. */
        LAST,
        /** All but the first {@code count}. */
        SKIP,
        /** The first of every {@code count}: positions 1, 1 + count, … */
        EVERY
    }

    public Sample {
        partition = List.copyOf(partition);
    }

    @Override
    public List<InputRef> inputs() {
        return List.of(input);
    }
}
