package io.landfall.converter.suggestion;

import java.time.Instant;
import java.util.Optional;

/**
 * An answer of a model, as it is kept: where it comes from, what it says, and why it was not taken, if so.
 *
 * @param step id of the step that it is to stand in the place of
 * @param prompt hash of what was sent, see {@link Prompt#hash}
 * @param text the operators, as the model wrote them
 * @param at when it was answered
 * @param refusal why it cannot stand in the pipeline; nothing when it can, and a person has to look
 */
public record Suggestion(String step, String model, String prompt, String text, Instant at, Optional<String> refusal) {

    /** Whether it passed every check, and waits for a person. */
    public boolean waits() {
        return refusal.isEmpty();
    }
}
