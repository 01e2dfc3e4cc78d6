package io.landfall.converter.pipeline;

import io.landfall.parsers.diagnostic.SourceLocation;
import java.util.List;
import java.util.Optional;

/**
 * Reads a dataset. Files arrive in file order, and a query that sorts its rows in that order; other queries and tables have no
 * arrival order.
 *
 * <pre>{@code {id: SRC_ORDERS, op: source, dataset: {connection: orders, table: SALES.ORDERS}, fields: [{name: ID, type: BIGINT}]}}</pre>
 *
 * @param fields the columns that are read, of a text file with the types that text has before anything converts it
 * @param ordinal name of a further {@code BIGINT} field that counts the rows from 1 in arrival order
 */
public record Source(String id, Dataset dataset, List<Field> fields, Optional<String> ordinal, SourceLocation at)
        implements Operator {

    public Source {
        fields = List.copyOf(fields);
    }

    /** The same of another place. */
    public Source from(Dataset other) {
        return new Source(id, other, fields, ordinal, at);
    }

    @Override
    public List<InputRef> inputs() {
        return List.of();
    }
}
