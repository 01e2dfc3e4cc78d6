package io.landfall.converter.assessment;

import io.landfall.converter.pipeline.LegacySystem;
import io.landfall.converter.pipeline.Origin;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.yaml.PipelineDocuments;
import io.landfall.parsers.export.Sha256;
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
        var digest = new Sha256();
        for (var pipeline : pipelines) {
            var nameless = new Pipeline(
                    "same",
                    NOWHERE,
                    pipeline.settings(),
                    pipeline.parameters(),
                    pipeline.operators(),
                    pipeline.checks());
            digest.add(PipelineDocuments.write(nameless));
        }
        return Optional.of(digest.hex());
    }
}
