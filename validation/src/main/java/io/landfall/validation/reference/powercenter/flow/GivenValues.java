package io.landfall.validation.reference.powercenter.flow;

import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.validation.reference.Unrepeatable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** Values of a database as the transformation language knows them. */
final class GivenValues {

    private GivenValues() {}

    static @Nullable Object read(@Nullable Object value, SourceLocation at) {
        return switch (value) {
            case null -> null;
            case LocalDate day -> day.atStartOfDay();
            case Boolean truth -> truth ? 1L : 0L;
            case String _, Number _, LocalDateTime _, byte[] _ -> value;
            default ->
                throw Unrepeatable.refused(
                        at, "values of a column that are " + value.getClass().getSimpleName());
        };
    }
}
