package io.landfall.parsers.alteryx.tool;

import java.util.List;

/**
 * Sort: orders records, stably.
 *
 * @param locale Windows number of the language whose dictionary order counts, for example 1033 for US English; 0 for
 *     the order of code points
 */
public record Sort(int locale, List<SortField> fields) implements ToolConfiguration {

    /** The bits of a locale that stand for its language. */
    private static final int LANGUAGE = 0x3FF;

    private static final int ENGLISH = 9;

    public Sort {
        fields = List.copyOf(fields);
    }

    /** Whether the dictionary is an English one, whatever the country. */
    public boolean isEnglish() {
        return (locale & LANGUAGE) == ENGLISH;
    }

    /** Whether letters are ordered as in a dictionary, and digits within text by their number. */
    public boolean isDictionaryOrder() {
        return locale != 0;
    }
}
