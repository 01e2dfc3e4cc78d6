package io.landfall.parsers.powercenter;

import io.landfall.parsers.diagnostic.SourceLocation;

/**
 * A variable of a workflow or worklet.
 *
 * @param userDefined whether a person made it; the others, such as {@code $s_load.Status}, come with each task
 * @param startsNull whether it is null until something is assigned
 */
public record WorkflowVariable(
        String name,
        String datatype,
        String defaultValue,
        boolean persistent,
        boolean startsNull,
        boolean userDefined,
        String description,
        SourceLocation at,
        Extras extras)
        implements Named {}
