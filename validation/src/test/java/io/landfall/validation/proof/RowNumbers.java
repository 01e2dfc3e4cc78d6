package io.landfall.validation.proof;

import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.pipeline.Sequence;
import io.landfall.converter.pipeline.Sort;
import io.landfall.converter.pipeline.Source;
import io.landfall.converter.pipeline.Window;
import io.landfall.converter.pipeline.WindowField;

/** Fields that no two rows share: the place of a row in its file or after a sort, or its number. */
record RowNumbers(Pipeline pipeline) {

    boolean isOne(String field, InputRef rows) {
        var isMade = switch (pipeline.operator(rows.operator()).orElseThrow()) {
            case Source source -> source.ordinal().filter(field::equals).isPresent();
            case Sort sort -> sort.ordinal().filter(field::equals).isPresent();
            case Sequence sequence ->
                sequence.field().name().equals(field) && sequence.partition().isEmpty() && sequence.increment() != 0;
            case Window window ->
                window.partition().isEmpty()
                        && window.fields().stream()
                                .anyMatch(made -> made.name().equals(field)
                                        && made.function() == WindowField.Function.ROW_NUMBER);
            default -> false;
        };
        return isMade
                || PassedFields.before(field, rows, pipeline)
                        .filter(earlier -> isOne(earlier.name(), earlier.rows()))
                        .isPresent();
    }
}
