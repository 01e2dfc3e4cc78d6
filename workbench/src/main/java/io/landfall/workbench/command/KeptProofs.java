package io.landfall.workbench.command;

import io.landfall.converter.conversion.Conversion;
import io.landfall.converter.yaml.PipelineDocuments;
import io.landfall.workbench.conversion.AssetProof;
import io.landfall.workbench.proof.ProofBasis;
import io.landfall.workbench.proof.ProvenAsset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers of earlier proofs in a folder, one file for each asset. An answer holds as long as nothing that it depends on has changed:
 * the export and what it shares with others, the pipelines, the settings, and Landfall itself.
 */
record KeptProofs(Optional<Path> folder, ProofBasis basis, ProofGrounds grounds) {

    /** An answer and what it depends on. */
    record Kept(String digest, @Nullable ProvenAsset asset) {}

    /** The answer that was kept, else a new one, which is kept. */
    ProvenAsset orElse(Conversion conversion, Supplier<AssetProof> proof) throws IOException {
        if (folder.isEmpty()) {
            return ProvenAsset.of(proof.get());
        }
        var digest = digest(conversion);
        var file = "%s.json".formatted(digest.substring(0, 24));
        var known = read(folder.get().resolve(file), digest);
        if (known.isPresent()) {
            return known.get();
        }
        var asset = ProvenAsset.of(proof.get());
        new OutputFolder(folder.get()).write(file, JsonMapper.shared().writeValueAsString(new Kept(digest, asset)));
        return asset;
    }

    private static Optional<ProvenAsset> read(Path file, String digest) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            var kept = JsonMapper.shared().readValue(Files.readString(file), Kept.class);
            return kept.digest().equals(digest) ? Optional.ofNullable(kept.asset()) : Optional.empty();
        } catch (JacksonException damaged) {
            return Optional.empty();
        }
    }

    private String digest(Conversion conversion) {
        var asset = Stream.of(conversion.asset() + " " + conversion.verdict());
        var pipelines = conversion.documents().stream().map(document -> PipelineDocuments.write(document.pipeline()));
        return basis.digest(Stream.of(asset, grounds.of(conversion.asset()), pipelines)
                .flatMap(facts -> facts)
                .toList());
    }
}
