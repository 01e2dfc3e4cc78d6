package io.landfall.converter.pipeline;

import io.landfall.parsers.diagnostic.SourceLocation;
import java.util.List;

/**
 * Adds a field that counts rows in the given order. Rows keep arrival order.
 *
 * <pre>{@code {id: SEQ, op: sequence, input: SRC, field: {name: ID, type: BIGINT}, start: 1, increment: 1}}</pre>
 *
 * @param field name and type of the number that is added, last
 * @param partition the count starts anew for each combination of these fields' values
 */
public record Sequence(
        String id,
        InputRef input,
        Field field,
        long start,
        long increment,
        List<String> partition,
        Ordering order,
        SourceLocation at)
        implements Operator {

    public Sequence {
        partition = List.copyOf(partition);
    }

    @Override
    public List<InputRef> inputs() {
        return List.of(input);
    }
}
