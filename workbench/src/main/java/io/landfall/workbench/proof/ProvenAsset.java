package io.landfall.workbench.proof;

import io.landfall.converter.conversion.Verdict;
import io.landfall.validation.proof.Proof;
import io.landfall.validation.proof.Proof.Outcome;
import io.landfall.workbench.conversion.AssetProof;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What became of proving one asset, ready to be shown and kept.
 *
 * @param engines that were compared with the legacy tool for every pipeline of the asset
 * @param reason why it is not proven, or of which rows and values of parameters the proof says nothing
 * @param obstacles why an engine took no part
 */
public record ProvenAsset(
        String path,
        String system,
        String name,
        Verdict verdict,
        int confidence,
        Outcome proof,
        List<String> engines,
        long seed,
        int rows,
        Ways branches,
        @Nullable String reason,
        Map<String, String> obstacles,
        @Nullable SmallestInput counterexample,
        long millis) {

    public static ProvenAsset of(AssetProof proven) {
        var conversion = proven.conversion();
        var deciding = proven.deciding();
        return new ProvenAsset(
                conversion.asset().path(),
                conversion.asset().system().name(),
                conversion.asset().name(),
                conversion.verdict(),
                conversion.confidence(),
                proven.outcome(),
                engines(proven.proofs()),
                deciding.map(Proof::seed).orElse(0L),
                proven.proofs().stream().mapToInt(Proof::rows).sum(),
                Ways.of(proven.proofs()),
                reason(proven),
                obstacles(proven.proofs()),
                deciding.flatMap(Proof::counterexample).map(SmallestInput::of).orElse(null),
                proven.millis());
    }

    /** All that is proven has its own. */
    private static @Nullable String reason(AssetProof proven) {
        var deciding = proven.proofs().stream().filter(proof -> proof.outcome() == proven.outcome());
        var reasons = (proven.outcome() == Outcome.PROVEN ? deciding : deciding.limit(1))
                .flatMap(proof -> proof.reason().stream())
                .distinct()
                .collect(Collectors.joining("; "));
        return reasons.isEmpty() ? null : reasons;
    }

    private static List<String> engines(List<Proof> proofs) {
        return proofs.stream()
                .map(Proof::engines)
                .reduce((one, other) -> one.stream().filter(other::contains).toList())
                .orElse(List.of());
    }

    private static Map<String, String> obstacles(List<Proof> proofs) {
        var all = new TreeMap<String, String>();
        proofs.forEach(proof -> proof.obstacles().forEach(all::putIfAbsent));
        return all;
    }
}
