package io.landfall.converter.pipeline;

import io.landfall.converter.expression.Literal;
import io.landfall.parsers.diagnostic.SourceLocation;
import java.util.List;
import java.util.Optional;

/**
 * Literal rows, in the order written.
 *
 * <pre>{@code {id: TXT_RATES, op: values, fields: [{name: CODE, type: VARCHAR(1)}], rows: [["'A'"], ["'B'"]]}}</pre>
 *
 * @param rows one literal per field
 * @param ordinal name of a further {@code BIGINT} field that counts the rows from 1
 */
public record Values(
        String id, List<Field> fields, List<List<Literal>> rows, Optional<String> ordinal, SourceLocation at)
        implements Operator {

    public Values {
        fields = List.copyOf(fields);
        rows = rows.stream().map(List::copyOf).toList();
    }

    @Override
    public List<InputRef> inputs() {
        return List.of();
    }
}
