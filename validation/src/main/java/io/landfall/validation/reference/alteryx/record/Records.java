package io.landfall.validation.reference.alteryx.record;

import io.landfall.validation.reference.LegacyRows;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Records in the order in which they arrive.
 *
 * @param rows each with a value for every field
 */
public record Records(List<FlowField> fields, List<Row> rows) {

    public Records {
        fields = List.copyOf(fields);
        rows = List.copyOf(rows);
    }

    public static Records none(List<FlowField> fields) {
        return new Records(fields, List.of());
    }

    /** The position of a field, in any case; -1 when there is none. */
    public int position(String name) {
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).isCalled(name)) {
                return i;
            }
        }
        return -1;
    }

    public Optional<FlowField> field(String name) {
        return fields.stream().filter(field -> field.isCalled(name)).findFirst();
    }

    /** The values of a field, record by record. */
    public List<@Nullable Object> column(int position) {
        var values = new ArrayList<@Nullable Object>(rows.size());
        rows.forEach(row -> values.add(row.get(position)));
        return Collections.unmodifiableList(values);
    }

    public Records withRows(List<Row> others) {
        return new Records(fields, others);
    }

    public Records withFields(List<FlowField> others) {
        return new Records(others, rows);
    }

    public Records where(Predicate<Row> passes) {
        return withRows(rows.stream().filter(passes).toList());
    }

    /** The records with one more field behind the others. */
    public Records with(FlowField field, Function<Row, @Nullable Object> value) {
        var wider = new ArrayList<>(fields);
        wider.add(field);
        var longer = new ArrayList<Row>(rows.size());
        rows.forEach(row -> longer.add(row.plus(value.apply(row))));
        return new Records(wider, longer);
    }

    public LegacyRows legacy() {
        return new LegacyRows(
                fields.stream().map(FlowField::name).toList(),
                rows.stream().map(Row::values).toList());
    }
}
