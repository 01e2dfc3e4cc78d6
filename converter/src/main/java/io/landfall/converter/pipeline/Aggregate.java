package io.landfall.converter.pipeline;

import io.landfall.parsers.diagnostic.SourceLocation;
import java.util.List;

/**
 * One row per distinct combination of key values, NULL being a value. Without keys all rows are one group. No rows in give no
 * row out, unless {@code rowWhenEmpty}. Groups have no arrival order.
 *
 * <pre>{@code {id: AGG, op: aggregate, input: SRC, keys: [REGION], measures: [{name: TOTAL, type: DOUBLE, function: sum, of: AMT}]}}</pre>
 *
 * @param keys fields of the input, first in the output
 * @param order in which the rows of a group are taken, for the measures that depend on it
 * @param rowWhenEmpty whether a group over everything exists even without rows, as in SQL; only without keys
 */
public record Aggregate(
        String id,
        InputRef input,
        List<String> keys,
        List<Measure> measures,
        Ordering order,
        boolean rowWhenEmpty,
        SourceLocation at)
        implements Operator {

    public Aggregate {
        keys = List.copyOf(keys);
        measures = List.copyOf(measures);
    }

    @Override
    public List<InputRef> inputs() {
        return List.of(input);
    }
}
