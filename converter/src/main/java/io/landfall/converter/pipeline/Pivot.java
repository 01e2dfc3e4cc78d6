package io.landfall.converter.pipeline;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Literal;
import io.landfall.parsers.diagnostic.SourceLocation;
import java.util.List;

/**
 * One row per distinct combination of key values, with one field per listed header value: a measure over the rows of the group
 * that have this header. Rows with other headers count for their group only. Groups have no arrival order.
 *
 * <pre>{@code {id: XTAB, op: pivot, input: SRC, keys: [REGION], header: QUARTER,
 *   columns: [{value: "'Q1'", measure: {name: Q1, type: DOUBLE, function: sum, of: AMT}}]}}</pre>
 *
 * @param header whose values become columns
 * @param columns the header values that become fields, in output order
 */
public record Pivot(
        String id,
        InputRef input,
        List<String> keys,
        Expr header,
        List<Column> columns,
        Ordering order,
        SourceLocation at)
        implements Operator {

    /** One header value and what is measured for it. */
    public record Column(Literal value, Measure measure) {}

    public Pivot {
        keys = List.copyOf(keys);
        columns = List.copyOf(columns);
    }

    @Override
    public List<InputRef> inputs() {
        return List.of(input);
    }
}
