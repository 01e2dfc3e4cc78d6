package io.landfall.converter.pipeline;

import io.landfall.parsers.diagnostic.SourceLocation;
import java.util.List;

/**
 * One row per distinct combination of key values, NULL being a value: the first in the given order. Rows keep arrival order.
 *
 * <pre>{@code {id: UNQ, op: distinct, input: SRC, keys: [ID], order: [DAY]}}</pre>
 *
 * @param keys fields of the input; all of them make plain duplicates collapse
 * @param order which of several rows is first; none when rows with equal keys are equal
 */
public record Distinct(String id, InputRef input, List<String> keys, Ordering order, SourceLocation at)
        implements Operator {

    public Distinct {
        keys = List.copyOf(keys);
    }

    @Override
    public List<InputRef> inputs() {
        return List.of(input);
    }
}
