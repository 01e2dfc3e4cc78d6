package io.landfall.workbench.proving;

import io.landfall.validation.proof.Proof.Outcome;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What came of proving an asset, as it is stored.
 *
 * @param rows that were generated in all
 * @param covered ways through conditions that some row took, of {@code ways}
 * @param current whether the asset is still what was proven
 * @param traced whether it is known what its smallest input becomes, operator by operator
 */
public record ProofRow(
        long id,
        long assetId,
        String asset,
        String path,
        Outcome outcome,
        @Nullable String reason,
        long seed,
        int askedRows,
        long rows,
        int covered,
        int ways,
        long millis,
        Instant provenAt,
        String provenBy,
        boolean current,
        boolean traced) {

    /** The outcome, or that it is one of an earlier conversion. */
    public Standing standing() {
        return current ? Standing.valueOf(outcome.name()) : Standing.OUTDATED;
    }

    /** What a proof says of its asset as it is now. */
    public enum Standing {
        PROVEN,
        DISPROVED,
        NOT_PROVABLE,
        /** The asset has changed since. */
        OUTDATED
    }
}
