package io.landfall.parsers.alteryx.tool;

/**
 * Directory: one record per file in a folder.
 *
 * @param pattern such as {@code *.csv}
 */
public record Directory(String folder, String pattern, boolean searchSubfolders) implements ToolConfiguration {}
