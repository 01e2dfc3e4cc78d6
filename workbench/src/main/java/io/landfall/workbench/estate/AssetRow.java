package io.landfall.workbench.estate;

import io.landfall.converter.conversion.AssetKind;
import io.landfall.converter.conversion.Complexity;
import io.landfall.converter.conversion.Verdict;
import io.landfall.converter.pipeline.LegacySystem;
import org.jspecify.annotations.Nullable;

/**
 * A legacy object as it is stored, with what became of it so far.
 *
 * @param counts whether the conversion rate counts it
 * @param steps transformations, tools or tasks
 * @param complexity null until it has been assessed
 * @param verdict null until it has been converted
 */
public record AssetRow(
        long id,
        String path,
        LegacySystem system,
        AssetKind kind,
        String name,
        boolean counts,
        int steps,
        @Nullable Complexity complexity,
        @Nullable Verdict verdict,
        int confidence,
        int total,
        int exact,
        int equivalent,
        int approximate,
        int blocked,
        long batchId) {

    static final String COLUMNS =
            "a.id, a.path, a.system, a.kind, a.name, a.counts, a.steps, a.complexity, a.verdict, a.confidence,"
                    + " a.total, a.exact, a.equivalent, a.approximate, a.blocked, a.batch_id";
}
