package io.landfall.validation.data;

import io.landfall.converter.pipeline.Field;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Where the fields of a source stand in the records of a file.
 *
 * @param positions of each field, from 0
 * @param width how many fields a record should have
 */
record ColumnPositions(List<Integer> positions, int width) {

    /** The fields one after the other, as in a file without a header. */
    static ColumnPositions inOrder(List<Field> fields) {
        return new ColumnPositions(IntStream.range(0, fields.size()).boxed().toList(), fields.size());
    }

    /** The fields by the names of a header; nothing when one is not there, which is remarked. */
    static Optional<ColumnPositions> byName(List<Field> fields, List<String> header, DataFile file, Remarks remarks) {
        var names = HeaderNames.of(header);
        var missing = fields.stream().filter(field -> names.position(field) < 0).toList();
        missing.forEach(
                field -> remarks.add(DataCode.COLUMN_MISSING, file.shown(), field.name(), shown(names.names())));
        return missing.isEmpty()
                ? Optional.of(
                        new ColumnPositions(fields.stream().map(names::position).toList(), header.size()))
                : Optional.empty();
    }

    private static String shown(List<String> names) {
        return names.isEmpty() ? "none" : String.join(", ", names);
    }
}
