package io.landfall.parsers.alteryx.tool;

import java.util.List;

/** Running Total: adds {@code RunTot_} fields with the sum up to each record of its group, in input order. */
public record RunningTotal(List<String> groupBy, List<String> fields) implements ToolConfiguration {

    public RunningTotal {
        groupBy = List.copyOf(groupBy);
        fields = List.copyOf(fields);
    }
}
