package io.landfall.rules.powercenter.flow;

import static io.landfall.parsers.diagnostic.Severity.ERROR;
import static io.landfall.parsers.diagnostic.Severity.NOTE;
import static io.landfall.parsers.diagnostic.Severity.WARNING;

import io.landfall.parsers.diagnostic.DiagnosticCode;

/** What can be said of targets and of how they are written. */
public enum TargetCode implements DiagnosticCode {
    UPDATE_OVERRIDE(new Entry(
            "PC-FLOW-019",
            ERROR,
            "'%s' is updated by a statement of its own (Update Override) that does more than set columns to ports where columns equal ports",
            "Convert this target by hand; its statement is in the mapping.")),
    UPDATE_OWN(new Entry(
            "PC-FLOW-064",
            NOTE,
            "'%s' is updated by a statement of its own, which finds rows by %s; a run ends at a row that is to be inserted or deleted beside",
            "Nothing, unless a run ends so; then let such rows reach another instance of the target.")),
    KEYS_DIFFER(new Entry(
            "PC-FLOW-065",
            WARNING,
            "Targets change rows of the table '%s' by different columns (%s); which of them comes first is not documented, and here they do in the load order",
            "Compare the table after both, or let one session do what comes first.")),
    UNLINKED_TARGET(new Entry(
            "PC-FLOW-013",
            WARNING,
            "The target '%s' has no links, so nothing is written to it",
            "Link the target in the Designer, or remove it from the mapping.")),
    NO_KEY(new Entry(
            "PC-FLOW-018",
            ERROR,
            "Rows are to be updated or deleted in '%s', whose definition has no primary key",
            "Mark the key columns of the target definition in the Designer, then convert again.")),
    FILE_MARKS(new Entry(
            "PC-FLOW-022",
            WARNING,
            "Rows to be updated or deleted may reach the file '%s', which knows new rows only; Landfall writes them as new",
            "Compare the file, or let only rows for insert reach it in the mapping.")),
    INSERT_OFF(new Entry(
            "PC-FLOW-023",
            WARNING,
            "The session inserts rows into '%s' with the option Insert off, so all are rejected and none is written",
            "Switch Insert on in the session and convert again if rows are to be written.")),
    KIND(new Entry(
            "PC-FLOW-021",
            ERROR,
            "The target '%s' is of type '%s', which Landfall does not write yet",
            "Write to a table or a flat file in the mapping, and let another step load that.")),
    SQL(new Entry(
            "PC-FLOW-033",
            WARNING,
            "'%s' runs SQL of its own before or after the load (%s), which the pipeline does not",
            "Run the statement in the new schedule, or accept that it is gone.")),
    EMPTIED(new Entry(
            "PC-FLOW-034",
            NOTE,
            "'%s' is emptied before the load (%s); the pipeline does that itself",
            "Nothing: the table is emptied in each run, as before.")),
    DELETED_FROM(new Entry(
            "PC-FLOW-047",
            NOTE,
            "'%s' runs SQL that deletes rows before or after the load (%s); the pipeline deletes the same rows itself",
            "Nothing: the rows are deleted in each run, from the table that the statement names.")),
    FILE_NULLS(new Entry(
            "PC-FLOW-074",
            NOTE,
            "The file of '%s' has columns that are not to be NULL (%s); whether PowerCenter refuses rows in which one is, no manual says, so each run checks that there are none",
            "Nothing, unless a run reports rows; then see in the session's log whether the legacy run rejected them.")),
    FILE_NULLS_ALWAYS(new Entry(
            "PC-FLOW-075",
            WARNING,
            "Nothing is linked to columns of the file of '%s' that are not to be NULL (%s); the pipeline writes the rows with NULL there, and whether PowerCenter refuses them, no manual says",
            "See in the session's log whether the legacy run rejected the rows.")),
    TABLE_NULLS(new Entry(
            "PC-FLOW-076",
            NOTE,
            "The table of '%s' has columns that are not to be NULL (%s); its database may have rejected rows in which one is, and the session gone on without them, so each run checks that there are none",
            "Nothing, unless a run reports rows; then see in the session's log whether the legacy run rejected them.")),
    NUMBERS_LEFT(
            new Entry(
                    "PC-FLOW-077",
                    NOTE,
                    "Numbers stand at the left of their columns in the file of '%s', as in an example of the manual, which says nothing more of it",
                    "Nothing, unless what reads the file counts on another place; then write them as texts that the mapping pads.")),
    SQL_UPKEEP(new Entry(
            "PC-FLOW-052",
            NOTE,
            "'%s' looks after indexes, statistics or the way of working of its database before or after the run (%s); the pipeline does not, which changes no row",
            "Run the statement in the new schedule where the database is slow without it."));

    private final Entry entry;

    TargetCode(Entry entry) {
        this.entry = entry;
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
