package io.landfall.parsers.alteryx.tool;

import java.util.List;

/**
 * Imputation, a macro that ships with Designer.
 *
 * @param replaced which values of the fields go
 * @param replacedValue the value that goes, where the author gave one
 * @param replacement what comes in their place
 * @param replacementValue the value that comes, where the author gave one
 * @param indicator whether a further field tells of each value whether it was replaced
 * @param separate whether the fields stay, and further fields have the values
 */
public record Imputation(
        List<String> fields,
        Replaced replaced,
        String replacedValue,
        Replacement replacement,
        String replacementValue,
        boolean indicator,
        boolean separate)
        implements ToolConfiguration {

    /** Values that go. */
    public enum Replaced {
        NULL,
        VALUE,
        UNKNOWN
    }

    /** Values that come. */
    public enum Replacement {
        MEAN,
        MEDIAN,
        MODE,
        VALUE,
        UNKNOWN
    }

    public Imputation {
        fields = List.copyOf(fields);
    }
}
