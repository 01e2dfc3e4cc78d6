package io.landfall.validation.workflow;

import io.landfall.converter.workflow.TaskStatus;
import io.landfall.parsers.diagnostic.Diagnostic;
import java.util.List;
import java.util.Map;

/**
 * What a run of a workflow did.
 *
 * @param status of the whole, as the legacy tool would tell it: a failed task alone does not fail a workflow
 * @param suspended whether a failed task holds back what comes after it
 * @param variables values at the end, as SQL constants
 */
public record WorkflowResult(
        TaskStatus status,
        boolean suspended,
        List<TaskRun> tasks,
        Map<String, String> variables,
        List<Diagnostic> diagnostics,
        long millis) {

    public WorkflowResult {
        tasks = List.copyOf(tasks);
        variables = Map.copyOf(variables);
        diagnostics = List.copyOf(diagnostics);
    }

    /** Whether anything ran at all. */
    public boolean ran() {
        return status != TaskStatus.NOTSTARTED;
    }
}
