package io.landfall.workbench.command;

import io.landfall.workbench.conversion.AskedAsset;
import io.landfall.workbench.conversion.AssetProof;
import java.util.Optional;
import java.util.stream.Collectors;

/** An asset that a model was asked about, with what a proof of the answers came to. */
record SuggestedAsset(AskedAsset asked, Optional<AssetProof> proof) {

    static SuggestedAsset of(AskedAsset asked, Optional<AssetProof> proof) {
        return new SuggestedAsset(asked, proof);
    }

    /** The first line of its pipelines, so that nobody takes them for converted ones. */
    String heading() {
        return "# %s was written by a language model and waits for a person.\n"
                .formatted(asked.answered().stream()
                        .flatMap(answer -> answer.waiting().stream())
                        .map(suggestion -> "'%s'".formatted(suggestion.step()))
                        .collect(Collectors.joining(", ")));
    }
}
