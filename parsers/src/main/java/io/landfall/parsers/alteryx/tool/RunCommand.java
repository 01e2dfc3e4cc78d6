package io.landfall.parsers.alteryx.tool;

import java.util.Optional;

/**
 * Run Command: writes what comes in to a file, runs a program, and reads another file.
 *
 * @param write none when nothing is written
 * @param read none when nothing is read
 */
public record RunCommand(
        Optional<DbFileOutput> write,
        String program,
        String arguments,
        String folder,
        boolean minimized,
        boolean silent,
        Optional<DbFileInput> read)
        implements ToolConfiguration {}
