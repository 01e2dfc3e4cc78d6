package io.landfall.converter.yaml;

import io.landfall.converter.sql.ExpressionScope;
import io.landfall.converter.workflow.Action;
import io.landfall.converter.workflow.Aside;
import io.landfall.converter.workflow.Assignment;
import io.landfall.converter.workflow.CommandList;
import io.landfall.converter.workflow.FlowScope;
import io.landfall.converter.workflow.Message;
import io.landfall.converter.workflow.Task;
import java.time.Duration;
import java.util.List;

/** Reads what a task does. */
final class ActionReader {

    private final FlowReader flows;
    private final Problems problems;
    private final ExpressionScope scope;

    ActionReader(FlowReader flows, Problems problems, ExpressionScope scope) {
        this.flows = flows;
        this.problems = problems;
        this.scope = scope;
    }

    Action read(Entries entries) {
        return switch (entries.choice("do", List.of(ActionKind.values()), ActionKind::word)) {
            case START -> new Action.Start();
            case PIPELINE ->
                new Action.RunPipeline(
                        entries.text("object"),
                        entries.optionalText("pipeline"),
                        aside(entries, "before"),
                        entries.has("handsBack") ? entries.each("handsBack", ActionReader::handBack) : List.of(),
                        aside(entries, "onSuccess"),
                        aside(entries, "onFailure"));
            case FLOW -> nested(entries);
            case COMMANDS -> new Action.RunCommands(commands(entries));
            case DECIDE -> new Action.Decide(flows.condition(entries, "condition", scope));
            case ASSIGN -> new Action.Assign(assignments(entries, "set", scope));
            case WAIT_UNTIL -> new Action.WaitUntil(flows.value(entries, "time", scope));
            case WAIT_FOR ->
                new Action.WaitFor(
                        WorkflowReader.parsed(entries, "duration", Duration::parse, problems)
                                .orElse(Duration.ZERO),
                        entries.word("since", Action.Since.class));
            case AWAIT_FILE -> new Action.AwaitFile(entries.text("file"), entries.truth("deletes"));
            case AWAIT_EVENT -> new Action.AwaitEvent(entries.text("event"), entries.truth("seesPast"));
            case RAISE_EVENT -> new Action.RaiseEvent(entries.text("event"));
            case CONTROL -> new Action.Control(entries.word("effect", Action.Effect.class));
            case SEND -> new Action.Send(message(entries));
            case UNCONVERTED -> new Action.Unconverted(entries.text("kind"));
        };
    }

    /** What is assigned before is computed outside of the flow, what is assigned after inside. */
    private Action nested(Entries entries) {
        var object = entries.text("object");
        var before = assignments(entries, "before", scope);
        var flow = flows.read(entries);
        var inside = FlowScope.of(
                flow.variables(), flow.tasks().stream().map(Task::name).toList());
        return new Action.Nested(object, flow, before, assignments(entries, "after", inside));
    }

    private static Action.HandBack handBack(Entries entries) {
        return new Action.HandBack(entries.text("variable"), entries.text("parameter"));
    }

    private Aside aside(Entries entries, String key) {
        return entries.optional(
                        key,
                        nested -> new Aside(
                                assignments(nested, "set", scope),
                                nested.has("commands") ? nested.each("commands", this::commands) : List.of(),
                                nested.has("messages") ? nested.each("messages", this::message) : List.of()))
                .orElse(Aside.NOTHING);
    }

    private List<Assignment> assignments(Entries entries, String key, ExpressionScope names) {
        return entries.has(key)
                ? entries.each(key, one -> new Assignment(one.text("name"), flows.value(one, "value", names)))
                : List.of();
    }

    private CommandList commands(Entries entries) {
        return new CommandList(
                entries.each("run", one -> new CommandList.Command(one.text("name"), one.text("command"))),
                entries.truth("stopsOnFailure"));
    }

    private Message message(Entries entries) {
        return new Message(entries.text("to"), entries.text("subject"), entries.text("text"));
    }
}
