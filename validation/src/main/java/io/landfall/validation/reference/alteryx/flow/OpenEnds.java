package io.landfall.validation.reference.alteryx.flow;

import io.landfall.parsers.alteryx.Connection;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.Workflow;
import io.landfall.parsers.alteryx.tool.Browse;
import io.landfall.parsers.alteryx.tool.CanvasTool;
import io.landfall.parsers.alteryx.tool.InDatabaseTool;
import io.landfall.parsers.alteryx.tool.InterfaceTool;
import io.landfall.parsers.alteryx.tool.MacroInput;
import io.landfall.parsers.alteryx.tool.MacroOutput;
import io.landfall.parsers.alteryx.tool.Test;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * The tools of a workflow that nobody takes records from. Designer shows what leaves them to a person, so in a workflow that writes
 * nothing and has no Browse that is its result: one for each output, named after the tool, its number and the output, for example
 * {@code Filter_5_True}. What a macro takes in and hands to none of its tools ends before it.
 *
 * @param opened the runs of macros that run once, by the number of the call
 * @param leaves whether somebody takes what leaves at an output of this document, where it is a macro
 */
record OpenEnds(Workflow workflow, Map<Integer, DocumentRun> opened, Predicate<String> leaves) {

    /** A tool of which nobody takes records, and the numbers of the macro calls around it, such as {@code 3_}. */
    record End(DocumentRun run, Tool tool, String path) {

        /** Within a macro, and not on the way out of it: its author alone sees such records. */
        boolean isHidden() {
            return !path.isEmpty() && !run.isWayOut(tool);
        }

        /** A Browse within a macro, which shows nothing where the macro is called. */
        boolean isGlance() {
            return !path.isEmpty()
                    && (tool.configuration() instanceof Browse
                            || tool.configuration() instanceof InDatabaseTool.Browse);
        }
    }

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
                .filter(tool -> !opened.containsKey(tool.id()))
                .filter(tool -> workflow.from(tool.id()).stream().noneMatch(this::isTaken))
                .toList();
    }

    /** A database is asked for rows by the tool that takes them out of it. */
    private static boolean isAsking(Tool tool) {
        return tool.configuration() instanceof InDatabaseTool
                && !(tool.configuration() instanceof InDatabaseTool.StreamOut);
    }

    private boolean isTaken(Connection line) {
        return workflow.tool(line.destination().tool())
                .filter(OpenEnds::runs)
                .filter(tool -> takes(tool, line.destination().anchor()))
                .isPresent();
    }

    private boolean takes(Tool tool, String input) {
        if (tool.configuration() instanceof MacroOutput output) {
            return leaves.test(output.name());
        }
        return !opened.containsKey(tool.id())
                || Objects.requireNonNull(opened.get(tool.id()))
                        .ends(leaving(tool))
                        .takes(input);
    }

    /** Whether somebody within the macro takes what comes in. */
    private boolean takes(String input) {
        return workflow.tools().stream()
                .filter(tool -> tool.configuration() instanceof MacroInput way
                        && way.name().equals(input))
                .flatMap(tool -> workflow.from(tool.id()).stream())
                .anyMatch(this::isTaken);
    }

    /** Whether somebody takes what leaves at an output of the called macro. */
    Predicate<String> leaving(Tool call) {
        return output -> workflow.from(call.id()).stream()
                .filter(line -> line.origin().anchor().equals(output))
                .anyMatch(this::isTaken);
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
