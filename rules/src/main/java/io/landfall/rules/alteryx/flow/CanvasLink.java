package io.landfall.rules.alteryx.flow;

/**
 * A line between tools that run.
 *
 * @param name such as {@code #1}, empty where a tool has one line
 */
record CanvasLink(End from, End to, String name) {

    /** An anchor of a node. */
    record End(String node, String anchor) {}
}
