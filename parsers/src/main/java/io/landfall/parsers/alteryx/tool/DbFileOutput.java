package io.landfall.parsers.alteryx.tool;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * Output Data: writes a file or a table. See {@link FormatOptions#outputMode} for what happens to one that exists.
 *
 * @param format the {@code FileFormat} number as written, empty when the file has none
 * @param recordLimit records per file at most; none when all go into one
 * @param disabled whether this one tool is switched off
 */
public record DbFileOutput(
        Store store,
        String format,
        FormatOptions options,
        OptionalLong recordLimit,
        Optional<FilePerValue> filePerValue,
        boolean disabled)
        implements ToolConfiguration {

    /**
     * One file or table for each value of a field.
     *
     * @param keepField whether the field itself is written too
     */
    public record FilePerValue(String field, FileNameChange change, boolean keepField) {}
}
