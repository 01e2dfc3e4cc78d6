package io.landfall.parsers.alteryx;

import io.landfall.parsers.diagnostic.SourceLocation;

/**
 * A line between two tools.
 *
 * @param name such as {@code #1}, which tells the inputs of one anchor apart; empty where there is one only
 * @param wireless whether Designer hides the line
 */
public record Connection(Anchor origin, Anchor destination, String name, boolean wireless, SourceLocation at) {

    /**
     * One end of it.
     *
     * @param tool ID of the tool
     * @param anchor name of its output or input, for example {@code True}, {@code Left} or {@code Output26}
     */
    public record Anchor(int tool, String anchor) {}
}
