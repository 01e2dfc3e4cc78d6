package io.landfall.parsers.alteryx.tool;

import java.util.List;
import java.util.Optional;

/**
 * Dynamic Input: for each incoming record reads a variant of a template, and puts all results behind each other.
 *
 * @param template what the variants are made from; none when the author has not chosen it
 */
public record DynamicInput(Optional<DbFileInput> template, Variation variation) implements ToolConfiguration {

    /** How the variants differ. */
    public sealed interface Variation {

        /** A field of the incoming record names the file. */
        record FileList(String field, FileNameChange change) implements Variation {}

        /** The query or path of the template is changed. */
        record ChangedQuery(List<Change> changes) implements Variation {
            public ChangedQuery {
                changes = List.copyOf(changes);
            }
        }

        /** A way that no version that we know writes. */
        record Other(String mode) implements Variation {}
    }

    /**
     * One change to the query, or one incoming field to hand on.
     *
     * @param action {@code ReplaceString}, {@code ReplaceStringEx} (a {@code WHERE} condition), {@code PassField},
     *     {@code SpatialFilter} and others, as written
     * @param field of the incoming record
     * @param replaceText what is replaced
     * @param replaceIn the condition around it, for {@code ReplaceStringEx}
     * @param valueType of the replacement, for {@code ReplaceStringEx}
     * @param groupForIn whether values of several records are gathered into one {@code IN} list
     * @param groupLimit values in one such list at most
     */
    public record Change(
            String action,
            String field,
            String replaceText,
            String replaceIn,
            String valueType,
            boolean groupForIn,
            int groupLimit) {}
}
