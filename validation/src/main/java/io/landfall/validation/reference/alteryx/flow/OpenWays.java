package io.landfall.validation.reference.alteryx.flow;

import io.landfall.parsers.alteryx.Connection;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.Workflow;
import io.landfall.parsers.alteryx.tool.Detour;
import io.landfall.parsers.alteryx.tool.DetourEnd;
import io.landfall.parsers.alteryx.tool.InterfaceTool;
import java.util.function.Predicate;

/**
 * The ways that detours take. On the other ones nothing runs: they end at the Detour End, or where a tool gets records from elsewhere.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/tools/developer/detour-tool.html">Detour Tool</a>
 */
final class OpenWays {

    private OpenWays() {}

    /** The document in which the first tools on the ways that are not taken are switched off, so that nothing comes to those behind them. */
    static Workflow of(Workflow workflow) {
        return workflow.withTools(workflow.tools().stream()
                .map(tool -> isPassed(workflow, tool) ? tool.withDisabled(true) : tool)
                .toList());
    }

    /** Whether all lines to a tool come from a way that is not taken. */
    private static boolean isPassed(Workflow workflow, Tool tool) {
        return lines(workflow, tool, line -> isShut(workflow, line)) > 0
                && lines(workflow, tool, line -> !isShut(workflow, line)) == 0;
    }

    private static long lines(Workflow workflow, Tool tool, Predicate<Connection> which) {
        return workflow.into(tool.id()).stream()
                .filter(line -> workflow.tool(line.origin().tool())
                        .filter(from -> !from.disabled() && !(from.configuration() instanceof InterfaceTool))
                        .isPresent())
                .filter(which)
                .count();
    }

    /** Whether a line begins where a detour lets nothing out. */
    private static boolean isShut(Workflow workflow, Connection line) {
        return workflow.tool(line.origin().tool())
                .filter(from -> from.configuration() instanceof Detour way
                        && line.origin().anchor().equals(way.right() ? "Left" : "Right"))
                .isPresent();
    }

    /** Whether a line leads past all tools of a way that is not taken. */
    static boolean isLeftOut(Workflow workflow, Connection line) {
        return isShut(workflow, line)
                && workflow.tool(line.destination().tool())
                        .filter(tool -> tool.configuration() instanceof DetourEnd)
                        .isPresent();
    }
}
