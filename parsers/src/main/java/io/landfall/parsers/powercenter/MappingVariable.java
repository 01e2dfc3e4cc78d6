package io.landfall.parsers.powercenter;

import io.landfall.parsers.diagnostic.SourceLocation;

/**
 * A {@code $$} parameter or variable of a mapping or mapplet.
 *
 * @param parameter whether it is constant during a run; a variable is saved after it
 * @param expressionVariable whether its text is pasted into expressions rather than used as a value
 * @param aggregation {@code MAX}, {@code MIN} or {@code COUNT}: which of its values is saved; empty for a parameter
 */
public record MappingVariable(
        String name,
        String datatype,
        int precision,
        int scale,
        String defaultValue,
        boolean parameter,
        boolean expressionVariable,
        String aggregation,
        boolean userDefined,
        String description,
        SourceLocation at,
        Extras extras)
        implements Named {}
