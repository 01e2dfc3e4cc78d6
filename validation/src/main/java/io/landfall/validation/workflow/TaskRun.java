package io.landfall.validation.workflow;

import io.landfall.converter.workflow.TaskStatus;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * What became of a task in a run.
 *
 * @param path its name, after those of the tasks around it: {@code wklt_load/s_orders}
 * @param kind what it does, in a word
 * @param previous the status of the task before, when this one is disabled; else its own
 * @param rows what a pipeline read, wrote and took out; empty for other tasks
 * @param result what a decision found
 * @param message why it failed, or what it did instead of running
 * @param notes messages that were not sent, and what commands wrote
 * @param reused whether an earlier run had done it already
 */
public record TaskRun(
        String path,
        String kind,
        TaskStatus status,
        TaskStatus previous,
        Optional<LocalDateTime> started,
        Optional<LocalDateTime> ended,
        Optional<Rows> rows,
        Optional<Boolean> result,
        String message,
        List<String> notes,
        boolean reused) {

    /**
     * Counts of rows.
     *
     * @param read only counted where an expression asks for it
     */
    public record Rows(Optional<Long> read, long written, long rejected) {}

    public TaskRun {
        notes = List.copyOf(notes);
    }

    static TaskRun notStarted(String path, String kind) {
        return new TaskRun(
                path,
                kind,
                TaskStatus.NOTSTARTED,
                TaskStatus.NOTSTARTED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "",
                List.of(),
                false);
    }

    TaskRun started(LocalDateTime at) {
        return new TaskRun(
                path, kind, TaskStatus.STARTED, previous, Optional.of(at), ended, rows, result, message, notes, false);
    }

    TaskRun ended(Outcome outcome, TaskStatus before, LocalDateTime at) {
        return new TaskRun(
                path,
                kind,
                outcome.status(),
                before,
                started,
                Optional.of(at),
                outcome.rows(),
                outcome.result(),
                outcome.message(),
                outcome.notes(),
                false);
    }

    TaskRun asReused() {
        return new TaskRun(path, kind, status, previous, started, ended, rows, result, message, notes, true);
    }
}
