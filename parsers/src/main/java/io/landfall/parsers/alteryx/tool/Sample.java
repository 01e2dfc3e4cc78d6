package io.landfall.parsers.alteryx.tool;

import java.util.List;

/** Sample: lets some records through, in each group if there are groups. */
public record Sample(SampleMode mode, int n, List<String> groupBy) implements ToolConfiguration {

    public Sample {
        groupBy = List.copyOf(groupBy);
    }
}
