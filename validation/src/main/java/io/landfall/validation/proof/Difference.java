package io.landfall.validation.proof;

import io.landfall.parsers.diagnostic.SourceLocation;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the rows of one place differ.
 *
 * @param operator id of the native operator
 * @param field the first whose values differ, when rows can be told to belong together
 * @param columns that were compared
 * @param legacy rows that only the legacy tool has, with values for these columns
 * @param converted rows that only the converted pipeline has
 * @param what says it in words
 */
public record Difference(
        String operator,
        SourceLocation at,
        Optional<String> field,
        List<String> columns,
        List<List<@Nullable Object>> legacy,
        List<List<@Nullable Object>> converted,
        String what) {

    public Difference {
        columns = List.copyOf(columns);
        legacy = List.copyOf(legacy);
        converted = List.copyOf(converted);
    }

    /** One side failed, has other columns, or takes out another number of rows in error. */
    static Difference of(String operator, SourceLocation at, String what) {
        return new Difference(operator, at, Optional.empty(), List.of(), List.of(), List.of(), what);
    }
}
