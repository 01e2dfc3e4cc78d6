package io.landfall.parsers.alteryx.tool;

/**
 * JSON Parse: one record per value of a JSON text, with its path in {@code JSON_Name}.
 *
 * @param keepField whether the JSON field stays
 * @param singleField whether all values go into {@code JSON_ValueString}; else each type has a field
 * @param mode of newer versions, as written; empty in older ones
 */
public record JsonParse(String field, boolean keepField, boolean singleField, String mode)
        implements ToolConfiguration {}
