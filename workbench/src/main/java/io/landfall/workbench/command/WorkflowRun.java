package io.landfall.workbench.command;

import io.landfall.converter.workflow.Workflow;
import io.landfall.converter.yaml.WorkflowDocuments;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.parsers.export.Sha256;
import io.landfall.validation.engine.RunRequest;
import io.landfall.validation.workflow.Pause;
import io.landfall.validation.workflow.RunState;
import io.landfall.validation.workflow.Shell;
import io.landfall.validation.workflow.TaskRun;
import io.landfall.validation.workflow.WorkflowEngine;
import io.landfall.validation.workflow.WorkflowRequest;
import io.landfall.validation.workflow.WorkflowRunCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Runs one workflow document for the command line.
 *
 * @param values of variables and parameters
 */
record WorkflowRun(RunRequest pipelines, Map<String, String> values, WorkflowRunOptions options) {

    WorkflowRunAnswer run(Path document, Progress progress) throws IOException {
        var text = Files.readString(document);
        var parsed = WorkflowDocuments.read(text, document.toString());
        if (parsed.value().isEmpty()) {
            return WorkflowRunAnswer.unreadable(document, parsed.diagnostics());
        }
        var workflow = parsed.value().get();
        var states = new WorkflowStates(pipelines.out());
        var digest = Sha256.of(Files.newInputStream(document));
        var earlier = states.read(workflow.name());
        if (options.restarts()
                && earlier.filter(state -> !state.document().equals(digest)).isPresent()) {
            var said = Diagnostic.of(WorkflowRunCode.STATE_OF_ANOTHER, SourceLocation.of(document.toString()));
            return WorkflowRunAnswer.unreadable(document, List.of(said));
        }
        Files.createDirectories(pipelines.out());
        var result = engine(workflow, progress).run(workflow, request(document, earlier));
        if (result.ran()) {
            states.write(
                    new RunState(workflow.name(), digest, result.status().name(), result.variables(), result.tasks()));
        }
        return WorkflowRunAnswer.of(document, workflow, result);
    }

    private WorkflowEngine engine(Workflow workflow, Progress progress) {
        return new WorkflowEngine(
                Clock.system(ZoneId.systemDefault()),
                Pause.real(),
                Shell.of(pipelines.out()),
                listener(workflow, progress));
    }

    private static Consumer<TaskRun> listener(Workflow workflow, Progress progress) {
        var done = new AtomicInteger();
        var all = WorkflowEngine.tasks(workflow);
        return task -> progress.step(
                task.path(), task.status().isFinal() ? done.incrementAndGet() : done.get(), Math.max(all, 1));
    }

    private WorkflowRequest request(Path document, Optional<RunState> earlier) {
        return new WorkflowRequest(
                document.toAbsolutePath().resolveSibling(""),
                pipelines,
                values,
                options.commands(),
                options.skipsWaits(),
                earlier,
                options.restarts());
    }
}
