package io.landfall.workbench.proving;

import io.landfall.validation.proof.Proof.Outcome;
import io.landfall.workbench.proof.ProofEngines;
import io.landfall.workbench.proof.ProvenAsset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came of proving an asset on one engine.
 *
 * @param reason why it is not proven, or of which rows and values of parameters the proof says nothing
 */
public record EngineProof(
        String engine, Outcome outcome, @Nullable String reason) {

    static List<EngineProof> of(ProvenAsset asset) {
        return ProofEngines.KNOWN.stream().map(engine -> of(asset, engine)).toList();
    }

    private static EngineProof of(ProvenAsset asset, String engine) {
        var obstacle = Optional.ofNullable(asset.obstacles().get(engine));
        return switch (asset.proof()) {
            case PROVEN ->
                asset.engines().contains(engine)
                        ? new EngineProof(engine, Outcome.PROVEN, asset.reason())
                        : notProvable(engine, obstacle.orElse("it did not take part"));
            case DISPROVED -> {
                var example = Objects.requireNonNull(asset.counterexample());
                yield example.engine().equals(engine)
                        ? new EngineProof(engine, Outcome.DISPROVED, example.difference())
                        : notProvable(engine, obstacle.orElse("another engine had shown a difference before it could"));
            }
            case NOT_PROVABLE ->
                notProvable(
                        engine,
                        obstacle.or(() -> Optional.ofNullable(asset.reason())).orElse("nobody can tell"));
        };
    }

    private static EngineProof notProvable(String engine, String reason) {
        return new EngineProof(engine, Outcome.NOT_PROVABLE, reason);
    }
}
