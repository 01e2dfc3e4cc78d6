package io.landfall.validation.reference.alteryx.tool;

import io.landfall.parsers.alteryx.tool.MakeColumns;
import io.landfall.validation.reference.alteryx.record.FlowField;
import io.landfall.validation.reference.alteryx.record.Key;
import io.landfall.validation.reference.alteryx.record.Records;
import io.landfall.validation.reference.alteryx.record.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Lays the records of each group side by side, row after row. */
final class MakeColumnsExecutor implements ToolExecutor<MakeColumns> {

    @Override
    public Class<MakeColumns> kind() {
        return MakeColumns.class;
    }

    @Override
    public Answer run(MakeColumns tool, ToolRun run) {
        var input = run.input();
        var keys = run.positions(input, tool.groupBy());
        var laid = IntStream.range(0, input.fields().size())
                .filter(i -> !keys.contains(i))
                .boxed()
                .toList();
        if (!tool.horizontal() || laid.size() != 1 || tool.count() < 1) {
            throw run.refused("a Make Columns that fills columns or lays several fields side by side");
        }
        var field = input.fields().get(laid.getFirst());
        var fields = new ArrayList<FlowField>();
        keys.forEach(key -> fields.add(input.fields().get(key)));
        for (int i = 1; i <= tool.count(); i++) {
            fields.add(field.named("Column_%d_%s".formatted(i, field.name())));
        }
        var rows = new ArrayList<Row>();
        for (var group : Key.sorted(input, keys).values()) {
            for (int first = 0; first < group.size(); first += tool.count()) {
                rows.add(row(group, first, tool.count(), keys, laid.getFirst()));
            }
        }
        return Answer.of(new Records(fields, rows));
    }

    private static Row row(List<Row> group, int first, int count, List<Integer> keys, int laid) {
        var row = new ArrayList<@Nullable Object>();
        keys.forEach(key -> row.add(group.getFirst().get(key)));
        for (int i = first; i < first + count; i++) {
            row.add(i < group.size() ? group.get(i).get(laid) : null);
        }
        return new Row(row);
    }
}
