package io.landfall.validation.reference;

import io.landfall.validation.data.DataFolder;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;

/**
 * What a run of a legacy object needs to know.
 *
 * @param inputs rows of its sources
 * @param data where a source that has no rows in {@code inputs} finds its file, with the file's own format
 * @param parameters values of parameters and variables, constants and questions by name, as text
 * @param start when the run begins, for functions that tell the time
 */
public record LegacyRequest(
        LegacyInputs inputs, Optional<DataFolder> data, Map<String, String> parameters, LocalDateTime start) {

    public LegacyRequest {
        parameters = Map.copyOf(parameters);
    }
}
