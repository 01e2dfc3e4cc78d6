package io.landfall.workbench.proof;

import io.landfall.validation.proof.Proof;
import java.util.List;

/** Ways through the conditions of the legacy object that some row took, of all. */
public record Ways(int covered, int total) {

    static Ways of(List<Proof> proofs) {
        return new Ways(
                proofs.stream().mapToInt(Proof::covered).sum(),
                proofs.stream().mapToInt(Proof::total).sum());
    }
}
