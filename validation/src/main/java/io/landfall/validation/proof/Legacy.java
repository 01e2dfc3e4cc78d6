package io.landfall.validation.proof;

import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.validation.reference.LegacyInputs;
import io.landfall.validation.reference.LegacyOutcome;

/** The legacy object that a pipeline was converted from, run by the reference executor. */
@FunctionalInterface
public interface Legacy {

    LegacyOutcome run(LegacyInputs inputs);

    /** Whether a number may come from a place that reads: fields of the legacy tool may hold less than those of a pipeline. */
    default boolean holds(SourceLocation place, String column, Number value) {
        return true;
    }
}
