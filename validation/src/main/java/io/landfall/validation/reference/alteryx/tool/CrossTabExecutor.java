package io.landfall.validation.reference.alteryx.tool;

import io.landfall.parsers.alteryx.tool.CrossTab;
import io.landfall.validation.reference.alteryx.record.FlowField;
import io.landfall.validation.reference.alteryx.record.FreeNames;
import io.landfall.validation.reference.alteryx.record.Key;
import io.landfall.validation.reference.alteryx.record.Records;
import io.landfall.validation.reference.alteryx.record.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One record of each group, one field for each value of the header field. A cell without a value is Null. */
final class CrossTabExecutor implements ToolExecutor<CrossTab> {

    @Override
    public Class<CrossTab> kind() {
        return CrossTab.class;
    }

    @Override
    public Answer run(CrossTab tool, ToolRun run) {
        var input = run.input();
        var keys = run.positions(input, tool.groupBy());
        var header = run.position(input, tool.headerField());
        var value = run.position(input, tool.valueField());
        var headers = CrossTabHeaders.of(input, header, run);
        var cells = new CrossTabCells(tool, input.fields().get(value), run);
        var fields = new ArrayList<FlowField>();
        keys.forEach(key -> fields.add(input.fields().get(key)));
        fields.addAll(cells.fields(headers, FreeNames.besides(fields)));
        var rows = new ArrayList<Row>();
        for (var group : Key.sorted(input, keys).values()) {
            var byHeader = new HashMap<String, List<@Nullable Object>>();
            for (var row : group) {
                byHeader.computeIfAbsent(headers.name(row.get(header)), _ -> new ArrayList<>())
                        .add(row.get(value));
            }
            var row = new ArrayList<@Nullable Object>();
            keys.forEach(key -> row.add(group.getFirst().get(key)));
            row.addAll(cells.values(headers, byHeader));
            rows.add(new Row(row));
        }
        return Answer.of(new Records(fields, rows));
    }
}
