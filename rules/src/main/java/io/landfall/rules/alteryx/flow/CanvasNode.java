package io.landfall.rules.alteryx.flow;

import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.Workflow;
import io.landfall.parsers.alteryx.tool.InterfaceTool;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.DiagnosticCode;
import java.util.stream.Stream;

/**
 * A tool that runs.
 *
 * @param key unique in the flow: the tool's ID, inside a macro after that of the call, for example {@code 12.3}
 * @param workflow the document that the tool stands in: the workflow, or a macro that it calls
 */
public record CanvasNode(String key, Tool tool, Workflow workflow) {

    /** Such as {@code Filter_12}. */
    String wish() {
        return tool.name().replaceAll("[^A-Za-z0-9]+", "") + "_" + key.replace('.', '_');
    }

    /** Whether a line leads to the tool, be it from one that is switched off. */
    boolean hasLines() {
        return workflow.into(tool.id()).stream()
                .flatMap(line -> workflow.tool(line.origin().tool()).stream())
                .anyMatch(from -> !(from.configuration() instanceof InterfaceTool));
    }

    /** What is said of the tool, by its name and key. */
    Diagnostic says(DiagnosticCode code, String... details) {
        var args = Stream.concat(Stream.of(tool.name(), key), Stream.of(details));
        return Diagnostic.of(code, tool.at(), args.toArray(String[]::new));
    }
}
