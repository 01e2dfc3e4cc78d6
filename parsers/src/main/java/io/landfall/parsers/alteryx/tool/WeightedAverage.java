package io.landfall.parsers.alteryx.tool;

import java.util.List;

/** Weighted Average, a macro that ships with Designer. */
public record WeightedAverage(String valueField, String weightField, String outputField, List<String> groupBy)
        implements ToolConfiguration {

    public WeightedAverage {
        groupBy = List.copyOf(groupBy);
    }
}
