package io.landfall.validation.reference.alteryx.tool;

import io.landfall.parsers.alteryx.tool.AutoField;
import io.landfall.validation.reference.alteryx.record.FlowField;
import io.landfall.validation.reference.alteryx.record.Records;
import io.landfall.validation.reference.alteryx.record.SmallestType;
import io.landfall.validation.reference.alteryx.record.Stored;

/** Gives each chosen text field the smallest type that holds all its values. */
final class AutoFieldExecutor implements ToolExecutor<AutoField> {

    @Override
    public Class<AutoField> kind() {
        return AutoField.class;
    }

    @Override
    public Answer run(AutoField tool, ToolRun run) {
        var records = run.input();
        for (int i = 0; i < records.fields().size(); i++) {
            var field = records.fields().get(i);
            if (field.type().isText() && tool.fields().includes(field.name())) {
                records = sized(records, i, field);
            }
        }
        return Answer.of(records);
    }

    private static Records sized(Records records, int position, FlowField field) {
        var texts = records.column(position).stream()
                .map(value -> value == null ? "" : value.toString())
                .toList();
        var sized = field.typed(SmallestType.of(texts));
        return Columns.replaced(records, position, sized, row -> {
            var value = row.get(position);
            var empty = value == null || (value.equals("") && !sized.type().isText());
            return empty ? null : Stored.in(sized, value);
        });
    }
}
