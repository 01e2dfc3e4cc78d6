package io.landfall.rules.alteryx.flow;

import io.landfall.parsers.alteryx.tool.Browse;
import io.landfall.parsers.alteryx.tool.DbFileOutput;
import io.landfall.parsers.alteryx.tool.Test;
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

    static WorkflowEnds of(Canvas canvas, Pictures pictures) {
        var writing = canvas.nodes().stream()
                .filter(node -> node.tool().configuration() instanceof DbFileOutput output && !output.disabled())
                .filter(node -> !node.workflow().properties().disableAllOutput())
                .toList();
        if (!writing.isEmpty()) {
            return parted(pictures, writing, List.of(), List.of());
        }
        var shown = canvas.nodes().stream()
                .filter(node -> node.tool().configuration() instanceof Browse
                        && !isInMacro(node)
                        && !canvas.into(node.key()).isEmpty())
                .toList();
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
        var ends = canvas.nodes().stream()
                .filter(node -> !canvas.isRead(node.key()) && !(node.tool().configuration() instanceof Test))
                .filter(node -> !(node.tool().configuration() instanceof Browse && isInMacro(node)))
                .toList();
        return parted(pictures, ends, List.of(), List.of());
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

    /** Whether an end draws records, which then are the result. What statistics have found out is in no records. */
    private static boolean isDrawing(Pictures pictures, CanvasNode end) {
        return pictures.shownBy(end).equals(Optional.of(Pictures.Kind.CHART))
                && !(end.tool().configuration() instanceof DbFileOutput);
    }
}
