package io.landfall.workbench.proof;

import io.landfall.parsers.export.Sha256;
import io.landfall.validation.data.OwnCode;
import io.landfall.validation.proof.Prover;
import java.util.List;
import java.util.Optional;

/**
 * What every proof of one go depends on. An answer holds as long as neither this changes, nor the asset, nor Landfall itself.
 *
 * @param engines by name, those of {@link ProofEngines#KNOWN}
 */
public record ProofBasis(Prover.Settings settings, List<String> engines) {

    /** Which Landfall proves, as far as the build has written it down. */
    public static final String LANDFALL = Optional.ofNullable(
                    ProofBasis.class.getPackage().getImplementationVersion())
            .orElse("0.1.0");

    public ProofBasis {
        engines = List.copyOf(engines);
    }

    /** The same for the same answer. */
    public String digest(List<String> facts) {
        var digest = new Sha256().add(LANDFALL + " " + OwnCode.digest() + "\0").add(settings + " " + engines + "\0");
        facts.forEach(fact -> digest.add(fact + "\0"));
        return digest.hex();
    }
}
