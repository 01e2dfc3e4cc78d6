package io.landfall.validation.workflow;

import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.workflow.Action;
import io.landfall.converter.workflow.Aside;
import io.landfall.converter.workflow.Assignment;
import io.landfall.converter.workflow.CommandList;
import io.landfall.converter.workflow.Flow;
import io.landfall.converter.workflow.Formula;
import io.landfall.converter.workflow.Task;
import io.landfall.converter.workflow.Workflow;
import io.landfall.converter.yaml.PipelineDocuments;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.Parsed;
import io.landfall.validation.workflow.WorkflowRequest.Commands;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks, before anything runs, whether all of a workflow can: nobody wants to find out after three hours. */
final class Readiness {

    private final WorkflowRequest request;
    private final Map<String, Pipeline> pipelines = new HashMap<>();
    private final List<Diagnostic> said = new ArrayList<>();

    private Readiness(WorkflowRequest request) {
        this.request = request;
    }

    /** The pipelines of a workflow by the paths that its tasks name, and what keeps it from running. */
    static Parsed<Map<String, Pipeline>> of(Workflow workflow, WorkflowRequest request) {
        var readiness = new Readiness(request);
        readiness.check(workflow.flow());
        if (request.restarts() && request.earlier().isEmpty()) {
            readiness.said.add(Diagnostic.of(
                    WorkflowRunCode.NOTHING_TO_RESTART,
                    workflow.flow().tasks().getFirst().at()));
        }
        return new Parsed<>(readiness.pipelines, readiness.said);
    }

    private void check(Flow flow) {
        flow.tasks().forEach(this::check);
        flow.links()
                .forEach(link -> link.when()
                        .filter(Formula.Unconverted.class::isInstance)
                        .flatMap(_ -> flow.task(link.from()))
                        .ifPresent(from -> unconverted(from, "the link %s -> %s".formatted(link.from(), link.to()))));
        for (var variable : flow.variables()) {
            request.value(variable.name())
                    .filter(text -> Constants.read(text, variable.type()).isEmpty())
                    .ifPresent(text -> said.add(Diagnostic.of(
                            WorkflowRunCode.VALUE_NOT_OF_TYPE,
                            flow.tasks().getFirst().at(),
                            text,
                            variable.name(),
                            variable.type().sql())));
        }
    }

    private void check(Task task) {
        if (task.action() instanceof Action.Nested nested) {
            check(nested.flow());
        }
        if (!task.enabled()) {
            return;
        }
        if (task.action() instanceof Action.Unconverted
                || formulas(task.action()).anyMatch(Formula.Unconverted.class::isInstance)) {
            unconverted(task, task.name());
        }
        if (request.commands() == Commands.REFUSE) {
            commands(task.action())
                    .flatMap(list -> list.commands().stream())
                    .findFirst()
                    .ifPresent(command -> said.add(Diagnostic.of(
                            WorkflowRunCode.COMMANDS_NOT_ALLOWED, task.at(), task.name(), command.text())));
        }
        if (task.action() instanceof Action.RunPipeline run) {
            read(task, run.pipeline());
        }
    }

    private void unconverted(Task task, String what) {
        said.add(Diagnostic.of(WorkflowRunCode.UNCONVERTED, task.at(), what));
    }

    private static Stream<Formula> formulas(Action action) {
        return switch (action) {
            case Action.Decide(var condition) -> Stream.of(condition);
            case Action.WaitUntil(var time) -> Stream.of(time);
            case Action.Assign(var assignments) -> assignments.stream().map(Assignment::value);
            case Action.Nested nested ->
                Stream.concat(nested.before().stream(), nested.after().stream()).map(Assignment::value);
            case Action.RunPipeline run ->
                Stream.of(run.before(), run.onSuccess(), run.onFailure())
                        .flatMap(aside -> aside.assignments().stream())
                        .map(Assignment::value);
            case Action.Start _, Action.RunCommands _, Action.WaitFor _, Action.AwaitFile _ -> Stream.empty();
            case Action.AwaitEvent _, Action.RaiseEvent _, Action.Control _ -> Stream.empty();
            case Action.Send _, Action.Unconverted _ -> Stream.empty();
        };
    }

    private static Stream<CommandList> commands(Action action) {
        return switch (action) {
            case Action.RunCommands(var list) -> Stream.of(list);
            case Action.RunPipeline run ->
                Stream.of(run.before(), run.onSuccess(), run.onFailure())
                        .map(Aside::commands)
                        .flatMap(List::stream);
            default -> Stream.empty();
        };
    }

    private void read(Task task, Optional<String> document) {
        var path = document.orElse("");
        var file = request.folder().resolve(path).normalize();
        if (path.isEmpty() || !Files.isRegularFile(file)) {
            said.add(Diagnostic.of(WorkflowRunCode.PIPELINE_MISSING, task.at(), task.name(), path));
            return;
        }
        try {
            var parsed = PipelineDocuments.read(Files.readString(file), file.toString());
            said.addAll(parsed.diagnostics());
            parsed.value().ifPresent(pipeline -> pipelines.put(path, pipeline));
        } catch (IOException unreadable) {
            said.add(Diagnostic.of(WorkflowRunCode.PIPELINE_MISSING, task.at(), task.name(), path));
        }
    }
}
