package io.landfall.workbench.conversion;

import io.landfall.converter.conversion.Assessment;
import io.landfall.converter.conversion.Conversion;
import io.landfall.converter.conversion.Verdict;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.validation.proof.Counterexample;
import io.landfall.validation.proof.Proof;
import io.landfall.validation.proof.Proof.Outcome;
import io.landfall.validation.proof.ProofCode;
import io.landfall.validation.proof.Prover;
import io.landfall.validation.proof.RunValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What came of proving a converted asset.
 *
 * @param conversion with the verdict that it has after the proof
 * @param proofs of its pipelines, up to the first that is disproved
 */
public record AssetProof(Conversion conversion, List<Proof> proofs, long millis) {

    public AssetProof {
        proofs = List.copyOf(proofs);
    }

    /** Proves every pipeline of an asset. */
    public static AssetProof of(Conversion conversion, LegacyObjects objects, Prover prover, long seed) {
        var start = System.nanoTime();
        var proofs = new ArrayList<Proof>();
        if (isBlocked(conversion)) {
            proofs.add(Proof.notProvable("it is not converted as a whole", seed));
        } else {
            for (var document : conversion.documents()) {
                var proof = proof(document, objects, prover, seed);
                proofs.add(proof);
                if (proof.outcome() == Outcome.DISPROVED) {
                    break;
                }
            }
        }
        return new AssetProof(judged(conversion, proofs), proofs, (System.nanoTime() - start) / 1_000_000);
    }

    private static boolean isBlocked(Conversion conversion) {
        return conversion.documents().isEmpty()
                || conversion.verdict() == Verdict.MANUAL
                || conversion.verdict() == Verdict.FAILED;
    }

    /** A fault of our own is told as such, and stops no other asset. */
    private static Proof proof(Conversion.Document document, LegacyObjects objects, Prover prover, long seed) {
        try {
            return objects.legacy(document.pipeline())
                    .map(legacy -> prover.prove(document.pipeline(), legacy))
                    .orElseGet(() -> Proof.notProvable("its legacy object was not found", seed));
        } catch (RuntimeException | StackOverflowError fault) {
            return Proof.notProvable("Landfall failed: " + fault, seed);
        }
    }

    private static Conversion judged(Conversion conversion, List<Proof> proofs) {
        return switch (outcome(proofs)) {
            case PROVEN -> Assessment.proven(conversion);
            case NOT_PROVABLE -> conversion;
            case DISPROVED ->
                Assessment.disproved(
                        conversion,
                        proofs.stream()
                                .flatMap(proof -> proof.counterexample().stream())
                                .map(AssetProof::diagnostic)
                                .toList());
        };
    }

    private static Diagnostic diagnostic(Counterexample counterexample) {
        var parting = counterexample.parting();
        var place =
                parting.operator() + parting.field().map(field -> "." + field).orElse("");
        return Diagnostic.of(
                ProofCode.DISPROVED,
                parting.at(),
                place,
                "%s, on %s%s".formatted(parting.what(), counterexample.engine(), run(counterexample)));
    }

    private static String run(Counterexample counterexample) {
        var given = counterexample.values().texts();
        return given.isEmpty() ? "" : " with " + RunValues.words(given);
    }

    private static Outcome outcome(List<Proof> proofs) {
        if (proofs.stream().anyMatch(proof -> proof.outcome() == Outcome.DISPROVED)) {
            return Outcome.DISPROVED;
        }
        return proofs.stream().allMatch(proof -> proof.outcome() == Outcome.PROVEN)
                ? Outcome.PROVEN
                : Outcome.NOT_PROVABLE;
    }

    /** Proven when all of its pipelines are. */
    public Outcome outcome() {
        return outcome(proofs);
    }

    /** The proof that decides. */
    public Optional<Proof> deciding() {
        var outcome = outcome();
        return proofs.stream().filter(proof -> proof.outcome() == outcome).findFirst();
    }
}
