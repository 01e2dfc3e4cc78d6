package io.landfall.converter.pipeline;

import io.landfall.parsers.diagnostic.SourceLocation;
import java.util.List;

/**
 * Adds fields computed over neighbouring rows. Rows stay as they are, in arrival order.
 *
 * <pre>{@code {id: RUN, op: window, input: SRC, partition: [REGION], order: [DAY], fields: [{name: NO, type: BIGINT, function: row_number}]}}</pre>
 *
 * @param partition fields whose equal values make a neighbourhood, NULL being a value
 * @param order of rows in a partition
 */
public record Window(
        String id, InputRef input, List<String> partition, Ordering order, List<WindowField> fields, SourceLocation at)
        implements Operator {

    public Window {
        partition = List.copyOf(partition);
        fields = List.copyOf(fields);
    }

    @Override
    public List<InputRef> inputs() {
        return List.of(input);
    }
}
