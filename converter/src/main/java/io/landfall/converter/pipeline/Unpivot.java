package io.landfall.converter.pipeline;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.SqlType;
import io.landfall.parsers.diagnostic.SourceLocation;
import java.util.List;
import java.util.Optional;

/**
 * One row out per incoming row and listed occurrence, NULL values included. Rows arrive in the order of the incoming rows, then
 * of the occurrences.
 *
 * <pre>{@code {id: TRN, op: unpivot, input: SRC, keep: [ID], fields: [{name: Q, type: INTEGER}], rows: [[Q1], [Q2]]}}</pre>
 *
 * @param keep fields of the input that every output row repeats
 * @param fields names and types of the fields that differ between occurrences
 * @param rows for each occurrence one expression per field
 * @param ordinal name of a further {@code INTEGER} field that counts the occurrences from 1
 */
public record Unpivot(
        String id,
        InputRef input,
        List<String> keep,
        List<Field> fields,
        List<List<Expr>> rows,
        Optional<String> ordinal,
        SourceLocation at)
        implements Operator {

    public Unpivot {
        keep = List.copyOf(keep);
        fields = List.copyOf(fields);
        rows = rows.stream().map(List::copyOf).toList();
        for (var row : rows) {
            var types = row.stream().map(Expr::type).toList();
            List<SqlType> declared = fields.stream().map(Field::type).toList();
            if (!types.equals(declared)) {
                throw new IllegalArgumentException("occurrence of %s where %s is declared".formatted(types, declared));
            }
        }
    }

    @Override
    public List<InputRef> inputs() {
        return List.of(input);
    }
}
