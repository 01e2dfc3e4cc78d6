package io.landfall.validation.proof;

import io.landfall.parsers.diagnostic.SourceLocation;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rows of both sides, of a key and a total, that differ. */
final class DifferentRows {

    private DifferentRows() {}

    static List<@Nullable Object> row(@Nullable Object... values) {
        return Arrays.asList(values);
    }

    static Difference difference(List<@Nullable Object> legacy, List<@Nullable Object> converted) {
        return differences(List.of(legacy), List.of(converted));
    }

    /** The same rows in another order. */
    static Difference swapped(List<@Nullable Object> first, List<@Nullable Object> second) {
        return differences(List.of(first, second), List.of(second, first));
    }

    private static Difference differences(List<List<@Nullable Object>> legacy, List<List<@Nullable Object>> converted) {
        return new Difference(
                "T",
                SourceLocation.of("m.XML"),
                Optional.of("TOTAL"),
                List.of("KEY", "TOTAL"),
                legacy,
                converted,
                "%d rows are only the legacy tool's, %d only the pipeline's"
                        .formatted(legacy.size(), converted.size()));
    }
}
