package io.landfall.validation.engine;

import static io.landfall.parsers.diagnostic.Severity.ERROR;
import static io.landfall.parsers.diagnostic.Severity.NOTE;
import static io.landfall.parsers.diagnostic.Severity.WARNING;

import io.landfall.parsers.diagnostic.DiagnosticCode;

/** What can go wrong while a pipeline runs. */
public enum RunCode implements DiagnosticCode {
    BLOCKED_BY_SCRIPT(new Entry(
            "VA-RUN-001",
            ERROR,
            "'%s' was not written: it depends on '%s', which nobody has converted yet",
            "Replace the script by operators, then run the pipeline again.")),
    BLOCKED_BY_FAILURE(new Entry(
            "VA-RUN-002",
            ERROR,
            "'%s' was not written: it depends on '%s', which failed",
            "Remove the reason that is given for that operator, then run the pipeline again.")),
    PARAMETER_MISSING(new Entry(
            "VA-RUN-003", ERROR, "Parameter '%s' has no value and no default", "Give it with --param NAME=VALUE.")),
    PARAMETER_NOT_OF_TYPE(new Entry(
            "VA-RUN-004",
            ERROR,
            "The value of parameter '%s' is no %s",
            "Give a number with a point, a date as 2024-05-31, a time as 2024-05-31 13:05:00, or true or false.")),
    PARAMETER_NOT_ALLOWED(new Entry(
            "VA-RUN-017",
            ERROR,
            "The value of parameter '%s' is none of those that it may have: %s",
            "Give one of these, spelled in the same way.")),
    PARAMETER_UNKNOWN(new Entry(
            "VA-RUN-005", WARNING, "The pipeline has no parameter '%s'", "Check the name; the value was not used.")),
    OPERATOR_FAILED(new Entry(
            "VA-RUN-006",
            ERROR,
            "'%s' failed: %s",
            "Look at the rows that reach the operator, and at its expressions.")),
    NOT_COMPILED(new Entry(
            "VA-RUN-007",
            ERROR,
            "The engine does not take '%s': %s",
            "Report this with the export: a converted pipeline should always compile.")),
    OUT_OF_MEMORY(new Entry(
            "VA-RUN-008",
            ERROR,
            "'%s' needs more memory than the run may use",
            "Give the run more memory, or a temporary folder with more space.")),
    CHECK_FAILED(new Entry(
            "VA-RUN-009", WARNING, "Check '%s' does not hold: %s", "Look at the rows that the check is about.")),
    ROWS_REJECTED(new Entry(
            "VA-RUN-010",
            NOTE,
            "'%s' took out %s rows: %s",
            "Nothing has to be done if the legacy tool drops them too.")),
    ROWS_KEPT(new Entry(
            "VA-RUN-011",
            NOTE,
            "'%s' keeps %s rows that were there before",
            "Nothing has to be done; leave the file out of the data folder to start empty.")),
    ROWS_DELETED(new Entry(
            "VA-RUN-019",
            NOTE,
            "%s rows of '%s' are deleted, as the legacy session's SQL does (%s)",
            "Nothing has to be done.")),
    TABLE_EMPTIED(new Entry(
            "VA-RUN-020",
            NOTE,
            "The table '%s' is emptied with the load of '%s', as the legacy session's SQL does",
            "Nothing has to be done.")),
    KEY_EXISTS(new Entry(
            "VA-RUN-012",
            WARNING,
            "%s rows were not inserted into '%s' because their key was there already",
            "Check the keys; the database would have refused the rows.")),
    KEY_ADDED(new Entry(
            "VA-RUN-022",
            WARNING,
            "%s rows are in '%s' although their key was there already, or came twice; a database that keeps this key refuses them",
            "Check the keys, and whether the legacy database has rejected such rows.")),
    NOTHING_TO_CHANGE(new Entry(
            "VA-RUN-013",
            NOTE,
            "%s rows should change or delete rows of '%s' that are not there",
            "Nothing has to be done if the table's rows were not given.")),
    WRITTEN_TWICE(new Entry(
            "VA-RUN-014",
            WARNING,
            "'%s' is written by more than one target; the last one stays",
            "Give the targets different files if both are needed.")),
    PLACE_UNKNOWN(new Entry(
            "VA-RUN-018",
            ERROR,
            "Rows of '%s' go to files or sheets that they name, and '%s' is no name, or the name of another in other letters",
            "Correct the values that name the files or sheets.")),
    TABLE_EXISTS(new Entry(
            "VA-RUN-021",
            ERROR,
            "'%s' makes the table '%s', which is there already; nothing is written to it",
            "Take the table away before the run, or have the tool add to it or replace it.")),
    LOOP_NOT_ENDED(new Entry(
            "VA-RUN-015",
            ERROR,
            "'%s' has run %s rounds, as often as it may, and %s rows are left",
            "Raise the limit if more rounds are right; else look at what the body hands on to the next round.")),
    LOOP_LEFT_ROWS(new Entry(
            "VA-RUN-016",
            WARNING,
            "'%s' has run %s rounds, as often as it may, and goes on with the %s rows that are left",
            "Nothing has to be done if that is meant; else raise the limit."));

    private final Entry entry;

    RunCode(Entry entry) {
        this.entry = entry;
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
