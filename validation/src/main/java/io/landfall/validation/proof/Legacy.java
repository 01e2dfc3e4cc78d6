package io.landfall.validation.proof;

import io.landfall.converter.expression.Literal;
import io.landfall.converter.pipeline.Parameter;
import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.validation.reference.LegacyInputs;
import io.landfall.validation.reference.LegacyOutcome;
import java.util.Map;

/** The legacy object that a pipeline was converted from, run by the reference executor. */
@FunctionalInterface
public interface Legacy {

    LegacyOutcome run(LegacyInputs inputs);

    /** Whether a number may come from a place that reads: fields of the legacy tool may hold less than those of a pipeline. */
    default boolean holds(SourceLocation place, String column, Number value) {
        return true;
    }

    /** Whether runs of the legacy object take a value for a parameter of its pipeline. */
    default boolean takes(Parameter parameter) {
        return false;
    }

    /**
     * The same object in runs that are given these values.
     *
     * @param values of parameters that it {@linkplain #takes takes}, by their names in its pipeline
     */
    default Legacy given(Map<String, Literal> values) {
        return this;
    }
}
