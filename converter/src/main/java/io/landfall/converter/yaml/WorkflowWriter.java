package io.landfall.converter.yaml;

import io.landfall.converter.sql.ExpressionText;
import io.landfall.converter.workflow.Action;
import io.landfall.converter.workflow.Aside;
import io.landfall.converter.workflow.Assignment;
import io.landfall.converter.workflow.CommandList;
import io.landfall.converter.workflow.Flow;
import io.landfall.converter.workflow.Formula;
import io.landfall.converter.workflow.Link;
import io.landfall.converter.workflow.Message;
import io.landfall.converter.workflow.Schedule;
import io.landfall.converter.workflow.Task;
import io.landfall.converter.workflow.Variable;
import io.landfall.converter.workflow.Workflow;
import io.landfall.converter.yaml.YamlValue.Mapping;
import java.util.List;

/** Writes a workflow as the root of its document. */
final class WorkflowWriter {

    private WorkflowWriter() {}

    static Mapping write(Workflow workflow) {
        var document = Mapping.onLines()
                .put("apiVersion", PipelineDocuments.VERSION)
                .put("kind", WorkflowDocuments.KIND)
                .put("name", workflow.name())
                .put("origin", PipelineWriter.write(workflow.origin()));
        workflow.schedule().ifPresent(schedule -> document.put("schedule", write(schedule)));
        document.putIf("suspendsOnError", workflow.suspendsOnError());
        return write(workflow.flow(), document);
    }

    private static Mapping write(Flow flow, Mapping into) {
        if (!flow.variables().isEmpty()) {
            into.put(
                    "variables",
                    flow.variables().stream().map(WorkflowWriter::write).toList());
        }
        return into.putUnlessEmpty("events", flow.events())
                .put("tasks", flow.tasks().stream().map(WorkflowWriter::write).toList())
                .put("links", flow.links().stream().map(WorkflowWriter::write).toList());
    }

    private static Mapping write(Variable variable) {
        return Mapping.small()
                .put("name", variable.name())
                .put("type", variable.type().sql())
                .put("initial", ExpressionText.print(variable.initial(), variable.type()))
                .putIf("persistent", variable.persistent());
    }

    private static Mapping write(Link link) {
        var mapping = Mapping.small().put("from", link.from()).put("to", link.to());
        link.when().ifPresent(condition -> write(condition, "when", mapping));
        return mapping;
    }

    /** A text for an expression, a mapping for what nobody has converted. */
    private static Mapping write(Formula formula, String key, Mapping into) {
        return switch (formula) {
            case Formula.Known(var expr) -> into.put(key, ExpressionText.print(expr));
            case Formula.Unconverted(var text) -> into.put(key, Mapping.small().put("unconverted", text));
        };
    }

    private static Mapping write(Task task) {
        var mapping = task.action() instanceof Action.Nested ? Mapping.onLines() : Mapping.small();
        mapping.put("task", task.name());
        write(task.action(), mapping);
        if (!task.enabled()) {
            mapping.put("enabled", false);
        }
        return mapping.putUnless(Task.Inputs.ALL, "inputs", task.inputs())
                .putIf("failsParent", task.failsParent())
                .putIf("failsParentUnlessRun", task.failsParentUnlessRun())
                .putUnless("", "origin", task.at().path());
    }

    private static void write(Action action, Mapping into) {
        into.put("do", ActionKind.of(action).word());
        switch (action) {
            case Action.Start() -> {}
            case Action.RunPipeline run -> write(run, into);
            case Action.Nested(var object, var flow, var before, var after) -> {
                into.put("object", object);
                put("before", before, into);
                put("after", after, into);
                write(flow, into);
            }
            case Action.RunCommands(var list) -> write(list, into);
            case Action.Decide(var condition) -> write(condition, "condition", into);
            case Action.Assign(var assignments) ->
                into.put("set", assignments.stream().map(WorkflowWriter::write).toList());
            case Action.WaitUntil(var time) -> write(time, "time", into);
            case Action.WaitFor(var duration, var since) ->
                into.put("duration", duration.toString()).put("since", since);
            case Action.AwaitFile(var file, var deletes) ->
                into.put("file", file).putIf("deletes", deletes);
            case Action.AwaitEvent(var event, var past) ->
                into.put("event", event).putIf("seesPast", past);
            case Action.RaiseEvent(var event) -> into.put("event", event);
            case Action.Control(var effect) -> into.put("effect", effect);
            case Action.Send(var message) -> write(message, into);
            case Action.Unconverted(var kind) -> into.put("kind", kind);
        }
    }

    private static void write(Action.RunPipeline run, Mapping into) {
        into.put("object", run.object()).putIfPresent("pipeline", run.pipeline());
        put("before", run.before(), into);
        if (!run.handsBack().isEmpty()) {
            into.put(
                    "handsBack",
                    run.handsBack().stream().map(WorkflowWriter::write).toList());
        }
        put("onSuccess", run.onSuccess(), into);
        put("onFailure", run.onFailure(), into);
    }

    private static Mapping write(Action.HandBack handBack) {
        return Mapping.small().put("variable", handBack.variable()).put("parameter", handBack.parameter());
    }

    private static void put(String key, Aside aside, Mapping into) {
        if (aside.isEmpty()) {
            return;
        }
        var mapping = Mapping.small();
        put("set", aside.assignments(), mapping);
        if (!aside.commands().isEmpty()) {
            mapping.put(
                    "commands",
                    aside.commands().stream()
                            .map(list -> write(list, Mapping.small()))
                            .toList());
        }
        if (!aside.messages().isEmpty()) {
            mapping.put(
                    "messages",
                    aside.messages().stream()
                            .map(message -> write(message, Mapping.small()))
                            .toList());
        }
        into.put(key, mapping);
    }

    private static void put(String key, List<Assignment> assignments, Mapping into) {
        if (!assignments.isEmpty()) {
            into.put(key, assignments.stream().map(WorkflowWriter::write).toList());
        }
    }

    private static Mapping write(Assignment assignment) {
        return write(assignment.value(), "value", Mapping.small().put("name", assignment.name()));
    }

    private static Mapping write(CommandList list, Mapping into) {
        return into.put(
                        "run",
                        list.commands().stream()
                                .map(command -> Mapping.small()
                                        .put("name", command.name())
                                        .put("command", command.text()))
                                .toList())
                .putIf("stopsOnFailure", list.stopsOnFailure());
    }

    private static Mapping write(Message message, Mapping into) {
        return into.put("to", message.to()).put("subject", message.subject()).put("text", message.text());
    }

    private static Mapping write(Schedule schedule) {
        var mapping = Mapping.small();
        switch (schedule.recurrence()) {
            case Schedule.Once() -> mapping.put("starts", "once");
            case Schedule.Cron(var expression) -> mapping.put("cron", expression);
            case Schedule.Every(var interval) -> mapping.put("every", interval.toString());
            case Schedule.Continuous() -> mapping.put("starts", "continuously");
            case Schedule.OnServerStart() -> mapping.put("starts", "with the server");
            case Schedule.Worded(var words) -> mapping.put("unconverted", words);
        }
        schedule.start().ifPresent(start -> mapping.put("from", start.toString()));
        schedule.end().ifPresent(end -> {
            switch (end) {
                case Schedule.EndAt(var time) -> mapping.put("until", time.toString());
                case Schedule.EndAfter(var runs) -> mapping.put("runs", runs);
            }
        });
        return mapping.putIfPresent("zone", schedule.zone());
    }
}
