package io.landfall.parsers.alteryx.tool;

import java.util.Optional;

/**
 * Macro Input: where records of the caller come in.
 *
 * @param name the name of the anchor at the caller
 * @param fieldMap whether the caller maps fields by hand
 * @param optional whether the caller may leave it open
 * @param sample records for testing, whose fields are the ones that the macro expects
 * @param file where the sample is read from instead
 */
public record MacroInput(
        String name,
        String abbreviation,
        boolean fieldMap,
        boolean optional,
        TextInput sample,
        Optional<DbFileInput> file)
        implements ToolConfiguration {}
