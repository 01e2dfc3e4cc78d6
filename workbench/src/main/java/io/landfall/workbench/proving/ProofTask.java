package io.landfall.workbench.proving;

import io.landfall.converter.conversion.Verdict;
import io.landfall.validation.proof.Proof.Outcome;
import io.landfall.workbench.proof.ProvenAsset;
import io.landfall.workbench.proof.Ways;
import java.util.List;
import java.util.Map;

/**
 * An asset to prove, as it is stored.
 *
 * @param contentKey the same for the same conversion
 * @param sha256 of its export
 */
record ProofTask(
        long assetId,
        String path,
        String system,
        String kind,
        String name,
        String contentKey,
        String sha256,
        Verdict verdict,
        int confidence) {

    /** What tells the asset from others of its project. */
    String key() {
        return String.join("\n", path, system, kind, name);
    }

    /** What a proof of it depends on, besides the settings. */
    String digest(ProofBatch batch) {
        return batch.basis().digest(List.of(contentKey, sha256));
    }

    /** Nobody could try to prove it. */
    ProvenAsset untried(ProofBatch batch, String reason) {
        return new ProvenAsset(
                path,
                system,
                name,
                verdict,
                confidence,
                Outcome.NOT_PROVABLE,
                List.of(),
                batch.seed(),
                0,
                new Ways(0, 0),
                reason,
                Map.of(),
                null,
                0);
    }
}
