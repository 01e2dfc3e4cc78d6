package io.landfall.validation.reference.powercenter.flow;

import io.landfall.validation.reference.LegacyRows;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields of a text file before anything is made of them. */
final class FlatFileCells {

    /**
     * One line of the file.
     *
     * @param cells null where there is nothing
     */
    record Line(List<@Nullable String> cells) {

        /** What stands in a column; nothing behind the end of the line. */
        @Nullable
        String cell(int column) {
            return column < cells.size() ? cells.get(column) : null;
        }
    }

    private FlatFileCells() {}

    static List<Line> given(LegacyRows rows) {
        var lines = new ArrayList<Line>();
        for (List<@Nullable Object> row : rows.rows()) {
            var cells = new ArrayList<@Nullable String>();
            row.forEach(value -> cells.add(value == null ? null : value.toString()));
            lines.add(new Line(cells));
        }
        return lines;
    }
}
