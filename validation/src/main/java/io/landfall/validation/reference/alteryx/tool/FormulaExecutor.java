package io.landfall.validation.reference.alteryx.tool;

import io.landfall.parsers.alteryx.tool.Formula;
import io.landfall.validation.reference.alteryx.record.FlowField;
import io.landfall.validation.reference.alteryx.record.Records;

/** Computes fields from top to bottom, each formula seeing what those before it made. A field that exists keeps its type. */
final class FormulaExecutor implements ToolExecutor<Formula> {

    @Override
    public Class<Formula> kind() {
        return Formula.class;
    }

    @Override
    public Answer run(Formula tool, ToolRun run) {
        var records = run.input();
        for (var line : tool.fields()) {
            if (line.enabled()) {
                records = computed(line, records, run);
            }
        }
        return Answer.of(records);
    }

    private static Records computed(Formula.FormulaField line, Records records, ToolRun run) {
        var formula = run.formula(line.expression());
        var position = records.position(line.field());
        var field = position < 0
                ? FlowField.of(line.field(), line.type())
                : records.fields().get(position);
        return Columns.put(records, field, row -> formula.stored(field, formula.value(records, row)));
    }
}
