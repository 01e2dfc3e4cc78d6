package io.landfall.validation.workflow;

import io.landfall.converter.workflow.TaskStatus;
import java.util.List;
import java.util.Optional;

/** How a task ended. */
record Outcome(
        TaskStatus status, Optional<TaskRun.Rows> rows, Optional<Boolean> result, String message, List<String> notes) {

    static Outcome of(TaskStatus status) {
        return new Outcome(status, Optional.empty(), Optional.empty(), "", List.of());
    }

    static Outcome succeeded() {
        return of(TaskStatus.SUCCEEDED);
    }

    static Outcome failed(String why) {
        return new Outcome(TaskStatus.FAILED, Optional.empty(), Optional.empty(), why, List.of());
    }

    static Outcome decided(boolean result) {
        return new Outcome(TaskStatus.SUCCEEDED, Optional.empty(), Optional.of(result), "", List.of());
    }

    Outcome saying(String other) {
        return new Outcome(status, rows, result, other, notes);
    }

    Outcome with(List<String> others) {
        return new Outcome(status, rows, result, message, others);
    }
}
