package io.landfall.validation.reference.alteryx.tool;

import io.landfall.validation.reference.alteryx.record.FlowField;
import io.landfall.validation.reference.alteryx.record.Records;
import io.landfall.validation.reference.alteryx.record.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Puts values into a field of records. */
final class Columns {

    private Columns() {}

    /** The records with the field in the place of the one of its name, or behind the others. */
    static Records put(Records records, FlowField field, Function<Row, @Nullable Object> value) {
        var position = records.position(field.name());
        return position < 0 ? records.with(field, value) : replaced(records, position, field, value);
    }

    /** The records with another field in a place. */
    static Records replaced(Records records, int position, FlowField field, Function<Row, @Nullable Object> value) {
        var fields = new ArrayList<>(records.fields());
        fields.set(position, field);
        var rows = new ArrayList<Row>(records.rows().size());
        for (var row : records.rows()) {
            rows.add(row.with(position, value.apply(row)));
        }
        return new Records(fields, rows);
    }

    /** The records with another field and its values in a place. */
    static Records replaced(Records records, int position, FlowField field, List<@Nullable Object> values) {
        var next = values.iterator();
        return replaced(records, position, field, _ -> next.next());
    }

    /** The records with one more field, whose values are given record by record. */
    static Records appended(Records records, FlowField field, List<@Nullable Object> values) {
        var next = values.iterator();
        return records.with(field, _ -> next.next());
    }

    /** The records with some of their fields only. */
    static Records only(Records records, List<Integer> positions) {
        return new Records(
                positions.stream().map(records.fields()::get).toList(),
                records.rows().stream().map(row -> row.only(positions)).toList());
    }
}
