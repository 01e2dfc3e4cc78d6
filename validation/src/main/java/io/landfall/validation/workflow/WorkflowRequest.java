package io.landfall.validation.workflow;

import io.landfall.validation.engine.RunRequest;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a run of a workflow needs to know.
 *
 * @param folder of the document, from which it names its pipelines
 * @param pipelines what each pipeline needs to know
 * @param values of variables and parameters, by name in any case; of one session's parameter as {@code s_load.REGION}
 * @param commands what happens to commands
 * @param skipsWaits whether timers and awaited files count as over at once
 * @param earlier the state that an earlier run left
 * @param restarts whether tasks that succeeded then are not run again
 */
public record WorkflowRequest(
        Path folder,
        RunRequest pipelines,
        Map<String, String> values,
        Commands commands,
        boolean skipsWaits,
        Optional<RunState> earlier,
        boolean restarts) {

    /** What happens to commands of the shell. */
    public enum Commands {
        REFUSE,
        SKIP,
        RUN
    }

    public WorkflowRequest {
        var copy = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        copy.putAll(values);
        values = Collections.unmodifiableMap(copy);
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }
}
