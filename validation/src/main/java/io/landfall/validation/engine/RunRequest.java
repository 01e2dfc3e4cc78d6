package io.landfall.validation.engine;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What one run of a pipeline needs to know.
 *
 * @param data folder or archive where sources find their files
 * @param out folder that gets a file for each target
 * @param parameters values by name, as text
 * @param connections file that says which databases stand behind logical connections
 * @param memory limit such as {@code 1GB}
 * @param temporary folder for what does not fit into memory
 */
public record RunRequest(
        Optional<Path> data,
        Path out,
        Map<String, String> parameters,
        Optional<Path> connections,
        Optional<String> memory,
        Optional<Path> temporary) {

    public RunRequest {
        parameters = Map.copyOf(parameters);
    }

    public static RunRequest of(Path data, Path out) {
        return new RunRequest(Optional.of(data), out, Map.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** A run of a pipeline that reads nothing. */
    public static RunRequest withoutData(Path out) {
        return new RunRequest(Optional.empty(), out, Map.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public RunRequest withParameters(Map<String, String> values) {
        return new RunRequest(data, out, values, connections, memory, temporary);
    }

    public RunRequest withConnections(Path file) {
        return new RunRequest(data, out, parameters, Optional.of(file), memory, temporary);
    }

    public RunRequest withMemory(String limit) {
        return new RunRequest(data, out, parameters, connections, Optional.of(limit), temporary);
    }

    public RunRequest withTemporary(Path folder) {
        return new RunRequest(data, out, parameters, connections, memory, Optional.of(folder));
    }
}
