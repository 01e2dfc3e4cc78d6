package io.landfall.validation.workflow;

import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.workflow.TaskStatus;
import io.landfall.parsers.diagnostic.Diagnostic;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** What all flows of one run share: the clock, the surroundings, and what has happened so far. */
final class RunContext {

    private final WorkflowRequest request;
    private final Surroundings surroundings;
    private final Evaluation evaluation;
    private final Map<String, Pipeline> pipelines;
    private final boolean countsSources;
    private final LocalDateTime start;
    private final Map<String, TaskRun> earlier = new LinkedHashMap<>();
    private final List<TaskRun> tasks = new ArrayList<>();
    private final Map<String, String> variables = new TreeMap<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private Optional<TaskStatus> ended = Optional.empty();
    private boolean failed;
    private boolean suspended;

    /** What a run needs of the world outside. */
    record Surroundings(Clock clock, Pause pause, Shell shell, Consumer<TaskRun> listener) {}

    /**
     * The context of a run.
     *
     * @param pipelines by the paths that tasks name
     * @param countsSources whether somebody asks how many rows were read
     */
    RunContext(
            WorkflowRequest request,
            Surroundings surroundings,
            Evaluation evaluation,
            Map<String, Pipeline> pipelines,
            boolean countsSources) {
        this.pipelines = pipelines;
        this.countsSources = countsSources;
        this.request = request;
        this.surroundings = surroundings;
        this.evaluation = evaluation;
        this.start = LocalDateTime.now(surroundings.clock());
        if (request.restarts()) {
            request.earlier().ifPresent(state -> state.tasks().forEach(task -> earlier.put(task.path(), task)));
        }
    }

    WorkflowRequest request() {
        return request;
    }

    Evaluation evaluation() {
        return evaluation;
    }

    Map<String, Pipeline> pipelines() {
        return pipelines;
    }

    boolean countsSources() {
        return countsSources;
    }

    Clock clock() {
        return surroundings.clock();
    }

    Pause pause() {
        return surroundings.pause();
    }

    Shell shell() {
        return surroundings.shell();
    }

    LocalDateTime start() {
        return start;
    }

    LocalDateTime now() {
        return LocalDateTime.now(surroundings.clock());
    }

    /** What an earlier run did with a task, when that need not be done again. */
    Optional<TaskRun> done(String path) {
        return Optional.ofNullable(earlier.get(path)).filter(task -> task.status() == TaskStatus.SUCCEEDED);
    }

    void began(TaskRun task) {
        surroundings.listener().accept(task);
    }

    void ended(TaskRun task) {
        tasks.add(task);
        surroundings.listener().accept(task);
    }

    List<TaskRun> tasks() {
        return tasks;
    }

    /** The value that a variable had when an earlier run ended, as a constant. */
    Optional<String> earlier(String path) {
        return request.earlier().map(state -> state.variables().get(path));
    }

    /** The same, unless a flow of this run has ended with another since. */
    Optional<String> latest(String path) {
        return Optional.ofNullable(variables.get(path)).or(() -> earlier(path));
    }

    void keep(String path, String constant) {
        variables.put(path, constant);
    }

    Map<String, String> variables() {
        return variables;
    }

    void say(Diagnostic diagnostic) {
        if (!diagnostics.contains(diagnostic)) {
            diagnostics.add(diagnostic);
        }
    }

    List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /** Nothing starts any more in the whole workflow. */
    void end(TaskStatus status) {
        ended = Optional.of(status);
    }

    Optional<TaskStatus> hasEnded() {
        return ended;
    }

    void fail() {
        failed = true;
    }

    boolean hasFailed() {
        return failed;
    }

    void suspend() {
        suspended = true;
    }

    boolean isSuspended() {
        return suspended;
    }
}
