package io.landfall.validation.reference.alteryx.tool;

import io.landfall.parsers.alteryx.tool.CrossTab;
import io.landfall.parsers.alteryx.tool.CrossTabMethod;
import io.landfall.parsers.alteryx.tool.FieldType;
import io.landfall.parsers.alteryx.tool.SummarizeField;
import io.landfall.validation.reference.Unrepeatable;
import io.landfall.validation.reference.alteryx.record.FlowField;
import io.landfall.validation.reference.alteryx.record.FreeNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What stands in the cells of a Cross Tab, and under which names. With one method only counts and means have a prefix. */
final class CrossTabCells {

    private final CrossTab tool;
    private final FlowField source;
    private final ToolRun run;

    CrossTabCells(CrossTab tool, FlowField source, ToolRun run) {
        this.tool = tool;
        this.source = source;
        this.run = run;
        if (methods().isEmpty()) {
            throw run.refused("a Cross Tab without method");
        }
    }

    private List<CrossTabMethod> methods() {
        return tool.methods().stream()
                .filter(method -> method != CrossTabMethod.TOTAL_COLUMN)
                .toList();
    }

    private boolean hasTotal() {
        return tool.methods().contains(CrossTabMethod.TOTAL_COLUMN);
    }

    List<FlowField> fields(CrossTabHeaders headers, FreeNames names) {
        var fields = new ArrayList<FlowField>();
        for (var method : methods()) {
            headers.names().forEach(header -> fields.add(field(method, names.take(prefix(method) + header))));
        }
        if (hasTotal()) {
            fields.add(FlowField.of(names.take("Total"), FieldType.DOUBLE));
        }
        return fields;
    }

    private String prefix(CrossTabMethod method) {
        var plain = switch (method) {
            case SUM, FIRST, LAST, CONCAT -> tool.methods().size() == 1;
            case AVG, COUNT -> false;
            case TOTAL_COLUMN, TOTAL_ROW, X_COLUMN, UNKNOWN -> throw refused(method);
        };
        return plain ? "" : method.code() + "_";
    }

    private FlowField field(CrossTabMethod method, String name) {
        return switch (method) {
            case SUM -> FlowField.of(name, source.type().isInteger() ? FieldType.INT64 : FieldType.DOUBLE);
            case AVG, COUNT -> FlowField.of(name, FieldType.DOUBLE);
            case FIRST, LAST -> FlowField.of(name, source.stored());
            case CONCAT -> FlowField.text(name, tool.fieldSize() > 0 ? tool.fieldSize() : FlowField.UNLIMITED);
            case TOTAL_COLUMN, TOTAL_ROW, X_COLUMN, UNKNOWN -> throw refused(method);
        };
    }

    private Unrepeatable refused(CrossTabMethod method) {
        return run.refused("the method %s of a Cross Tab".formatted(method.code()));
    }

    List<@Nullable Object> values(CrossTabHeaders headers, Map<String, List<@Nullable Object>> cells) {
        var values = new ArrayList<@Nullable Object>();
        for (var method : methods()) {
            for (var header : headers.names()) {
                var cell = cells.getOrDefault(header, List.of());
                values.add(cell.isEmpty() && method != CrossTabMethod.COUNT ? null : value(method, cell));
            }
        }
        if (hasTotal()) {
            values.add(total(cells));
        }
        return values;
    }

    private @Nullable Object value(CrossTabMethod method, List<@Nullable Object> cell) {
        var values = Aggregates.present(cell);
        return switch (method) {
            case SUM -> Numbers.sum(values, source.type().isInteger() ? source.type() : FieldType.DOUBLE);
            case AVG -> Numbers.mean(values);
            case COUNT -> count(values);
            case FIRST -> cell.getFirst();
            case LAST -> cell.getLast();
            case CONCAT -> Joining.of(new SummarizeField.Concatenation("", tool.separator(), ""), source, values, run);
            case TOTAL_COLUMN, TOTAL_ROW, X_COLUMN, UNKNOWN -> throw refused(method);
        };
    }

    /** Whether a count of no records, or of nothing but Nulls, is 0 or Null is not documented. */
    private Object count(List<Object> values) {
        if (values.isEmpty()) {
            throw run.undefined("a Cross Tab that has nothing to count");
        }
        return (double) values.size();
    }

    /** The sum of the row; what another method totals is not known. */
    private @Nullable Object total(Map<String, List<@Nullable Object>> cells) {
        if (!methods().equals(List.of(CrossTabMethod.SUM))) {
            throw run.refused("the total of a Cross Tab that does not sum");
        }
        var all = new ArrayList<Object>();
        for (var cell : cells.values()) {
            all.addAll(Aggregates.present(cell));
        }
        return all.isEmpty() ? null : Numbers.total(all);
    }
}
