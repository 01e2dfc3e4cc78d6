package io.landfall.converter.conversion;

import static io.landfall.parsers.diagnostic.Severity.ERROR;
import static io.landfall.parsers.diagnostic.Severity.NOTE;
import static io.landfall.parsers.diagnostic.Severity.WARNING;

import io.landfall.parsers.diagnostic.DiagnosticCode;

/** What can be said of a pipeline after all rules were applied. */
public enum ConversionCode implements DiagnosticCode {
    UNSOUND(new Entry(
            "CV-ENGINE-001",
            ERROR,
            "Landfall wrote a pipeline that contradicts itself: %s",
            "Report this with the export; until then convert the asset by hand.")),
    DOES_NOT_COMPILE(new Entry(
            "CV-ENGINE-002",
            ERROR,
            "An engine does not take the pipeline: %s",
            "Report this with the export; until then correct the pipeline by hand.")),
    FIELD_LOST(new Entry(
            "CV-ENGINE-003",
            ERROR,
            "Field '%s' is written by the legacy target and not by the pipeline",
            "Report this with the export; until then add the field to the target by hand.")),
    FAULT(new Entry(
            "CV-FAULT-001",
            ERROR,
            "Landfall itself failed on this asset (%s)",
            "Report this with the export; until then convert the asset by hand.")),
    NO_TARGET(new Entry(
            "CV-ENGINE-004",
            ERROR,
            "Nothing is written anywhere, so there is no result to compare",
            "Check that the targets are connected and exported, then convert again.")),
    ONE_ENGINE(new Entry(
            "CV-ENGINE-005",
            WARNING,
            "'%s' has a pattern that PostgreSQL cannot match in the same way ('%s': %s)",
            "Run the pipeline on DuckDB, or write the pattern with fewer choices between long and short matches.")),
    ORDER_UNDEFINED(new Entry(
            "CV-ORDER-001",
            WARNING,
            "'%s' depends on the order of rows, and the legacy tool reads them in no defined order",
            "Sort the rows by a unique key before this step, or accept that any order is right.")),
    ROWS_AGREE(new Entry(
            "CV-ORDER-005",
            NOTE,
            "'%s' takes the first or last of rows that arrive in no defined order; a check reports groups"
                    + " whose rows differ",
            "When the check reports groups, sort the rows by a unique key before this step, or accept that any"
                    + " row is right.")),
    CHANGES_AGREE(new Entry(
            "CV-ORDER-007",
            NOTE,
            "'%s' changes rows by their key and gets them in no defined order; a check reports keys that come with rows"
                    + " which differ",
            "When the check reports keys, sort the rows by a unique key before this step, or accept that any row of a"
                    + " key may come last.")),
    TIES_UNDEFINED(new Entry(
            "CV-ORDER-002",
            NOTE,
            "'%s' takes rows with equal sort keys in any order, as the legacy tool does",
            "Add a unique key to the sort if the order of ties matters.")),
    NUMBERING_UNDEFINED(new Entry(
            "CV-ORDER-003",
            NOTE,
            "'%s' numbers rows that arrive in no defined order, so numbers may go to other rows than in the last"
                    + " legacy run",
            "Compare the data without the generated key, or by a mapping of keys.")),
    ORDERED_BY_QUERY(new Entry(
            "CV-ORDER-006",
            NOTE,
            "Later steps take rows in the order of the query of '%s'; rows that are equal by it come in any order, as in the legacy tool",
            "Add a unique key to the query's ORDER BY if the order of ties matters.")),
    ORDER_ASSUMED(new Entry(
            "CV-ORDER-004",
            WARNING,
            "A later step depends on the order of rows from '%s', which the legacy tool does not promise",
            "Sort the rows by a unique key before the step that needs the order, or compare its results.")),
    MATTERS_NOWHERE(new Entry(
            "CV-DOUBT-001",
            NOTE,
            "What is uncertain at '%s' (%s) reaches nothing that is written, other than rows that a check reports",
            "Nothing, unless a check reports rows in a run; then compare them.")),
    READS_EMPTIED(new Entry(
            "CV-TABLE-001",
            WARNING,
            "'%s' empties a table that '%s' reads in the same run; the pipeline reads the rows from before the"
                    + " run, and whether the legacy tool does is not documented",
            "See whether the legacy run reads rows there; read a copy of the table, or empty it in a step of"
                    + " its own before the run.")),
    READS_DELETED(new Entry(
            "CV-TABLE-002",
            WARNING,
            "'%s' deletes rows after its load from a table that '%s' reads for another load of the same run; the pipeline reads"
                    + " the rows from before the run, and whether the legacy tool does is not documented",
            "See which load comes first and whether the rows are still there; delete them in a step of its own after the"
                    + " run."));

    private final Entry entry;

    ConversionCode(Entry entry) {
        this.entry = entry;
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
