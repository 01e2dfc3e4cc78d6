package io.landfall.validation.workflow;

import io.landfall.converter.workflow.Action;
import io.landfall.converter.workflow.Flow;
import io.landfall.converter.workflow.Link;
import io.landfall.converter.workflow.Task;
import io.landfall.converter.workflow.TaskStatus;
import io.landfall.parsers.diagnostic.Diagnostic;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One run of one flow. A task starts when its links say so, at most once. When it is over, failed or not, the links that leave it are
 * looked at in the order of the document. Where the legacy tool runs tasks at the same time, they run one after the other here; waits begin
 * first and let the others pass.
 */
final class FlowRun {

    private static final Duration GLANCE = Duration.ofSeconds(1);

    private final Flow flow;
    private final String path;
    private final boolean suspends;
    private final RunContext context;
    private final LocalDateTime start;
    private final FlowValues values;
    private final Map<String, TaskRun> runs = new HashMap<>();
    private final Map<Link, Boolean> links = new HashMap<>();
    private final Set<String> begun = new HashSet<>();
    private final Set<String> raised = new HashSet<>();
    private final Deque<Task> ready = new ArrayDeque<>();
    private final List<Wait> waits = new ArrayList<>();
    private Optional<TaskStatus> stopped = Optional.empty();
    private boolean failed;

    /**
     * A run.
     *
     * @param path of the tasks around, each with a slash after it; empty for the workflow itself
     */
    FlowRun(Flow flow, String path, boolean suspends, RunContext context, FlowValues values) {
        this.flow = flow;
        this.path = path;
        this.suspends = suspends;
        this.context = context;
        this.start = context.now();
        this.values = values;
        flow.tasks()
                .forEach(
                        task -> runs.put(task.name(), TaskRun.notStarted(path + task.name(), Kinds.of(task.action()))));
    }

    /** Runs it to its end. */
    TaskStatus run() throws SQLException {
        flow.tasks().stream()
                .filter(task -> task.action() instanceof Action.Start)
                .forEach(this::enqueue);
        while (!isOver()) {
            if (ready.isEmpty()) {
                waitForNext();
            } else {
                begin(ready.removeFirst());
            }
        }
        flow.tasks().stream()
                .filter(task -> !run(task.name()).status().isFinal())
                .forEach(task -> context.ended(run(task.name())));
        values.keep();
        return status();
    }

    private boolean isOver() {
        return stopped.isPresent() || context.hasEnded().isPresent() || (ready.isEmpty() && waits.isEmpty());
    }

    private TaskStatus status() {
        if (context.hasEnded().isPresent()) {
            return context.hasEnded().get();
        }
        return stopped.orElse(
                failed || flow.tasks().stream().anyMatch(this::failsFlow) ? TaskStatus.FAILED : TaskStatus.SUCCEEDED);
    }

    private boolean failsFlow(Task task) {
        var status = run(task.name()).status();
        return switch (status) {
            case FAILED, STOPPED, ABORTED -> task.failsParent();
            case NOTSTARTED, STARTED -> task.failsParentUnlessRun();
            case SUCCEEDED, DISABLED -> false;
        };
    }

    /** Waits go first, so that they wait before somebody raises what they wait for. */
    private void enqueue(Task task) {
        if (begun.add(task.name())) {
            if (Wait.isOne(task.action())) {
                ready.addFirst(task);
            } else {
                ready.addLast(task);
            }
        }
    }

    private void begin(Task task) throws SQLException {
        var earlier = context.done(path + task.name());
        if (earlier.isPresent()) {
            settle(task, earlier.get().asReused());
            return;
        }
        if (!task.enabled()) {
            var before = flow.linksTo(task).stream()
                    .filter(link -> links.getOrDefault(link, false))
                    .map(link -> run(link.from()).previous())
                    .reduce((_, last) -> last);
            var outcome = Outcome.of(TaskStatus.DISABLED);
            settle(task, run(task.name()).ended(outcome, before.orElse(TaskStatus.NOTSTARTED), context.now()));
            return;
        }
        var run = run(task.name()).started(context.now());
        runs.put(task.name(), run);
        context.began(run);
        if (Wait.isOne(task.action())) {
            await(task);
        } else {
            end(task, new ActionRun(task, path, this, context, values).outcome());
        }
    }

