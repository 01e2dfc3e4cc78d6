package io.landfall.validation.reference.alteryx.tool;

import io.landfall.parsers.alteryx.tool.Transpose;
import io.landfall.validation.reference.alteryx.record.FlowField;
import io.landfall.validation.reference.alteryx.record.FreeNames;
import io.landfall.validation.reference.alteryx.record.Records;
import io.landfall.validation.reference.alteryx.record.Row;
import io.landfall.validation.reference.alteryx.record.SharedType;
import io.landfall.validation.reference.alteryx.record.Stored;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One record for each chosen field, Null values too, behind the key fields. The values get one type that holds them all. */
final class TransposeExecutor implements ToolExecutor<Transpose> {

    @Override
    public Class<Transpose> kind() {
        return Transpose.class;
    }

    @Override
    public Answer run(Transpose tool, ToolRun run) {
        var input = run.input();
        var keys = run.positions(input, tool.keyFields());
        var chosen = IntStream.range(0, input.fields().size())
                .filter(i -> !keys.contains(i)
                        && tool.valueFields().includes(input.fields().get(i).name()))
                .boxed()
                .toList();
        if (chosen.isEmpty() && !tool.valueFields().includes("*Unknown")) {
            throw run.refused("a Transpose without data fields");
        }
        var fields = new ArrayList<FlowField>();
        keys.forEach(key -> fields.add(input.fields().get(key)));
        var names = FreeNames.besides(fields);
        fields.add(FlowField.text(names.take("Name")));
        var value = chosen.isEmpty()
                ? FlowField.text("Value")
                : SharedType.of(chosen.stream().map(input.fields()::get).toList());
        fields.add(value.named(names.take("Value")));
        var rows = new ArrayList<Row>();
        for (var row : input.rows()) {
            for (var position : chosen) {
                rows.add(record(row, keys, position, input, fields.getLast()));
            }
        }
        return Answer.of(new Records(fields, rows));
    }

    private static Row record(Row row, List<Integer> keys, int position, Records input, FlowField value) {
        var record = new ArrayList<@Nullable Object>();
        keys.forEach(key -> record.add(row.get(key)));
        record.add(input.fields().get(position).name());
        record.add(Stored.in(value, row.get(position)));
        return new Row(record);
    }
}
