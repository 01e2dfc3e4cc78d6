package io.landfall.parsers.alteryx.tool;

import java.util.List;

/** Summarize: aggregates. The fields of the result come in the order of the actions. */
public record Summarize(List<SummarizeField> fields) implements ToolConfiguration {

    public Summarize {
        fields = List.copyOf(fields);
    }
}
