package io.landfall.parsers.alteryx.tool;

import java.util.List;

/** Unique: the first record of each key leaves at {@code Unique}, every other at {@code Duplicates}. */
public record Unique(List<String> fields) implements ToolConfiguration {

    public Unique {
        fields = List.copyOf(fields);
    }
}
