package io.landfall.parsers.alteryx.tool;

import java.util.List;

/**
 * Cross Tab: one record per group, one field per value of the header field.
 *
 * @param methods in the order of the file; with more than one each gets a prefix
 * @param separator between concatenated values
 * @param fieldSize of concatenated values
 */
public record CrossTab(
        List<String> groupBy,
        String headerField,
        String valueField,
        List<CrossTabMethod> methods,
        String separator,
        int fieldSize)
        implements ToolConfiguration {

    public CrossTab {
        groupBy = List.copyOf(groupBy);
        methods = List.copyOf(methods);
    }
}
