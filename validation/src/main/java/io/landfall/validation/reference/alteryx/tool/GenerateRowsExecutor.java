package io.landfall.validation.reference.alteryx.tool;

import io.landfall.parsers.alteryx.tool.GenerateRows;
import io.landfall.parsers.alteryx.tool.TargetField;
import io.landfall.validation.reference.alteryx.record.FlowField;
import io.landfall.validation.reference.alteryx.record.FreeNames;
import io.landfall.validation.reference.alteryx.record.Records;
import io.landfall.validation.reference.alteryx.record.Row;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Starts with a value and goes on to the next as long as a condition holds; for each record, or once where nothing comes in. */
final class GenerateRowsExecutor implements ToolExecutor<GenerateRows> {

    private static final int MOST_ROWS = 10_000_000;

    @Override
    public Class<GenerateRows> kind() {
        return GenerateRows.class;
    }

    @Override
    public Answer run(GenerateRows tool, ToolRun run) {
        var input = run.arrivals().isEmpty() ? new Records(List.of(), List.of(Row.EMPTY)) : run.input();
        var field = switch (tool.target()) {
            case TargetField.Update(var name) -> run.field(input, name);
            case TargetField.Create(var name, var type) ->
                FlowField.of(FreeNames.besides(input.fields()).take(name), type);
        };
        var open = Columns.put(input, field, row -> null);
        var position = open.position(field.name());
        var initial = run.formula(tool.initial());
        var condition = run.formula(tool.condition());
        var loop = run.formula(tool.loop());
        var rows = new ArrayList<Row>();
        for (var start : open.rows()) {
            var row = start.with(position, stored(field, initial, open, start));
            while (condition.isTrue(open, row)) {
                rows.add(row);
                if (rows.size() > MOST_ROWS) {
                    throw run.refused("a Generate Rows that does not come to an end");
                }
                row = row.with(position, stored(field, loop, open, row));
            }
        }
        return Answer.of(open.withRows(rows));
    }

    private static @Nullable Object stored(FlowField field, RecordFormula formula, Records records, Row row) {
        return formula.stored(field, formula.value(records, row));
    }
}
