package io.landfall.validation.proof;

import java.util.Optional;

/**
 * The smallest input found whose outputs differ.
 *
 * @param engine that ran the pipeline
 * @param values that the run gives to parameters
 * @param written how what is written differs
 * @param first the first operator whose rows differ, when the legacy run tells what its transformations answered
 */
public record Counterexample(
        String engine, RunValues values, InputRows input, Difference written, Optional<Difference> first) {

    /** The same of a run that gives parameters other values. */
    Counterexample in(RunValues other) {
        return new Counterexample(engine, other, input, written, first);
    }

    /** Where the two part, as far as that is known. */
    public Difference parting() {
        return first.orElse(written);
    }
}
