package io.landfall.workbench.graph;

import io.landfall.converter.sql.ExpressionText;
import io.landfall.converter.workflow.Action;
import io.landfall.converter.workflow.Formula;
import io.landfall.converter.workflow.Link;
import io.landfall.converter.workflow.Task;
import io.landfall.converter.workflow.Workflow;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Draws a native workflow: its tasks, and under which conditions one follows another. */
final class FlowGraph {

    private FlowGraph() {}

    static Graph of(Workflow workflow) {
        var flow = workflow.flow();
        return Graph.of(
                "native",
                workflow.name(),
                "Native workflow",
                flow.tasks().stream().map(FlowGraph::node).toList(),
                flow.links().stream().map(FlowGraph::edge).toList(),
                List.of());
    }

    private static Node node(Task task) {
        return new Node(
                task.name(),
                kind(task.action()),
                task.name(),
                subtitle(task.action()),
                Optional.empty(),
                "#op-" + task.name(),
                List.of(Place.of(task.at())),
                Optional.empty(),
                !task.enabled());
    }

    private static NodeKind kind(Action action) {
        return switch (action) {
            case Action.Start _ -> NodeKind.SOURCE;
            case Action.RunPipeline run -> run.pipeline().isPresent() ? NodeKind.COMPUTE : NodeKind.OTHER;
            case Action.Nested _ -> NodeKind.CALL;
            case Action.RunCommands _, Action.Unconverted _ -> NodeKind.SCRIPT;
            case Action.Decide _, Action.Control _ -> NodeKind.CHOOSE;
            case Action.Assign _ -> NodeKind.GATHER;
            case Action.Send _ -> NodeKind.NOTE;
            case Action.AwaitFile _, Action.AwaitEvent _, Action.RaiseEvent _ -> NodeKind.SHOW;
            case Action.WaitUntil _, Action.WaitFor _ -> NodeKind.ARRANGE;
        };
    }

    private static String subtitle(Action action) {
        return switch (action) {
            case Action.Start _ -> "start";
            case Action.RunPipeline run -> run.pipeline().orElse("no pipeline: " + run.object());
            case Action.Nested nested ->
                nested.flow().tasks().size() == 1
                        ? "flow of 1 task"
                        : "flow of %d tasks".formatted(nested.flow().tasks().size());
            case Action.RunCommands(var list) ->
                "commands · %d".formatted(list.commands().size());
            case Action.Decide(var condition) -> "decide · " + text(condition);
            case Action.Assign(var assignments) -> "assign · %d".formatted(assignments.size());
            case Action.WaitUntil(var time) -> "wait until " + text(time);
            case Action.WaitFor(var duration, var since) ->
                "wait for %s since %s".formatted(duration, since.name().toLowerCase(Locale.ROOT));
            case Action.AwaitFile(var file, var _) -> "await file · " + file;
            case Action.AwaitEvent(var event, var _) -> "await event · " + event;
            case Action.RaiseEvent(var event) -> "raise event · " + event;
            case Action.Control(var effect) ->
                "control · " + effect.name().toLowerCase(Locale.ROOT).replace('_', ' ');
            case Action.Send(var message) -> "send · " + message.to();
            case Action.Unconverted(var kind) -> "not converted · " + kind;
        };
    }

    private static Edge edge(Link link) {
        var condition = link.when().map(FlowGraph::text).orElse("");
        return new Edge(link.from(), link.to(), TaskFlowGraph.label(condition), condition, false);
    }

    private static String text(Formula formula) {
        return switch (formula) {
            case Formula.Known(var expr) -> ExpressionText.print(expr);
            case Formula.Unconverted(var legacy) -> "not converted: " + legacy.strip();
        };
    }
}
