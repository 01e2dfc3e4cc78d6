package io.landfall.rules.alteryx.flow;

import io.landfall.parsers.alteryx.tool.Browse;
import io.landfall.parsers.alteryx.tool.DbFileOutput;
import io.landfall.parsers.alteryx.tool.InDatabaseTool;
import io.landfall.parsers.alteryx.tool.MacroOutput;
import io.landfall.parsers.alteryx.tool.Test;
import io.landfall.parsers.alteryx.tool.ToolConfiguration;
import java.util.List;
import java.util.Optional;

/**
 * The tools whose records are the result of a workflow: those that write, or else its Browse tools, or else the ends of its lines.
 *
 * @param writing whose records are written as they are
 * @param drawing that show pictures alone, in place of which the records that they are drawn from are the result
 * @param shown Browse tools among them
 * @param leftOut Browse tools that show pictures beside records, which are no result
 */
record WorkflowEnds(
        List<CanvasNode> writing, List<CanvasNode> drawing, List<CanvasNode> shown, List<CanvasNode> leftOut) {

    /** Those that records come to, if there are any. */
    static WorkflowEnds of(Canvas canvas, Pictures pictures, Unfed unfed) {
        var fed = canvas.nodes().stream().filter(node -> !unfed.contains(node)).toList();
        var ends = of(canvas, fed, pictures);
        return ends.isNone() ? of(canvas, canvas.nodes(), pictures) : ends;
    }

    private static WorkflowEnds of(Canvas canvas, List<CanvasNode> nodes, Pictures pictures) {
        var writing = nodes.stream()
                .filter(node -> isWriting(node.tool().configuration()))
                .filter(node -> !node.workflow().properties().disableAllOutput())
                .toList();
        if (!writing.isEmpty()) {
            return parted(pictures, writing, List.of(), List.of());
        }
        var looked = shown(canvas, nodes, Browse.class);
        var shown = looked.isEmpty() ? shown(canvas, nodes, InDatabaseTool.Browse.class) : looked;
        if (!shown.isEmpty()) {
            var records = shown.stream()
                    .filter(node -> pictures.shownBy(node).isEmpty())
                    .toList();
            return records.isEmpty()
                    ? parted(pictures, shown, List.of(), List.of())
                    : parted(
                            pictures,
                            records,
                            records,
                            shown.stream()
                                    .filter(node -> !records.contains(node))
                                    .toList());
        }
        var ends = nodes.stream()
                .filter(node -> !canvas.isRead(node.key()) && !(node.tool().configuration() instanceof Test))
                .filter(node -> !(isShowing(node.tool().configuration()) && isInMacro(node)))
                .filter(node -> !isAsking(node.tool().configuration()))
                .toList();
        var visible = ends.stream().filter(node -> !isHidden(node)).toList();
        return parted(pictures, visible.isEmpty() ? ends : visible, List.of(), List.of());
    }

    private boolean isNone() {
        return writing.isEmpty() && drawing.isEmpty() && shown.isEmpty();
    }

    /** Tools of a kind that show records. Those within a database show the first ones only: a glance, unless the workflow has nothing else. */
    private static List<CanvasNode> shown(
            Canvas canvas, List<CanvasNode> nodes, Class<? extends ToolConfiguration> kind) {
        return nodes.stream()
                .filter(node -> kind.isInstance(node.tool().configuration())
                        && !isInMacro(node)
                        && !canvas.into(node.key()).isEmpty())
                .toList();
    }

    private static boolean isWriting(ToolConfiguration configuration) {
        return configuration instanceof InDatabaseTool.Write
                || (configuration instanceof DbFileOutput output && !output.disabled());
    }

    private static boolean isShowing(ToolConfiguration configuration) {
        return configuration instanceof Browse || configuration instanceof InDatabaseTool.Browse;
    }

    /** An In-DB tool that only adds to a query: nobody asks it if none of the tools behind it takes the rows. */
    private static boolean isAsking(ToolConfiguration configuration) {
        return configuration instanceof InDatabaseTool
                && !(configuration instanceof InDatabaseTool.StreamOut
                        || configuration instanceof InDatabaseTool.Browse
                        || configuration instanceof InDatabaseTool.Other);
    }

    private static WorkflowEnds parted(
            Pictures pictures, List<CanvasNode> ends, List<CanvasNode> shown, List<CanvasNode> leftOut) {
        var drawing = ends.stream().filter(end -> isDrawing(pictures, end)).toList();
        var writing = ends.stream().filter(end -> !isDrawing(pictures, end)).toList();
        return new WorkflowEnds(writing, drawing, shown, leftOut);
    }

    /** What a Browse within a macro shows is seen by the author of the macro, not by its callers. */
    private static boolean isInMacro(CanvasNode node) {
        return node.key().contains(".");
    }

    /** A tool within a macro that hands its records to nobody: Designer shows its callers what leaves the macro, and these do not. */
    private static boolean isHidden(CanvasNode node) {
        return isInMacro(node)
                && !ToolFamily.hasEffect(node.tool(), node.workflow())
                && node.workflow().connections().stream()
                        .filter(line -> line.origin().tool() == node.tool().id())
                        .noneMatch(line -> node.workflow()
                                .tool(line.destination().tool())
                                .filter(next -> isWayOut(next.configuration()))
                                .isPresent());
    }

    private static boolean isWayOut(ToolConfiguration configuration) {
        return configuration instanceof MacroOutput || configuration instanceof InDatabaseTool.MacroOutput;
    }

    /** Whether an end draws records, which then are the result. What statistics have found out is in no records. */
    private static boolean isDrawing(Pictures pictures, CanvasNode end) {
        return pictures.shownBy(end).equals(Optional.of(Pictures.Kind.CHART))
                && !(end.tool().configuration() instanceof DbFileOutput);
    }
}
