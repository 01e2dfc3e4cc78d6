package io.landfall.parsers.alteryx.tool;

import java.util.List;

/**
 * Sort: orders records, stably.
 *
 * @param locale Windows number of the language whose dictionary order counts, for example 1033 for US English; 0 for
 *     the order of code points
 */
public record Sort(int locale, List<SortField> fields) implements ToolConfiguration {

    public Sort {
        fields = List.copyOf(fields);
    }

    /** Whether letters are ordered as in a dictionary, and digits within text by their number. */
    public boolean isDictionaryOrder() {
        return locale != 0;
    }
}
