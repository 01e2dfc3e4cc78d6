package io.landfall.parsers.alteryx.tool;

import java.util.List;

/** What a RegEx tool does with what it finds. */
public sealed interface RegExMethod {

    /**
     * Rewrites the field.
     *
     * @param replacement with {@code $1} for the first marked group
     * @param copyUnmatched whether text between matches stays
     */
    record Replace(String replacement, boolean copyUnmatched) implements RegExMethod {}

    /** Splits into tokens, one per match. With a marked group only the group is the token. */
    record Tokenize(SplitInto into) implements RegExMethod {}

    /** One new field for each marked group of the first match. */
    record Parse(List<ParsedField> fields) implements RegExMethod {
        public Parse {
            fields = List.copyOf(fields);
        }
    }

    /** The field for one marked group. */
    record ParsedField(String name, StoredType type) {}

    /**
     * A new field that says whether the whole text matches, as 1 or 0.
     *
     * @param errorUnmatched whether a text that does not match is an error
     */
    record Match(String outputField, boolean errorUnmatched) implements RegExMethod {}

    /** A method that no version that we know writes. */
    record Other(String method) implements RegExMethod {}
}
