package io.landfall.validation.workflow;

import io.landfall.converter.expression.Literal;
import io.landfall.converter.workflow.Action;
import io.landfall.converter.workflow.Aside;
import io.landfall.converter.workflow.Assignment;
import io.landfall.converter.workflow.CommandList;
import io.landfall.converter.workflow.Message;
import io.landfall.converter.workflow.Task;
import io.landfall.converter.workflow.TaskStatus;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Does what one task does, but for waiting. */
final class ActionRun {

    private final Task task;
    private final String path;
    private final FlowRun flow;
    private final RunContext context;
    private final FlowValues values;

    ActionRun(Task task, String path, FlowRun flow, RunContext context, FlowValues values) {
        this.task = task;
        this.path = path;
        this.flow = flow;
        this.context = context;
        this.values = values;
    }

    Outcome outcome() throws SQLException {
        return switch (task.action()) {
            case Action.Start _ -> Outcome.succeeded();
            case Action.RunPipeline run -> pipeline(run);
            case Action.Nested nested -> nested(nested);
            case Action.RunCommands(var list) -> commands().run(list);
            case Action.Decide(var condition) -> {
                var value = values.value(condition, task.name(), flow);
                yield value.isEmpty()
                        ? Outcome.failed("the condition cannot be computed")
                        : Outcome.decided(value.get().equals(new Literal.Truth(true)));
            }
            case Action.Assign(var assignments) -> {
                assign(assignments);
                yield Outcome.succeeded();
            }
            case Action.RaiseEvent(var event) -> {
                flow.raise(event);
                yield Outcome.succeeded();
            }
            case Action.Control(var effect) -> control(effect);
            case Action.Send(var message) -> Outcome.succeeded().with(List.of(written(message)));
            case Action.WaitUntil _, Action.WaitFor _, Action.AwaitFile _, Action.AwaitEvent _ ->
                throw new IllegalStateException("a wait: " + task.name());
            case Action.Unconverted(var kind) -> Outcome.failed("'%s' is not converted".formatted(kind));
        };
    }

    private CommandRun commands() {
        return new CommandRun(path + task.name(), task.at(), context, values);
    }

    private void assign(List<Assignment> assignments) throws SQLException {
        for (var assignment : assignments) {
            values.set(assignment, values, task.name(), flow);
        }
    }

    private Outcome pipeline(Action.RunPipeline run) throws SQLException {
        var parameters = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        for (var assignment : run.before().assignments()) {
            var value = values.value(assignment.value(), task.name(), flow).flatMap(Constants::text);
            value.ifPresent(text -> parameters.put(assignment.name(), text));
        }
        var notes = new ArrayList<String>();
        for (var list : run.before().commands()) {
            var before = commands().run(list);
            notes.addAll(before.notes());
            if (before.status() != TaskStatus.SUCCEEDED) {
                return after(run.onFailure(), Outcome.failed(before.message()), notes);
            }
        }
        var document = run.pipeline().orElse("");
        var pipelines = new PipelineRun(context);
        var outcome = pipelines.run(path + task.name(), document, parameters);
        if (outcome.status() != TaskStatus.SUCCEEDED) {
            return after(run.onFailure(), outcome, notes);
        }
        if (!run.handsBack().isEmpty()) {
            var kept = pipelines.kept(document);
            run.handsBack().forEach(back -> values.restore(back.variable(), kept.getOrDefault(back.parameter(), "")));
        }
        return after(run.onSuccess(), outcome, notes);
    }

    /** What comes after does not change how the session ended. */
    private Outcome after(Aside aside, Outcome outcome, List<String> notes) throws SQLException {
        assign(aside.assignments());
        for (CommandList list : aside.commands()) {
            notes.addAll(commands().run(list).notes());
        }
        aside.messages().forEach(message -> notes.add(written(message)));
        return outcome.with(notes);
    }

    private String written(Message message) {
        return "not sent, to %s: %s"
                .formatted(
                        values.filled(message.to()).text(),
                        values.filled(message.subject()).text());
    }

    private Outcome nested(Action.Nested nested) throws SQLException {
        var inner = path + task.name() + "/";
        var inside = new FlowValues(nested.flow(), inner, nested.object() + "/", context);
        for (var assignment : nested.before()) {
            inside.set(assignment, values, task.name(), flow);
        }
        var run = new FlowRun(nested.flow(), inner, false, context, inside);
        var status = run.run();
        for (var assignment : nested.after()) {
            values.set(assignment, inside, task.name(), run);
        }
        return Outcome.of(status);
    }

    private Outcome control(Action.Effect effect) {
        switch (effect) {
            case FAIL_TASK -> {
                return Outcome.failed("failed on purpose");
            }
            case FAIL_FLOW -> flow.fail();
            case STOP_FLOW -> flow.stop(TaskStatus.STOPPED);
            case ABORT_FLOW -> flow.stop(TaskStatus.ABORTED);
            case FAIL_WORKFLOW -> context.fail();
            case STOP_WORKFLOW -> context.end(TaskStatus.STOPPED);
            case ABORT_WORKFLOW -> context.end(TaskStatus.ABORTED);
        }
        return Outcome.succeeded();
    }
}
