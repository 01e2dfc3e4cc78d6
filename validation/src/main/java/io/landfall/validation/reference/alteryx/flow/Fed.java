package io.landfall.validation.reference.alteryx.flow;

import io.landfall.parsers.alteryx.MacroTarget;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.Workflow;
import io.landfall.parsers.alteryx.tool.DbFileInput;
import io.landfall.parsers.alteryx.tool.Directory;
import io.landfall.parsers.alteryx.tool.Download;
import io.landfall.parsers.alteryx.tool.GenerateRows;
import io.landfall.parsers.alteryx.tool.InDatabaseTool;
import io.landfall.parsers.alteryx.tool.MacroCall;
import io.landfall.parsers.alteryx.tool.MacroInput;
import io.landfall.parsers.alteryx.tool.OtherTool;
import io.landfall.parsers.alteryx.tool.PythonTool;
import io.landfall.parsers.alteryx.tool.RTool;
import io.landfall.parsers.alteryx.tool.RunCommand;
import io.landfall.parsers.alteryx.tool.TextInput;
import java.util.HashSet;
import java.util.Set;

/**
 * The tools that records come to along the lines of a workflow. The others stand in error in Designer, which runs the rest all the same
 * unless the workflow ends at errors, so they show and write nothing.
 */
final class Fed {

    private final Workflow workflow;
    private final Set<Integer> reached = new HashSet<>();

    Fed(Workflow workflow) {
        this.workflow = workflow;
        workflow.tools().stream()
                .filter(tool -> !tool.disabled() && (workflow.properties().cancelOnError() || hasRecords(tool)))
                .forEach(this::reach);
    }

    boolean contains(Tool tool) {
        return reached.contains(tool.id());
    }

    private void reach(Tool tool) {
        if (reached.add(tool.id())) {
            workflow.from(tool.id()).stream()
                    .flatMap(line -> workflow.tool(line.destination().tool()).stream())
                    .filter(next -> !next.disabled())
                    .forEach(this::reach);
        }
    }

    /** A macro that needs what comes in does not run without it. */
    private boolean hasRecords(Tool tool) {
        return isSource(tool)
                && !(workflow.macroOf(tool).orElse(null) instanceof MacroTarget.Resolved(var _, var macro, var _)
                        && macro.tools().stream()
                                .map(Tool::configuration)
                                .anyMatch(part -> part instanceof MacroInput input && !input.optional()));
    }

    /** Whether a tool has records without a line to it, or may have. */
    private static boolean isSource(Tool tool) {
        return switch (tool.configuration()) {
            case TextInput _, DbFileInput _, Directory _, GenerateRows _, InDatabaseTool _ -> true;
            case MacroCall _, MacroInput _ -> true;
            case Download _, RunCommand _, PythonTool _, RTool _, OtherTool _ -> true;
            default -> false;
        };
    }
}
