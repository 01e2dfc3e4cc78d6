package io.landfall.converter.assessment;

import io.landfall.converter.pipeline.LegacySystem;
import io.landfall.converter.pipeline.Origin;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.yaml.PipelineDocuments;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Tells whether two assets do the same, whatever they are called and wherever they come from. */
final class Fingerprint {

    private static final Origin NOWHERE = new Origin(LegacySystem.POWERCENTER, "", "", "0".repeat(64));

    private Fingerprint() {}

    /** The same for pipelines that do the same; nothing when there are none. */
    static Optional<String> of(List<Pipeline> pipelines) {
        if (pipelines.isEmpty()) {
            return Optional.empty();
        }
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var pipeline : pipelines) {
                var nameless = new Pipeline(
                        "same",
                        NOWHERE,
                        pipeline.settings(),
                        pipeline.parameters(),
                        pipeline.operators(),
                        pipeline.checks());
                digest.update(PipelineDocuments.write(nameless).getBytes(StandardCharsets.UTF_8));
            }
            return Optional.of(HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
