package io.landfall.parsers.alteryx.tool;

import java.util.OptionalLong;

/**
 * Input Data: reads a file or a database.
 *
 * @param format the {@code FileFormat} number as written, empty when the file has none
 * @param recordLimit records to read at most; none when all are read
 * @param searchSubfolders whether a pattern looks into folders below too
 */
public record DbFileInput(
        Store store,
        String format,
        FormatOptions options,
        OptionalLong recordLimit,
        boolean searchSubfolders,
        FileNameField fileNameField)
        implements ToolConfiguration {}
