package io.landfall.converter.pipeline;

import io.landfall.converter.expression.Expr;
import java.util.List;

/** What goes out of a table around the writing of a target, as a statement of the legacy session deletes it. */
public sealed interface Deletion {

    When when();

    /** Before the target is written, or after. */
    enum When {
        BEFORE,
        AFTER
    }

    /**
     * Rows of the target's own table, as it stands before any of them goes.
     *
     * @param where over the columns that the target writes; a row goes if it is true
     * @param memberships that have to hold as well
     */
    record Rows(When when, Expr where, List<Membership> memberships) implements Deletion {

        public Rows {
            memberships = List.copyOf(memberships);
        }

        /** Rows that are told by their own values. */
        public Rows(When when, Expr where) {
            this(when, where, List.of());
        }
    }

    /**
     * Whether a value of a row is among those of the table's rows, as SQL has it: NULL is neither among them nor is it not, no value is certain
     * not to be among those of which one is NULL, and every one is not among none.
     *
     * @param value of the row that may go, over the columns that the target writes
     * @param values of the table's rows, which the row itself is one of
     * @param where for which rows those are
     */
    record Membership(Expr value, Among among, Expr values, Expr where) {}

    /** What a membership has to be. */
    enum Among {
        IN,
        NOT_IN
    }

    /**
     * All rows of another table, or of one that is named with another schema.
     *
     * @param table that no operator of the pipeline writes under this name
     */
    record Table(When when, Dataset.Table table) implements Deletion {}
}
