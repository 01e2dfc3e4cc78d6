package io.landfall.rules.powercenter.flow;

import io.landfall.parsers.powercenter.SourceField;
import io.landfall.rules.powercenter.flow.Node.SourceNode;

/**
 * The column of a flat file source that no file has: which file a row comes from.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/designer-guide/working-with-flat-files/editing-flat-file-definitions.html">Editing
 *     flat file definitions</a>
 */
public final class FileNamePort {

    private static final String PROPERTY = "Add Currently Processed Flat File Name Port";
    private static final String NAME = "CurrentlyProcessedFileName";

    private FileNamePort() {}

    /** Whether the Designer added the column to the definition for the name of the file. */
    public static boolean is(SourceNode source, SourceField column) {
        return column.name().equalsIgnoreCase(NAME) && source.settings().isYes(PROPERTY);
    }

    /** Whether the definition is to have such a column, and it is not to be told which. */
    static boolean isMissing(SourceNode source) {
        return source.settings().isYes(PROPERTY)
                && source.definition().columns().stream().noneMatch(column -> is(source, column));
    }
}
