package io.landfall.validation.reference.alteryx.tool;

import io.landfall.parsers.alteryx.tool.FieldInfo;
import io.landfall.parsers.alteryx.tool.FieldType;
import io.landfall.parsers.alteryx.tool.StoredType;
import io.landfall.validation.reference.alteryx.record.FlowField;
import io.landfall.validation.reference.alteryx.record.Records;
import io.landfall.validation.reference.alteryx.record.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One record about each field. Where the fields come from is not followed, so that is left empty. */
final class FieldInfoExecutor implements ToolExecutor<FieldInfo> {

    @Override
    public Class<FieldInfo> kind() {
        return FieldInfo.class;
    }

    @Override
    public Answer run(FieldInfo tool, ToolRun run) {
        var fields = List.of(
                sized("Name", FieldType.V_STRING, run, FlowField::name),
                sized("Type", FieldType.STRING, run, field -> field.type().code()),
                FlowField.of("Size", FieldType.INT32),
                FlowField.of("Scale", FieldType.INT32),
                FlowField.text("Source"),
                FlowField.text("Description"));
        var rows = new ArrayList<Row>();
        for (var field : run.input().fields()) {
            var row = new ArrayList<@Nullable Object>();
            row.add(field.name());
            row.add(field.type().code());
            row.add(size(field));
            row.add((long)
                    (field.type() == FieldType.FIXED_DECIMAL
                            ? field.stored().decimals().orElse(0)
                            : 0));
            row.add(null);
            row.add(described(field));
            rows.add(new Row(row));
        }
        return Answer.of(new Records(fields, rows));
    }

    /** What Designer tells of a field that nobody has described is not documented; it is taken for nothing. */
    private static @Nullable String described(FlowField field) {
        return field.description().isEmpty() ? null : field.description();
    }

    /** A text as wide as the widest of the records. */
    private static FlowField sized(String name, FieldType type, ToolRun run, Function<FlowField, String> text) {
        var widths = run.input().fields().stream().map(text).mapToInt(String::length);
        return FlowField.of(
                name, new StoredType(type, Integer.toString(widths.max().orElse(1)), ""));
    }

    private static long size(FlowField field) {
        return switch (field.type()) {
            case BOOL, BYTE -> 1;
            case INT16 -> 2;
            case INT32, FLOAT -> 4;
            case INT64, DOUBLE, TIME -> 8;
            case DATE -> 10;
            case DATETIME -> 19;
            case FIXED_DECIMAL, STRING, WSTRING, V_STRING, V_WSTRING ->
                field.stored().length().orElse(FlowField.UNLIMITED);
            case BLOB, SPATIAL, NONE, UNKNOWN -> Integer.MAX_VALUE;
        };
    }
}
