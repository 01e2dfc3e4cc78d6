package io.landfall.workbench.graph;

import static java.util.stream.Collectors.joining;

import io.landfall.parsers.alteryx.Connection;
import io.landfall.parsers.alteryx.MacroTarget;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.Workflow;
import io.landfall.parsers.alteryx.tool.CanvasTool;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Draws an Alteryx workflow: tools by their names, containers as frames, and faded what is disabled. */
final class WorkflowGraph {

    /** Anchors that say nothing, since most tools have only the one. */
    private static final Set<String> PLAIN = Set.of("Input", "Output", "");

    private final Workflow workflow;
    private final Map<Integer, Tool> tools;
    private final Set<Integer> frames;

    private WorkflowGraph(Workflow workflow) {
        this.workflow = workflow;
        this.tools = workflow.tools().stream()
                .collect(Collectors.toMap(Tool::id, tool -> tool, (first, _) -> first, LinkedHashMap::new));
        var filled = workflow.tools().stream()
                .filter(tool -> !isRemark(tool))
                .flatMap(tool -> tool.containers().stream())
                .collect(Collectors.toSet());
        this.frames = new HashSet<>(filled);
    }

    static Graph of(Workflow workflow) {
        return new WorkflowGraph(workflow).graph();
    }

    private Graph graph() {
        var nodes = tools.values().stream()
                .filter(tool -> !isRemark(tool))
                .map(this::node)
                .toList();
        var groups = tools.values().stream()
                .filter(tool -> frames.contains(tool.id()))
                .flatMap(tool -> frame(tool).stream())
                .toList();
        return Graph.of("legacy", workflow.name(), "Alteryx " + word(), nodes, edges(), groups);
    }

    private String word() {
        return switch (workflow.kind()) {
            case WORKFLOW -> "workflow";
            case MACRO -> "macro";
            case APP -> "app";
        };
    }

    /** Comments and frames are not steps. */
    private static boolean isRemark(Tool tool) {
        return tool.configuration() instanceof CanvasTool;
    }

    private Node node(Tool tool) {
        var own = tool.annotation().name();
        var label = own.isBlank() ? tool.name() : own;
        return new Node(
                Integer.toString(tool.id()),
                ToolKinds.of(tool.configuration()),
                label.strip(),
                subtitle(tool, !own.isBlank()),
                Optional.empty(),
                "",
                places(tool),
                parent(tool),
                tool.disabled());
    }

    private static String subtitle(Tool tool, boolean hasOwnName) {
        var remark = tool.annotation().text().isBlank()
                ? tool.annotation().defaultText()
                : tool.annotation().text();
        return Stream.of(
                        "#" + tool.id(),
                        hasOwnName ? tool.name() : "",
                        remark.strip().replaceAll("\\s+", " "))
                .filter(part -> !part.isEmpty())
                .collect(joining(" · "));
    }

    /** What is converted inside a macro comes from the macro's own tools. */
    private List<Place> places(Tool tool) {
        var inside = workflow.macroOf(tool).flatMap(target -> switch (target) {
            case MacroTarget.Resolved resolved ->
                Optional.of(Place.of(resolved.macro().at()));
            case MacroTarget.Shipped _, MacroTarget.Missing _, MacroTarget.Recursive _ -> Optional.empty();
        });
        return Stream.concat(Stream.of(Place.of(tool.at())), inside.stream()).toList();
    }

    private Optional<String> parent(Tool tool) {
        var known = new ArrayList<>(tool.containers());
        known.retainAll(tools.keySet());
        return known.isEmpty() ? Optional.empty() : Optional.of(Integer.toString(known.getLast()));
    }

    private Optional<Group> frame(Tool tool) {
        return tool.configuration() instanceof CanvasTool.Container container
                ? Optional.of(new Group(
                        Integer.toString(tool.id()), container.caption().strip(), parent(tool), tool.disabled()))
                : Optional.empty();
    }

    private record Ends(int from, int to) {}

    private List<Edge> edges() {
        var lines = new LinkedHashMap<Ends, List<Connection>>();
        for (var line : workflow.connections()) {
            lines.computeIfAbsent(
                            new Ends(line.origin().tool(), line.destination().tool()), _ -> new ArrayList<>())
                    .add(line);
        }
        return lines.entrySet().stream()
                .map(entry -> edge(entry.getKey(), entry.getValue()))
                .toList();
    }

    private Edge edge(Ends ends, List<Connection> lines) {
        var label = lines.stream()
                .map(WorkflowGraph::label)
                .filter(text -> !text.isEmpty())
                .distinct()
                .collect(joining(", "));
        var detail = lines.stream()
                .map(line -> line.origin().anchor() + " → " + line.destination().anchor()
                        + (line.name().isEmpty() ? "" : " " + line.name())
                        + (line.wireless() ? " (wireless)" : ""))
                .collect(joining(", "));
        return new Edge(
                Integer.toString(ends.from),
                Integer.toString(ends.to),
                label,
                detail,
                isDisabled(ends.from) || isDisabled(ends.to));
    }

    private static String label(Connection line) {
        return Stream.of(line.origin().anchor(), line.destination().anchor())
                .filter(anchor -> !PLAIN.contains(anchor) && !anchor.matches("(In|Out)put\\d*"))
                .collect(joining(" → "));
    }

    private boolean isDisabled(int id) {
        var tool = tools.get(id);
        return tool != null && tool.disabled();
    }
}
