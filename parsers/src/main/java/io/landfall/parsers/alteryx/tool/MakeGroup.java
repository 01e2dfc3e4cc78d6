package io.landfall.parsers.alteryx.tool;

import java.util.List;

/**
 * Make Group.
 *
 * @param keys all that the tool is set to: the names of two fields, whose order means nothing
 */
public record MakeGroup(List<String> keys) implements ToolConfiguration {

    public MakeGroup {
        keys = List.copyOf(keys);
    }
}
