package io.landfall.workbench.suggestion;

import io.landfall.converter.suggestion.Suggestion;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a model was asked for, as it is stored.
 *
 * @param question hash of the step and what a model is told of it: what is asked again is the same question as long as this is
 * @param prompt hash of what was sent for this answer
 * @param reason why it is refused, or the model was silent
 * @param proof what a proof of the asset with the answer came to, in words
 */
record SuggestionRow(
        long id,
        long assetId,
        String step,
        String question,
        State state,
        String model,
        @Nullable String prompt,
        @Nullable String answer,
        @Nullable String reason,
        @Nullable String proof,
        String askedBy,
        Instant askedAt,
        @Nullable Instant answeredAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String note) {

    /** How far it is. */
    enum State {
        ASKED,
        /** The model did not answer. */
        SILENT,
        /** The answer cannot stand in the pipeline. */
        REFUSED,
        /** A person has to look. */
        WAITING,
        ACCEPTED,
        DECLINED;

        /** Whether the answer may stand in the pipeline. */
        boolean stands() {
            return this == WAITING || this == ACCEPTED;
        }

        /** Whether there is no reason to ask again. */
        boolean settles() {
            return this == ASKED || stands();
        }
    }

    /** The answer as it was given; nothing when there is none. */
    Optional<Suggestion> suggestion() {
        return answer == null || prompt == null || answeredAt == null
                ? Optional.empty()
                : Optional.of(new Suggestion(step, model, prompt, answer, answeredAt, Optional.ofNullable(reason)));
    }
}
