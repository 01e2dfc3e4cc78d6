package io.landfall.rules.powercenter.transformation;

import io.landfall.parsers.powercenter.Port;
import io.landfall.parsers.powercenter.SourceField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The columns of a Normalizer with how often each occurs. A group that occurs several times hands that on to its columns. All that occur
 * several times are written side by side, so they have to occur equally often.
 */
record NormalizedColumns(List<Column> columns) {

    /**
     * One elementary column.
     *
     * @param occurs 1 when it occurs once
     * @param step characters from one occurrence to the next
     */
    record Column(SourceField field, int occurs, int step) {}

    NormalizedColumns {
        columns = List.copyOf(columns);
    }

    /** Empty when something that occurs several times is inside something else that does, or the counts differ. */
    static Optional<NormalizedColumns> of(List<SourceField> fields) {
        var found = new ArrayList<Column>();
        var fits = fields.stream().allMatch(field -> add(field, 1, 0, found));
        var counts = found.stream()
                .map(Column::occurs)
                .filter(count -> count > 1)
                .distinct()
                .count();
        return fits && counts <= 1 ? Optional.of(new NormalizedColumns(found)) : Optional.empty();
    }

    private static boolean add(SourceField field, int around, int step, List<Column> found) {
        var own = Math.max(field.layout().occurs(), 1);
        if (own > 1 && around > 1) {
            return false;
        }
        var occurs = Math.max(own, around);
        var width = own > 1 ? field.layout().physicalLength() : step;
        if (field.children().isEmpty()) {
            found.add(new Column(field, occurs, width));
            return true;
        }
        return field.children().stream().allMatch(child -> add(child, occurs, width, found));
    }

    /** How many rows one row becomes. */
    int occurs() {
        return columns.stream().mapToInt(Column::occurs).max().orElse(1);
    }

    /** The column that a port stands for. */
    Optional<Column> of(Port port) {
        var name = port.refSourceField().isEmpty() ? port.name() : port.refSourceField();
        return columns.stream()
                .filter(column -> column.field().name().equalsIgnoreCase(name))
                .findFirst();
    }
}
