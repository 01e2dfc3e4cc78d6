package io.landfall.parsers.alteryx.tool;

import java.util.List;

/**
 * Find Replace: looks for the values of {@code Source} in a field of {@code Targets}. The number of records never
 * changes.
 *
 * @param findField in {@code Targets}
 * @param searchField in {@code Source}
 * @param replacementField in {@code Source}; used unless fields are appended
 * @param append whether the fields of {@code appendFields} are added rather than text replaced
 * @param allMatches whether every match in the text is replaced
 */
public record FindReplace(
        String findField,
        String searchField,
        FindMode mode,
        boolean ignoreCase,
        boolean wholeWords,
        boolean append,
        String replacementField,
        boolean allMatches,
        List<String> appendFields)
        implements ToolConfiguration {

    public FindReplace {
        appendFields = List.copyOf(appendFields);
    }
}
