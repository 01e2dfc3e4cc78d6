package io.landfall.validation.reference.alteryx.tool;

import io.landfall.parsers.alteryx.tool.FieldType;
import io.landfall.parsers.alteryx.tool.StoredType;
import io.landfall.validation.reference.LegacyRows;
import io.landfall.validation.reference.alteryx.record.FlowField;
import io.landfall.validation.reference.alteryx.record.Records;
import io.landfall.validation.reference.alteryx.record.Row;
import io.landfall.validation.reference.alteryx.record.Stored;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Rows that are given to a tool which reads, as its records: with the types that Designer noted, or else with those of the values. */
final class GivenRows {

    private GivenRows() {}

    static Records records(LegacyRows rows, ToolRun run) {
        return records(rows, run, position -> type(rows, position), value -> value);
    }

    /**
     * The records.
     *
     * @param otherwise the type of a field that Designer has not noted
     * @param reading what a value is read as
     */
    static Records records(
            LegacyRows rows, ToolRun run, IntFunction<StoredType> otherwise, UnaryOperator<@Nullable Object> reading) {
        var fields = new ArrayList<FlowField>();
        for (int i = 0; i < rows.columns().size(); i++) {
            var name = rows.columns().get(i);
            var position = i;
            var seen = run.tool()
                    .layout("Output")
                    .flatMap(layout -> layout.fields().stream()
                            .filter(field -> field.name().equalsIgnoreCase(name))
                            .findFirst());
            fields.add(seen.map(field -> new FlowField(name, field.type(), field.description()))
                    .orElseGet(() -> FlowField.of(name, otherwise.apply(position))));
        }
        var records = new Records(fields, rows.rows().stream().map(Row::new).toList());
        for (int i = 0; i < fields.size(); i++) {
            var position = i;
            records = Columns.replaced(
                    records,
                    i,
                    fields.get(i),
                    row -> Stored.in(fields.get(position), reading.apply(row.get(position))));
        }
        return records;
    }

    private static StoredType type(LegacyRows rows, int position) {
        return rows.rows().stream()
                .map(row -> Optional.ofNullable(row.get(position)))
                .flatMap(Optional::stream)
                .findFirst()
                .map(GivenRows::type)
                .orElse(FlowField.text("").stored());
    }

    private static StoredType type(Object value) {
        return switch (value) {
            case Boolean _ -> new StoredType(FieldType.BOOL, "", "");
            case Long _ -> new StoredType(FieldType.INT64, "", "");
            case Double _ -> new StoredType(FieldType.DOUBLE, "", "");
            case BigDecimal number -> new StoredType(FieldType.FIXED_DECIMAL, "38." + Math.max(0, number.scale()), "");
            case LocalDate _ -> new StoredType(FieldType.DATE, "", "");
            case LocalTime _ -> new StoredType(FieldType.TIME, "", "");
            case LocalDateTime _ -> new StoredType(FieldType.DATETIME, "", "");
            case byte[] _ -> new StoredType(FieldType.BLOB, "", "");
            default -> FlowField.text("").stored();
        };
    }
}
