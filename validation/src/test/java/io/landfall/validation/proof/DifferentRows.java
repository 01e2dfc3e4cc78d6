package io.landfall.validation.proof;

import io.landfall.parsers.diagnostic.SourceLocation;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A row of each side, of a key and a total, that differ. */
final class DifferentRows {

    private DifferentRows() {}

    static List<@Nullable Object> row(@Nullable Object... values) {
        return Arrays.asList(values);
    }

    static Difference difference(List<@Nullable Object> legacy, List<@Nullable Object> converted) {
        return new Difference(
                "T",
                SourceLocation.of("m.XML"),
                Optional.of("TOTAL"),
                List.of("KEY", "TOTAL"),
                List.of(legacy),
                List.of(converted),
                "1 rows are only the legacy tool's, 1 only the pipeline's");
    }
}
