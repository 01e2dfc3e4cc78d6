package io.landfall.converter.pipeline;

import io.landfall.parsers.diagnostic.SourceLocation;
import java.util.List;
import java.util.Optional;

/**
 * Lets rows arrive in another order. Nothing else changes.
 *
 * <pre>{@code {id: SRT, op: sort, input: SRC, order: [{field: NAME, direction: descending}]}}</pre>
 *
 * @param ordinal name of a further {@code BIGINT} field that counts the rows from 1 in the new order
 */
public record Sort(String id, InputRef input, Ordering order, Optional<String> ordinal, SourceLocation at)
        implements Operator {

    @Override
    public List<InputRef> inputs() {
        return List.of(input);
    }
}
