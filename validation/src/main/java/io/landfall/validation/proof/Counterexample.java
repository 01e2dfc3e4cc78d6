package io.landfall.validation.proof;

import java.util.Optional;

/**
 * The smallest input found whose outputs differ.
 *
 * @param engine that ran the pipeline
 * @param written how what is written differs
 * @param first the first operator whose rows differ, when the legacy run tells what its transformations answered
 */
public record Counterexample(String engine, InputRows input, Difference written, Optional<Difference> first) {

    /** Where the two part, as far as that is known. */
    public Difference parting() {
        return first.orElse(written);
    }
}
