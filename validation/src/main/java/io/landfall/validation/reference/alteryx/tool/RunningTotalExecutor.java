package io.landfall.validation.reference.alteryx.tool;

import io.landfall.parsers.alteryx.tool.FieldType;
import io.landfall.parsers.alteryx.tool.RunningTotal;
import io.landfall.validation.reference.alteryx.record.FlowField;
import io.landfall.validation.reference.alteryx.record.FreeNames;
import io.landfall.validation.reference.alteryx.record.Key;
import io.landfall.validation.reference.alteryx.record.Records;
import io.landfall.validation.reference.alteryx.record.Row;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Adds the sum up to each record of its group, in the order in which records arrive. Null counts as zero. */
final class RunningTotalExecutor implements ToolExecutor<RunningTotal> {

    private static final double DOUBLES_HOLD = 1L << 53;

    @Override
    public Class<RunningTotal> kind() {
        return RunningTotal.class;
    }

    @Override
    public Answer run(RunningTotal tool, ToolRun run) {
        var input = run.input();
        var sources = run.positions(input, tool.fields());
        var names = FreeNames.besides(input.fields());
        var fields = new ArrayList<>(input.fields());
        for (var position : sources) {
            var field = input.fields().get(position);
            if (!field.type().isNumber()) {
                throw run.failed("the running total of '%s', which is no number".formatted(field.name()));
            }
            fields.add(FlowField.of(names.take("RunTot_" + field.name()), FieldType.DOUBLE));
        }
        var rows = new ArrayList<Row>();
        for (var group : Key.sorted(input, run.positions(input, tool.groupBy())).values()) {
            totalled(group, sources, rows, run);
        }
        return Answer.of(new Records(fields, rows));
    }

    private static void totalled(List<Row> group, List<Integer> sources, List<Row> rows, ToolRun run) {
        var totals = new @Nullable Double[sources.size()];
        for (var row : group) {
            var sums = new ArrayList<@Nullable Object>();
            for (int i = 0; i < totals.length; i++) {
                totals[i] = total(totals[i], row.get(sources.get(i)), run);
                sums.add(totals[i]);
            }
            rows.add(row.beside(new Row(sums)));
        }
    }

    /** NULL leaves a total as it is. */
    private static double total(@Nullable Double before, @Nullable Object value, ToolRun run) {
        if (before == null && value == null) {
            throw run.undefined("the running total of a Null that no other value is before");
        }
        var total = (before == null ? 0 : before) + (value instanceof Number number ? number.doubleValue() : 0);
        if (value instanceof Long && Math.abs(total) > DOUBLES_HOLD) {
            throw run.undefined("a running total of whole numbers beyond doubles");
        }
        return total;
    }
}
