package io.landfall.workbench.validation;

import io.landfall.parsers.export.Sha256;
import io.landfall.validation.proof.Proof.Outcome;
import io.landfall.workbench.certificate.Certificate;
import io.landfall.workbench.certificate.SignedCertificate;
import io.landfall.workbench.certificate.SigningKey;
import io.landfall.workbench.estate.ConvertedAssets;
import io.landfall.workbench.home.HomeFolder;
import io.landfall.workbench.proof.ProofBasis;
import io.landfall.workbench.proving.EngineProof;
import io.landfall.workbench.proving.ProofRow;
import io.landfall.workbench.proving.Proofs;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Issues certificates of what validations compared, signed with the key of this installation. */
@Component
public class CertificateDesk {

    private final Validations validations;
    private final Proofs proofs;
    private final ConvertedAssets converted;
    private final HomeFolder home;

    CertificateDesk(Validations validations, Proofs proofs, ConvertedAssets converted, HomeFolder home) {
        this.validations = validations;
        this.proofs = proofs;
        this.converted = converted;
        this.home = home;
    }

    /** A certificate of one output; nothing when it was not compared. */
    public Optional<SignedCertificate> issue(Validation validation, long output, String user) throws IOException {
        var certified = validations.certified(validation.id(), output);
        return certified.isEmpty()
                ? Optional.empty()
                : Optional.of(SignedCertificate.of(
                        certificate(validation, certified.get(), user), SigningKey.in(home.folder("keys"))));
    }

    private Certificate certificate(Validation validation, Certified certified, String user) {
        return new Certificate(
                ProofBasis.LANDFALL,
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                user,
                validation.asset(),
                certified.equal(),
                certified.legacy(),
                certified.converted(),
                certified.rows(),
                certified.columns(),
                certified.explanations(),
                certified.settings(),
                certified.policies(),
                certified.evidence(),
                proofs(validation.assetId(), certified));
    }

    /** The latest proof, when it is one of the pipeline that ran. */
    private List<Certificate.Proof> proofs(long asset, Certified certified) {
        var now = converted.pipelines(asset).stream()
                .map(document -> Sha256.of(document.yaml()))
                .collect(Collectors.toSet());
        var isSame = certified.evidence().stream()
                .filter(one -> one.what().equals(Verifier.PIPELINE))
                .allMatch(one -> now.contains(one.sha256()));
        return isSame
                ? proofs.latestOf(asset).filter(ProofRow::current).map(this::proof).stream()
                        .toList()
                : List.of();
    }

    private Certificate.Proof proof(ProofRow proof) {
        var engines = proofs.details(proof.id()).engines().stream()
                .filter(one -> one.outcome() != Outcome.NOT_PROVABLE)
                .map(EngineProof::engine)
                .toList();
        return new Certificate.Proof(proof.asset(), proof.outcome().name(), proof.seed(), proof.rows(), engines);
    }
}
