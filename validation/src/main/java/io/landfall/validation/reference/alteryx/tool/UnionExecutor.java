package io.landfall.validation.reference.alteryx.tool;

import io.landfall.parsers.alteryx.tool.Union;
import io.landfall.validation.reference.alteryx.record.Records;
import io.landfall.validation.reference.alteryx.record.Row;
import io.landfall.validation.reference.alteryx.record.Stored;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One input behind the other, in the order that is set, else in that of their connections. */
final class UnionExecutor implements ToolExecutor<Union> {

    @Override
    public Class<Union> kind() {
        return Union.class;
    }

    @Override
    public Answer run(Union union, ToolRun run) {
        if (run.arrivals().isEmpty()) {
            throw run.refused("a Union without input");
        }
        var columns = UnionColumns.of(union, run);
        var fields = columns.stream().map(UnionColumns.Column::field).toList();
        var rows = new ArrayList<Row>();
        for (var arrival : inOrder(union, run)) {
            var input = run.arrivals().indexOf(arrival);
            for (var row : arrival.records().rows()) {
                rows.add(record(columns, input, row));
            }
        }
        return Answer.of(new Records(fields, rows));
    }

    private static List<Arrival> inOrder(Union union, ToolRun run) {
        if (!union.orderSet()) {
            return run.arrivals();
        }
        return run.arrivals().stream()
                .sorted(Comparator.comparingInt(arrival -> {
                    var place = union.order().indexOf(arrival.connection());
                    return place < 0 ? Integer.MAX_VALUE : place;
                }))
                .toList();
    }

    private static Row record(List<UnionColumns.Column> columns, int input, Row row) {
        var record = new ArrayList<@Nullable Object>();
        for (var column : columns) {
            var source = column.sources().get(input);
            record.add(source < 0 ? null : Stored.in(column.field(), row.get(source)));
        }
        return new Row(record);
    }
}
