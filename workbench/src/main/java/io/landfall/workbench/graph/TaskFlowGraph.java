package io.landfall.workbench.graph;

import io.landfall.parsers.powercenter.TaskFlow;
import io.landfall.parsers.powercenter.TaskInstance;
import io.landfall.parsers.powercenter.TaskKind;
import io.landfall.parsers.powercenter.Workflow;
import io.landfall.parsers.powercenter.WorkflowLink;
import java.util.List;
import java.util.Optional;

/** Draws a PowerCenter workflow or worklet as the Workflow Manager shows it: tasks, links, and faded what is disabled. */
final class TaskFlowGraph {

    private static final int LONGEST_LABEL = 40;

    private final TaskFlow flow;

    private TaskFlowGraph(TaskFlow flow) {
        this.flow = flow;
    }

    static Graph of(TaskFlow flow) {
        var graph = new TaskFlowGraph(flow);
        var what = flow instanceof Workflow ? "PowerCenter workflow" : "PowerCenter worklet";
        return Graph.of(
                "legacy",
                flow.name(),
                what,
                flow.taskInstances().stream().map(TaskFlowGraph::node).toList(),
                flow.links().stream().map(graph::edge).toList(),
                List.of());
    }

    private static Node node(TaskInstance task) {
        return new Node(
                task.name(),
                task.kind().map(TaskFlowGraph::kind).orElse(NodeKind.OTHER),
                task.name(),
                task.taskType(),
                Optional.empty(),
                "",
                List.of(Place.of(task.at())),
                Optional.empty(),
                !task.enabled());
    }

    private static NodeKind kind(TaskKind kind) {
        return switch (kind) {
            case START -> NodeKind.SOURCE;
            case SESSION -> NodeKind.COMPUTE;
            case WORKLET -> NodeKind.CALL;
            case COMMAND -> NodeKind.SCRIPT;
            case DECISION, CONTROL -> NodeKind.CHOOSE;
            case ASSIGNMENT -> NodeKind.GATHER;
            case EMAIL -> NodeKind.NOTE;
            case EVENT_WAIT, EVENT_RAISE -> NodeKind.SHOW;
            case TIMER -> NodeKind.ARRANGE;
        };
    }

    private Edge edge(WorkflowLink link) {
        var disabled = isDisabled(link.from()) || isDisabled(link.to());
        return new Edge(
                name(link.from()),
                name(link.to()),
                label(link.condition()),
                link.condition().strip(),
                disabled);
    }

    private String name(String task) {
        return flow.taskInstance(task).map(TaskInstance::name).orElse(task);
    }

    private boolean isDisabled(String task) {
        return flow.taskInstance(task).filter(one -> !one.enabled()).isPresent();
    }

    /** A condition where there is room for it. */
    static String label(String condition) {
        var text = condition.strip().replaceAll("\\s+", " ");
        return text.length() <= LONGEST_LABEL ? text : text.substring(0, LONGEST_LABEL - 1) + "…";
    }
}
