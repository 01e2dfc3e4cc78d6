package io.landfall.validation.reference.alteryx.tool;

import io.landfall.parsers.alteryx.tool.FieldType;
import io.landfall.parsers.alteryx.tool.MultiRowFormula;
import io.landfall.validation.reference.alteryx.record.FlowField;
import io.landfall.validation.reference.alteryx.record.Records;
import io.landfall.validation.reference.alteryx.record.Row;
import io.landfall.validation.reference.alteryx.record.Stored;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of one group, which a Multi-Row Formula fills one after the other. */
final class NearbyRows {

    private final MultiRowFormula tool;
    private final Records records;
    private final FlowField field;
    private final ToolRun run;
    private final List<Row> rows = new ArrayList<>();

    NearbyRows(MultiRowFormula tool, Records records, FlowField field, List<Row> group, ToolRun run) {
        this.tool = tool;
        this.records = records;
        this.field = field;
        this.run = run;
        rows.addAll(group);
    }

    List<Row> computed(RecordFormula formula) {
        var position = records.position(field.name());
        for (int i = 0; i < rows.size(); i++) {
            var at = i;
            var value = formula.value(records, rows.get(i), (offset, name) -> nearby(at, offset, name));
            rows.set(i, rows.get(i).with(position, formula.stored(field, value)));
        }
        return rows;
    }

    private @Nullable Object nearby(int row, int offset, String name) {
        var position = run.position(records, name);
        var wanted = row + offset;
        if (wanted >= 0 && wanted < rows.size()) {
            return rows.get(wanted).get(position);
        }
        return switch (tool.otherRows()) {
            case NULL -> null;
            case EMPTY -> empty(records.fields().get(position));
            case NEAREST -> rows.get(Math.clamp(wanted, 0, rows.size() - 1)).get(position);
            case UNKNOWN -> throw run.refused("what a Multi-Row Formula sees in rows that do not exist");
        };
    }

    private @Nullable Object empty(FlowField other) {
        var type = other.type();
        if (type.isText()) {
            return "";
        }
        if (type.isNumber()) {
            return Stored.in(other, 0L);
        }
        if (type == FieldType.BOOL) {
            return false;
        }
        return null;
    }
}
