package io.landfall.validation.reference.alteryx.tool;

import io.landfall.parsers.alteryx.tool.FieldType;
import io.landfall.parsers.alteryx.tool.RecordId;
import io.landfall.parsers.alteryx.tool.StoredType;
import io.landfall.validation.reference.alteryx.record.FlowField;
import io.landfall.validation.reference.alteryx.record.FreeNames;
import io.landfall.validation.reference.alteryx.record.Key;
import io.landfall.validation.reference.alteryx.record.Records;
import io.landfall.validation.reference.alteryx.record.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** Numbers records in the order in which they arrive, in each group from the start. */
final class RecordIdExecutor implements ToolExecutor<RecordId> {

    @Override
    public Class<RecordId> kind() {
        return RecordId.class;
    }

    @Override
    public Answer run(RecordId tool, ToolRun run) {
        var input = run.input();
        var type = tool.type().type() == FieldType.NONE ? new StoredType(FieldType.INT32, "", "") : tool.type();
        var field = FlowField.of(FreeNames.besides(input.fields()).take(tool.field()), type);
        var groups = run.positions(input, tool.groupBy());
        var next = new HashMap<Key, Long>();
        var rows = new ArrayList<Row>();
        for (var row : input.rows()) {
            var number = next.merge(Key.of(row, groups), tool.start(), (last, _) -> last + 1);
            var value = new Row(List.of(value(number, type)));
            rows.add(tool.first() ? value.beside(row) : row.beside(value));
        }
        var fields = new ArrayList<>(input.fields());
        fields.add(tool.first() ? 0 : fields.size(), field);
        return Answer.of(new Records(fields, rows));
    }

    /** A text is filled up with zeros to its size. */
    private static Object value(long number, StoredType type) {
        if (!type.type().isText()) {
            return number;
        }
        var digits = Long.toString(number);
        return "0".repeat(Math.max(0, type.length().orElse(0) - digits.length())) + digits;
    }
}
