package io.landfall.rules.powercenter.transformation;

import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Field;
import io.landfall.rules.powercenter.flow.FieldNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The columns of a COBOL record as pieces of a line, none over another. A column that redefines another is the same piece, read in
 * another way.
 *
 * @param widths of the pieces, in order
 * @param fields the pieces as text, in order
 * @param starts the piece that starts at an offset
 */
record CobolLayout(List<Integer> widths, List<Field> fields, Map<Integer, Field> starts) {

    /** Empty when columns lie over each other in part. */
    static Optional<CobolLayout> of(NormalizedColumns columns) {
        var ends = new TreeMap<Integer, Integer>();
        var wishes = new TreeMap<Integer, String>();
        for (var column : columns.columns()) {
            for (int place = 0; place < column.occurs(); place++) {
                var start = start(column, place);
                var end = start + column.field().layout().physicalLength();
                var known = ends.putIfAbsent(start, end);
                if (known != null && known != end) {
                    return Optional.empty();
                }
                wishes.putIfAbsent(start, column.field().name() + (column.occurs() > 1 ? "_" + (place + 1) : ""));
            }
        }
        return pieces(ends, wishes);
    }

    private static int start(NormalizedColumns.Column column, int place) {
        return column.field().layout().physicalOffset() + place * column.step();
    }

    private static Optional<CobolLayout> pieces(TreeMap<Integer, Integer> ends, Map<Integer, String> wishes) {
        var names = new FieldNames(List.of());
        var widths = new ArrayList<Integer>();
        var fields = new ArrayList<Field>();
        var starts = new TreeMap<Integer, Field>();
        var reached = 0;
        for (var piece : ends.entrySet()) {
            var start = piece.getKey();
            if (start < reached) {
                return Optional.empty();
            }
            if (start > reached) {
                widths.add(start - reached);
                fields.add(new Field(names.free("FILLER"), Types.TEXT));
            }
            var field = new Field(names.free(wishes.getOrDefault(start, "FILLER")), Types.TEXT);
            widths.add(piece.getValue() - start);
            fields.add(field);
            starts.put(start, field);
            reached = piece.getValue();
        }
        return Optional.of(new CobolLayout(widths, fields, starts));
    }

    /** The piece that holds an occurrence of a column, counted from 0. */
    Optional<Field> field(NormalizedColumns.Column column, int place) {
        return Optional.ofNullable(starts.get(start(column, place)));
    }
}
