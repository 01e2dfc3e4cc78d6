package io.landfall.workbench.proving;

import io.landfall.validation.proof.Prover;
import io.landfall.workbench.proof.ProofBasis;
import io.landfall.workbench.proof.ProofEngines;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Proofs that somebody asked for in one go.
 *
 * @param rows to generate for each source
 * @param thorough whether every special value of every column is tried
 * @param again whether to do again what is done already
 * @param interrupted whether the workbench ended meanwhile
 * @param remark what the batch as a whole has to say, for example that an engine did not start
 */
public record ProofBatch(
        long id,
        long projectId,
        String startedBy,
        Instant startedAt,
        int rows,
        long seed,
        boolean thorough,
        boolean again,
        boolean interrupted,
        @Nullable String remark) {

    ProofBasis basis() {
        var usual = new Prover.Settings(rows, seed);
        return new ProofBasis(thorough ? usual.whole() : usual, ProofEngines.KNOWN);
    }
}
