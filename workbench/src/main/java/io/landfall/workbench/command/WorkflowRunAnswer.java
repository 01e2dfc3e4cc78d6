package io.landfall.workbench.command;

import io.landfall.converter.workflow.TaskStatus;
import io.landfall.converter.workflow.Workflow;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.validation.workflow.TaskRun;
import io.landfall.validation.workflow.WorkflowResult;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the run of a workflow did.
 *
 * @param status as the legacy tool would tell it; NOTSTARTED when nothing ran
 */
record WorkflowRunAnswer(
        String path,
        String name,
        TaskStatus status,
        boolean suspended,
        long millis,
        List<Ran> tasks,
        Map<String, String> variables,
        List<DiagnosticAnswer> diagnostics) {

    /**
     * A task.
     *
     * @param read null where nobody asks for it
     * @param reused whether an earlier run had done it
     */
    record Ran(
            String path,
            String kind,
            TaskStatus status,
            @Nullable Long read,
            @Nullable Long written,
            @Nullable Long rejected,
            @Nullable Boolean result,
            long millis,
            String message,
            List<String> notes,
            boolean reused) {

        static Ran of(TaskRun task) {
            return new Ran(
                    task.path(),
                    task.kind(),
                    task.status(),
                    task.rows().flatMap(TaskRun.Rows::read).orElse(null),
                    task.rows().map(TaskRun.Rows::written).orElse(null),
                    task.rows().map(TaskRun.Rows::rejected).orElse(null),
                    task.result().orElse(null),
                    task.started()
                            .flatMap(from -> task.ended().map(to -> Duration.between(from, to)))
                            .map(Duration::toMillis)
                            .orElse(0L),
                    task.message(),
                    task.notes(),
                    task.reused());
        }

        private String told() {
            var rows = written == null ? "" : Count.of(written, "row");
            var taken = rejected == null || rejected == 0 ? "" : ", %,d taken out".formatted(rejected);
            return result == null ? rows + taken : result ? "true" : "false";
        }
    }

    static WorkflowRunAnswer of(Path path, Workflow workflow, WorkflowResult result) {
        return new WorkflowRunAnswer(
                path.toString(),
                workflow.name(),
                result.status(),
                result.suspended(),
                result.millis(),
                result.tasks().stream().map(Ran::of).toList(),
                new TreeMap<>(result.variables()),
                result.diagnostics().stream().map(DiagnosticAnswer::of).toList());
    }

    static WorkflowRunAnswer unreadable(Path path, List<Diagnostic> diagnostics) {
        return new WorkflowRunAnswer(
                path.toString(),
                "",
                TaskStatus.NOTSTARTED,
                false,
                0,
                List.of(),
                Map.of(),
                diagnostics.stream().map(DiagnosticAnswer::of).toList());
    }

    boolean isFine() {
        return status == TaskStatus.SUCCEEDED && !suspended;
    }

    Stream<String> text() {
        var table = new Table();
        tasks.forEach(task -> table.add(
                "  " + task.path(),
                task.reused() ? task.status() + " before" : task.status().name(),
                task.kind(),
                task.told(),
                task.status() == TaskStatus.NOTSTARTED ? "" : "%.1f s".formatted(task.millis() / 1000.0),
                task.message()));
        return Stream.of(
                        Stream.of(
                                "%s %s in %.1f s".formatted(name.isEmpty() ? path : name, sentence(), millis / 1000.0)),
                        table.lines(),
                        tasks.stream()
                                .flatMap(task ->
                                        task.notes().stream().map(note -> "  %s: %s".formatted(task.path(), note))),
                        diagnostics.stream()
                                .map(diagnostic -> "  %s%n    %s".formatted(diagnostic.text(), diagnostic.remedy())))
                .flatMap(lines -> lines);
    }

    private String sentence() {
        if (suspended) {
            return "is suspended";
        }
        return switch (status) {
            case SUCCEEDED -> "succeeded";
            case FAILED -> "failed";
            case STOPPED -> "was stopped";
            case ABORTED -> "was aborted";
            case NOTSTARTED, STARTED, DISABLED -> "did not run";
        };
    }
}
