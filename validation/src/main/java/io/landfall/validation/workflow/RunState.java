package io.landfall.validation.workflow;

import java.util.List;
import java.util.Map;

/**
 * What a run leaves behind for the next one: a restart goes on where it stopped, and persistent variables begin with their last values.
 *
 * @param workflow its name
 * @param document digest of the document that ran
 * @param variables values as SQL constants, by path: {@code RUNS}, {@code wklt_load/LIMIT}
 * @param tasks in the order in which they ended
 */
public record RunState(
        String workflow, String document, String status, Map<String, String> variables, List<TaskRun> tasks) {

    public RunState {
        variables = Map.copyOf(variables);
        tasks = List.copyOf(tasks);
    }
}
