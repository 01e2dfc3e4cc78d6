package io.landfall.rules.alteryx.flow;

import io.landfall.parsers.alteryx.MacroTarget;
import io.landfall.parsers.alteryx.Tool;
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
import io.landfall.parsers.alteryx.tool.ToolConfiguration;
import java.util.HashSet;
import java.util.Set;

/**
 * The tools that no records can come to, since no line leads to them from a tool that has records of its own: what an author has left
 * lying on the canvas, or what stood behind a container that is switched off. Designer reports an error at such a tool, lets nothing
 * come out of it, and runs the rest of the workflow all the same, unless the workflow is set to end at errors.
 */
final class Unfed {

    private final Set<String> fed = new HashSet<>();
    private final boolean isFatal;

    private Unfed(Canvas canvas) {
        this.isFatal = canvas.nodes().stream()
                .anyMatch(node -> node.workflow().properties().cancelOnError());
        canvas.nodes().stream().filter(Unfed::hasRecords).forEach(node -> follow(canvas, node.key()));
    }

    static Unfed of(Canvas canvas) {
        return new Unfed(canvas);
    }

    boolean contains(CanvasNode node) {
        return !isFatal && !fed.contains(node.key());
    }

    private void follow(Canvas canvas, String key) {
        if (fed.add(key)) {
            canvas.outOf(key).forEach(link -> follow(canvas, link.to().node()));
        }
    }

    /** A macro may have records of its own, but does not run while an input is open that it needs. */
    private static boolean hasRecords(CanvasNode node) {
        return hasRecords(node.tool().configuration())
                && !(node.workflow().macroOf(node.tool()).orElse(null) instanceof MacroTarget.Resolved target
                        && target.macro().tools().stream().anyMatch(Unfed::isNeeded));
    }

    private static boolean isNeeded(Tool tool) {
        return tool.configuration() instanceof MacroInput input && !input.optional();
    }

    private static boolean hasRecords(ToolConfiguration configuration) {
        return switch (configuration) {
            case DbFileInput _, Directory _, TextInput _, GenerateRows _ -> true;
            case Download _, PythonTool _, RTool _, RunCommand _ -> true;
            case InDatabaseTool _, MacroCall _, MacroInput _, OtherTool _ -> true;
            default -> false;
        };
    }
}
