package io.landfall.validation.proof;

import io.landfall.validation.reference.LegacyInputs;
import io.landfall.validation.reference.LegacyOutcome;

/** The legacy object that a pipeline was converted from, run by the reference executor. */
@FunctionalInterface
public interface Legacy {

    LegacyOutcome run(LegacyInputs inputs);
}
