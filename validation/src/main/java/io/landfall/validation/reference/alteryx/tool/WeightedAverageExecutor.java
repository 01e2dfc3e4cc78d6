package io.landfall.validation.reference.alteryx.tool;

import io.landfall.parsers.alteryx.tool.FieldType;
import io.landfall.parsers.alteryx.tool.WeightedAverage;
import io.landfall.validation.reference.alteryx.record.FlowField;
import io.landfall.validation.reference.alteryx.record.FreeNames;
import io.landfall.validation.reference.alteryx.record.Key;
import io.landfall.validation.reference.alteryx.record.Records;
import io.landfall.validation.reference.alteryx.record.Row;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sum of the weighted values of each group, divided by the sum of its weights. */
final class WeightedAverageExecutor implements ToolExecutor<WeightedAverage> {

    @Override
    public Class<WeightedAverage> kind() {
        return WeightedAverage.class;
    }

    @Override
    public Answer run(WeightedAverage tool, ToolRun run) {
        var input = run.input();
        var keys = run.positions(input, tool.groupBy());
        var value = run.position(input, tool.valueField());
        var weight = run.position(input, tool.weightField());
        var fields = new ArrayList<FlowField>();
        keys.forEach(key -> fields.add(input.fields().get(key)));
        fields.add(FlowField.of(FreeNames.besides(fields).take(tool.outputField()), FieldType.DOUBLE));
        var rows = new ArrayList<Row>();
        for (var group : Key.sorted(input, keys).values()) {
            var row = new ArrayList<@Nullable Object>();
            keys.forEach(key -> row.add(group.getFirst().get(key)));
            row.add(average(group, value, weight));
            rows.add(new Row(row));
        }
        return Answer.of(new Records(fields, rows));
    }

    private static @Nullable Object average(List<Row> group, int value, int weight) {
        double sum = 0;
        double weights = 0;
        boolean found = false;
        for (var row : group) {
            if (row.get(weight) instanceof Number heavy) {
                weights += heavy.doubleValue();
                if (row.get(value) instanceof Number number) {
                    sum += number.doubleValue() * heavy.doubleValue();
                    found = true;
                }
            }
        }
        return found && weights != 0 ? sum / weights : null;
    }
}
