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
 * @param errors diagnostics that block something
 * @param warnings diagnostics that a person has to accept
 * @param changed whether it is not what was reviewed any more
 * @param version tells what it has become from what it was before: another after each conversion or proof that changes it
 * @param different whether the last comparison with what the legacy tool wrote found differences
 * @param steps transformations, tools or tasks
 * @param owner who handed in its export as it is now
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
        long batchId,
        int errors,
        int warnings,
        Stage stage,
        boolean changed,
        String version,
        boolean different,
        String owner) {

    /** Whether an asset {@code a} is not what was reviewed any more: converted otherwise, or disproved. */
    public static final String CHANGED =
            "(a.stage NOT IN ('SENT_BACK', 'OPEN') AND (a.reviewed_key IS DISTINCT FROM a.content_key"
                    + " OR a.reviewed_verdict IS DISTINCT FROM a.verdict))";

    /** What an asset {@code a} has become, in few letters. */
    public static final String VERSION = "left(md5(coalesce(a.content_key, '') || coalesce(a.verdict, '')), 16)";

    /** Whether the last comparison of an asset {@code a} that came to a result found differences. */
    public static final String DIFFERENT = "coalesce((SELECT v.state = 'DIFFERENT' FROM validations v"
            + " WHERE v.asset_id = a.id AND v.state IN ('EQUAL', 'DIFFERENT') ORDER BY v.id DESC LIMIT 1), false)";

    /** Who handed in the export of an asset {@code a} as it is now. */
    static final String OWNER =
            "(SELECT b.uploaded_by FROM batches b WHERE b.id = coalesce((SELECT e.batch_id FROM exports e"
                    + " WHERE e.project_id = a.project_id AND e.path = a.path), a.batch_id))";

    static final String COLUMNS =
            "a.id, a.path, a.system, a.kind, a.name, a.counts, a.steps, a.complexity, a.verdict, a.confidence,"
                    + " a.total, a.exact, a.equivalent, a.approximate, a.blocked, a.batch_id,"
                    + " (SELECT count(*) FROM diagnostics d WHERE d.asset_id = a.id AND d.severity = 'ERROR') AS errors,"
                    + " (SELECT count(*) FROM diagnostics d WHERE d.asset_id = a.id AND d.severity = 'WARNING') AS warnings,"
                    + " a.stage, " + CHANGED + " AS changed, " + VERSION + " AS version, " + DIFFERENT
                    + " AS different, " + OWNER + " AS owner";
}
