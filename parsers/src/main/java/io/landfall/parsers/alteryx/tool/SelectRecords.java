package io.landfall.parsers.alteryx.tool;

import java.util.List;

/**
 * Select Records, a macro that ships with Designer: keeps records by their position.
 *
 * @param text the ranges as written, one per line
 */
public record SelectRecords(String text, List<Range> ranges) implements ToolConfiguration {

    public SelectRecords {
        ranges = List.copyOf(ranges);
    }

    /** One-based positions, both included; {@link Long#MAX_VALUE} for the end. */
    public record Range(long from, long to) {}
}
