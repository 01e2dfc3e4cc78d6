package io.landfall.validation.parity;

import java.util.List;
import java.util.Optional;

/**
 * What a comparison found.
 *
 * @param key columns that said which rows belong together; none when rows were compared as a multiset
 * @param columns in which values changed, with how many did
 * @param schema columns that are not the same on both sides
 * @param duplicates keys that are there more than once
 * @param differences all of them; nothing when nobody wanted to keep them
 */
public record ParityResult(
        Counts counts,
        List<String> key,
        List<ColumnChanges> columns,
        List<SchemaDifference> schema,
        Duplicates duplicates,
        List<Explanation> explanations,
        Optional<Differences> differences,
        long millis) {

    public ParityResult {
        key = List.copyOf(key);
        columns = List.copyOf(columns);
        schema = List.copyOf(schema);
        explanations = List.copyOf(explanations);
    }

    /** How many values of a column changed. */
    public record ColumnChanges(String name, long changed) {}

    /** Whether both sides have the same columns and rows. */
    public boolean equal() {
        return counts.changed() == 0
                && counts.missing() == 0
                && counts.extra() == 0
                && schema.stream().noneMatch(SchemaDifference::counts);
    }
}
