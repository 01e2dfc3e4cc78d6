package io.landfall.rules.alteryx.flow;

import io.landfall.parsers.alteryx.Connection;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.Workflow;
import io.landfall.parsers.alteryx.tool.Detour;
import io.landfall.parsers.alteryx.tool.DetourEnd;
import io.landfall.parsers.alteryx.tool.InterfaceTool;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What lies on the ways that detours do not take, as far as the lines to it begin at nothing else: Designer does not evaluate or run it at
 * all, so that it writes no file and gives no record of an empty count.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/tools/developer/detour-tool.html">Detour Tool</a>
 */
final class ClosedWays {

    private final Workflow workflow;
    private final Set<Integer> closed = new HashSet<>();

    private ClosedWays(Workflow workflow) {
        this.workflow = workflow;
        var found = true;
        while (found) {
            var next = workflow.tools().stream().filter(this::isNewlyClosed).toList();
            next.forEach(tool -> closed.add(tool.id()));
            found = !next.isEmpty();
        }
    }

    static ClosedWays of(Workflow workflow) {
        return new ClosedWays(workflow);
    }

    /** The document without them. */
    Workflow left() {
        return closed.isEmpty()
                ? workflow
                : workflow.withTools(workflow.tools().stream()
                        .map(tool -> tool.withDisabled(tool.disabled() || closed.contains(tool.id())))
                        .toList());
    }

    /** Whether a line leads from the closed side of a detour straight to where its ways meet. */
    boolean isBypassed(Connection line) {
        return isClosed(line)
                && workflow.tool(line.destination().tool())
                        .filter(tool -> tool.configuration() instanceof DetourEnd)
                        .isPresent();
    }

    /** Tools on a closed way that others lead to as well, other than where the ways of a detour meet. */
    List<Tool> mixed() {
        return workflow.tools().stream()
                .filter(tool -> !tool.disabled() && !closed.contains(tool.id()))
                .filter(tool -> !(tool.configuration() instanceof DetourEnd))
                .filter(tool -> workflow.into(tool.id()).stream().anyMatch(this::isClosed))
                .toList();
    }

    private boolean isNewlyClosed(Tool tool) {
        var lines = workflow.into(tool.id());
        return !tool.disabled()
                && !closed.contains(tool.id())
                && lines.stream().anyMatch(this::isClosed)
                && lines.stream().noneMatch(this::isOpen);
    }

    private boolean isClosed(Connection line) {
        return closed.contains(line.origin().tool())
                || workflow.tool(line.origin().tool())
                        .filter(from -> !from.disabled()
                                && from.configuration() instanceof Detour(var right)
                                && line.origin().anchor().equals(right ? "Left" : "Right"))
                        .isPresent();
    }

    private boolean isOpen(Connection line) {
        return !isClosed(line)
                && workflow.tool(line.origin().tool())
                        .filter(from -> !from.disabled() && !(from.configuration() instanceof InterfaceTool))
                        .isPresent();
    }
}
