package io.landfall.parsers.alteryx.tool;

import java.util.List;

/**
 * Make Columns: lays records side by side.
 *
 * @param count records per row of the result
 * @param horizontal whether a row is filled before the next one starts
 */
public record MakeColumns(int count, boolean horizontal, List<String> groupBy) implements ToolConfiguration {

    public MakeColumns {
        groupBy = List.copyOf(groupBy);
    }
}