    private void await(Task task) throws SQLException {
        var wait = Wait.of(task, this, context, values);
        if (wait.failure().isPresent()) {
            end(task, Outcome.failed(wait.failure().get()));
        } else if (context.request().skipsWaits() && !(task.action() instanceof Action.AwaitEvent)) {
            end(task, Outcome.succeeded().saying("not waited for"));
        } else {
            waits.add(wait);
            finishWaits();
        }
    }

    /** When nothing else is to do, time passes until a wait is over. */
    private void waitForNext() throws SQLException {
        if (finishWaits()) {
            return;
        }
        var now = context.now();
        var next = waits.stream().flatMap(wait -> wait.next(now).stream()).min(Duration::compareTo);
        if (next.isEmpty() || Thread.currentThread().isInterrupted()) {
            for (var wait : List.copyOf(waits)) {
                waits.remove(wait);
                end(wait.task(), Outcome.failed(nobodyRaises(wait)));
            }
            return;
        }
        context.pause().pass(next.get().compareTo(GLANCE) < 0 ? next.get() : GLANCE);
    }

    private String nobodyRaises(Wait wait) {
        if (!(wait.task().action() instanceof Action.AwaitEvent(var event, var _))) {
            return "interrupted";
        }
        var said = Diagnostic.of(
                WorkflowRunCode.NOBODY_RAISES, wait.task().at(), wait.task().name(), event);
        context.say(said);
        return said.message();
    }

    private boolean finishWaits() throws SQLException {
        var over = waits.stream().filter(wait -> wait.isOver(context.now())).toList();
        for (var wait : over) {
            waits.remove(wait);
            wait.finish();
            end(wait.task(), Outcome.succeeded());
        }
        return !over.isEmpty();
    }

    private void end(Task task, Outcome outcome) throws SQLException {
        settle(task, run(task.name()).ended(outcome, outcome.status(), context.now()));
    }

    /** Notes how a task ended, and looks at the links that leave it. */
    private void settle(Task task, TaskRun run) throws SQLException {
        runs.put(task.name(), run);
        context.ended(run);
        if (suspends && run.status() == TaskStatus.FAILED && Wait.suspends(task.action())) {
            context.suspend();
            return;
        }
        for (var link : flow.linksFrom(task)) {
            links.put(link, link.when().isEmpty() || values.isTrue(link.when().get(), link.from(), this));
        }
        for (var link : flow.linksFrom(task)) {
            flow.task(link.to()).filter(this::mayStart).ifPresent(this::enqueue);
        }
    }

    private boolean mayStart(Task task) {
        var inputs = flow.linksTo(task).stream();
        return switch (task.inputs()) {
            case ALL -> inputs.allMatch(link -> links.getOrDefault(link, false));
            case ANY -> inputs.anyMatch(link -> links.getOrDefault(link, false));
        };
    }

    /** What became of a task so far. */
    TaskRun run(String task) {
        var found = runs.get(task);
        return found == null ? TaskRun.notStarted(path + task, "") : found;
    }

    LocalDateTime start() {
        return start;
    }

    void raise(String event) throws SQLException {
        raised.add(event);
        for (var wait : List.copyOf(waits)) {
            wait.hear(event);
        }
        finishWaits();
    }

    boolean wasRaised(String event) {
        return raised.contains(event);
    }

    /** This flow fails when it is over. */
    void fail() {
        failed = true;
    }

    /** Nothing starts any more in this flow. */
    void stop(TaskStatus status) {
        stopped = Optional.of(status);
    }
}
