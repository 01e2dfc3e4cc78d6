package io.landfall.converter.pipeline;

import io.landfall.converter.expression.Expr;

/** What goes out of a table around the writing of a target, as a statement of the legacy session deletes it. */
public sealed interface Deletion {

    When when();

    /** Before the target is written, or after. */
    enum When {
        BEFORE,
        AFTER
    }

    /**
     * Rows of the target's own table.
     *
     * @param where over the columns that the target writes; a row goes if it is true
     */
    record Rows(When when, Expr where) implements Deletion {}

    /**
     * All rows of another table, or of one that is named with another schema.
     *
     * @param table that no operator of the pipeline writes under this name
     */
    record Table(When when, Dataset.Table table) implements Deletion {}
}
