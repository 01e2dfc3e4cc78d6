package io.landfall.converter.pipeline;

import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.SqlType;
import java.util.Optional;

/**
 * A value that every run of a pipeline may be given anew.
 *
 * @param defaultValue the value of a run that gives none; without it a run must give one. A {@link #RUN_DATE} has none and
 *     is filled with the time at which the run began.
 */
public record Parameter(String name, SqlType type, Optional<Literal> defaultValue) {

    /** The parameter that stands for the current time: one value for the whole run. */
    public static final String RUN_DATE = "RUN_DATE";
}
