package io.landfall.validation.reference.alteryx.tool;

import io.landfall.parsers.alteryx.tool.MultiRowFormula;
import io.landfall.parsers.alteryx.tool.TargetField;
import io.landfall.validation.reference.alteryx.record.FlowField;
import io.landfall.validation.reference.alteryx.record.FreeNames;
import io.landfall.validation.reference.alteryx.record.Key;
import io.landfall.validation.reference.alteryx.record.Records;
import io.landfall.validation.reference.alteryx.record.Row;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Computes a field from rows nearby, record by record: earlier rows show what was computed there, later ones their old value. Rows of
 * other groups do not exist. Groups leave one after the other, in the order of their keys.
 */
final class MultiRowExecutor implements ToolExecutor<MultiRowFormula> {

    @Override
    public Class<MultiRowFormula> kind() {
        return MultiRowFormula.class;
    }

    @Override
    public Answer run(MultiRowFormula tool, ToolRun run) {
        var input = run.input();
        var field = switch (tool.target()) {
            case TargetField.Update(var name) -> run.field(input, name);
            case TargetField.Create(var name, var type) ->
                FlowField.of(FreeNames.besides(input.fields()).take(name), type);
        };
        var open = Columns.put(
                input,
                field,
                row -> tool.target() instanceof TargetField.Update ? row.get(input.position(field.name())) : null);
        var formula = run.formula(tool.expression());
        var computed = new ArrayList<Row>();
        for (var group : groups(tool, open, run)) {
            computed.addAll(new NearbyRows(tool, open, field, group, run).computed(formula));
        }
        return Answer.of(open.withRows(computed));
    }

    private static Collection<List<Row>> groups(MultiRowFormula tool, Records records, ToolRun run) {
        return tool.groupBy().isEmpty()
                ? List.of(records.rows())
                : Key.sorted(records, run.positions(records, tool.groupBy())).values();
    }
}
