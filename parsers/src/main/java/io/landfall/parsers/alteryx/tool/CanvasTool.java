package io.landfall.parsers.alteryx.tool;

/** What lies on the canvas without touching data. */
public sealed interface CanvasTool extends ToolConfiguration {

    /** A remark of the author. */
    record Comment(String text) implements CanvasTool {}

    /**
     * A box around tools. Tools in a disabled box are disabled, however deep they lie.
     *
     * @param control whether it also waits for a signal before its tools run, and reports when they have
     */
    record Container(String caption, boolean disabled, boolean folded, boolean control) implements CanvasTool {}

    /** A web page or folder on the canvas. */
    record ExplorerBox(String url) implements CanvasTool {}
}
