package io.landfall.validation.reference.alteryx.flow;

import io.landfall.parsers.alteryx.tool.MacroCall;
import io.landfall.validation.reference.alteryx.expression.FieldValues;
import io.landfall.validation.reference.alteryx.record.Records;
import io.landfall.validation.reference.alteryx.record.Row;
import io.landfall.validation.reference.alteryx.tool.ToolRun;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Deals the records at the inputs of a batch macro out to its runs: each gets those whose field has the value of the control record. With
 * no field named, each gets all.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/apps-and-macros/macros/batch-macro.html">Batch Macro</a>
 */
final class RecordGroups {

    private static final String CONTROL = "Control";

    private final ToolRun run;
    private final Map<String, String> fields;

    RecordGroups(MacroCall call, ToolRun run) {
        this.run = run;
        this.fields = call.groups();
        if (call.isInGroups() && !fields.containsKey(CONTROL)) {
            throw run.refused("a batch macro whose groups are not named");
        }
    }

    /** What a group that is there twice, or has no value, comes to is not documented. */
    void check(Records control) {
        var field = fields.get(CONTROL);
        if (field == null) {
            return;
        }
        var position = run.position(control, field);
        var seen = new HashSet<String>();
        for (var row : control.rows()) {
            var value = text(row, position);
            if (value == null || !seen.add(value)) {
                throw run.undefined("a control record whose group is not its own");
            }
        }
    }

    /** What a run gets at each input. */
    Map<String, Records> of(Row row, Records control, Map<String, Records> inputs) {
        var field = fields.get(CONTROL);
        if (field == null) {
            return inputs;
        }
        var group = text(row, run.position(control, field));
        var dealt = new LinkedHashMap<String, Records>();
        inputs.forEach((name, records) -> dealt.put(name, dealt(records, fields.get(name), group)));
        return new HashMap<>(dealt);
    }

    private Records dealt(Records records, @Nullable String field, @Nullable String group) {
        if (field == null) {
            throw run.refused("a batch macro with an input outside of its groups");
        }
        var position = run.position(records, field);
        return records.withRows(records.rows().stream()
                .filter(row -> Objects.equals(text(row, position), group))
                .toList());
    }

    private static @Nullable String text(Row row, int position) {
        return FieldValues.text(row.get(position));
    }
}
