package io.landfall.validation.reference.alteryx.flow;

import io.landfall.parsers.alteryx.Connection;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.Workflow;
import io.landfall.parsers.alteryx.tool.CanvasTool;
import io.landfall.parsers.alteryx.tool.InDatabaseTool;
import io.landfall.parsers.alteryx.tool.InterfaceTool;
import io.landfall.parsers.alteryx.tool.MacroInput;
import io.landfall.parsers.alteryx.tool.MacroOutput;
import io.landfall.parsers.alteryx.tool.Test;
import java.util.List;

/**
 * The tools of a workflow that nobody takes records from. Designer shows what leaves them to a person, so in a workflow that writes
 * nothing and has no Browse that is its result: one for each output, named after the tool, its number and the output, for example
 * {@code Filter_5_True}.
 */
record OpenEnds(Workflow workflow) {

    /** Those that records come to, or all where they come to none. */
    List<Tool> tools() {
        var fed = new Fed(workflow);
        var reached = ends().stream().filter(fed::contains).toList();
        return reached.isEmpty() ? ends() : reached;
    }

    private List<Tool> ends() {
        return workflow.tools().stream()
                .filter(OpenEnds::runs)
                .filter(tool -> !(tool.configuration() instanceof Test))
                .filter(tool -> !(tool.configuration() instanceof MacroInput))
                .filter(tool -> !(tool.configuration() instanceof MacroOutput))
                .filter(tool -> !isAsking(tool))
                .filter(tool -> workflow.from(tool.id()).stream().noneMatch(this::isTaken))
                .toList();
    }

    /** A database is asked for rows by the tool that takes them out of it. */
    private static boolean isAsking(Tool tool) {
        return tool.configuration() instanceof InDatabaseTool
                && !(tool.configuration() instanceof InDatabaseTool.StreamOut);
    }

    private boolean isTaken(Connection line) {
        return workflow.tool(line.destination().tool()).filter(OpenEnds::runs).isPresent();
    }

    private static boolean runs(Tool tool) {
        return !tool.disabled()
                && !(tool.configuration() instanceof CanvasTool)
                && !(tool.configuration() instanceof InterfaceTool);
    }

    /**
     * The name of an output.
     *
     * @param path the numbers of the macro calls around the tool, such as {@code 3_}
     */
    static String name(Tool tool, String path, String output) {
        var name = "%s_%s%d".formatted(tool.name().replaceAll("[^A-Za-z0-9]+", ""), path, tool.id());
        return output.isEmpty() ? name : name + "_" + output;
    }
}
