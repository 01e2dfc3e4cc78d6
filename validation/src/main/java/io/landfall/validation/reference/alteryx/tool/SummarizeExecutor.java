package io.landfall.validation.reference.alteryx.tool;

import io.landfall.parsers.alteryx.tool.Summarize;
import io.landfall.parsers.alteryx.tool.SummarizeAction;
import io.landfall.parsers.alteryx.tool.SummarizeField;
import io.landfall.validation.reference.alteryx.record.FlowField;
import io.landfall.validation.reference.alteryx.record.FreeNames;
import io.landfall.validation.reference.alteryx.record.Key;
import io.landfall.validation.reference.alteryx.record.Records;
import io.landfall.validation.reference.alteryx.record.Row;
import io.landfall.validation.reference.alteryx.record.Stored;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Aggregates: one record of each group, in the order of the keys. Without groups all records are one, and no records make none. Fields
 * come in the order of the actions.
 */
final class SummarizeExecutor implements ToolExecutor<Summarize> {

    @Override
    public Class<Summarize> kind() {
        return Summarize.class;
    }

    @Override
    public Answer run(Summarize tool, ToolRun run) {
        var input = run.input();
        var names = FreeNames.all();
        var fields = new ArrayList<FlowField>();
        for (var line : tool.fields()) {
            fields.add(Aggregates.field(line, run.field(input, line.field()), names.take(name(line)), run));
        }
        var keys = tool.fields().stream()
                .filter(line -> line.action() == SummarizeAction.GROUP_BY)
                .map(line -> run.position(input, line.field()))
                .toList();
        var rows = new ArrayList<Row>();
        for (var group : Key.sorted(input, keys).values()) {
            var row = new ArrayList<@Nullable Object>();
            for (int i = 0; i < fields.size(); i++) {
                var line = tool.fields().get(i);
                var position = run.position(input, line.field());
                var values = input.withRows(group).column(position);
                var value = Aggregates.value(line, input.fields().get(position), values, run);
                row.add(Stored.in(fields.get(i), value));
            }
            rows.add(new Row(row));
        }
        return Answer.of(new Records(fields, rows));
    }

    private static String name(SummarizeField line) {
        if (!line.outputField().isEmpty()) {
            return line.outputField();
        }
        return line.action() == SummarizeAction.GROUP_BY ? line.field() : line.actionText() + "_" + line.field();
    }
}
