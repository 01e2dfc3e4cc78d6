package io.landfall.validation.parity;

import static io.landfall.parsers.diagnostic.Severity.ERROR;
import static io.landfall.parsers.diagnostic.Severity.NOTE;
import static io.landfall.parsers.diagnostic.Severity.WARNING;

import io.landfall.parsers.diagnostic.DiagnosticCode;

/** What can go wrong while data is compared. */
public enum ParityCode implements DiagnosticCode {
    KEY_UNKNOWN(new Entry(
            "VA-PARITY-001",
            ERROR,
            "Key column '%s' is not on both sides; these are: %s",
            "Give --key the names of columns that both sides have, or map the name with --map left=right.")),
    COLUMN_UNKNOWN(new Entry(
            "VA-PARITY-002",
            ERROR,
            "%s names the column '%s', which neither side has",
            "Correct the name; the columns are in the header of the files.")),
    NOTHING_IN_COMMON(new Entry(
            "VA-PARITY-003",
            ERROR,
            "The two sides have no column in common: left has %s; right has %s",
            "Name the columns that belong together with --map left=right, or say how a file is written:"
                    + " --no-header, or widths of columns such as --left widths=5:12:10.")),
    FILTER_BROKEN(new Entry(
            "VA-PARITY-004",
            ERROR,
            "The filter cannot be applied: %s",
            "Write a condition in SQL over columns that both sides have, for example \"status = 'PAID'\".")),
    NO_NUMBERS(new Entry(
            "VA-PARITY-005",
            ERROR,
            "The tolerance for '%s' cannot be applied: the column does not hold numbers on both sides",
            "Leave the tolerance out, or name a column of numbers.")),
    FAILED(new Entry(
            "VA-PARITY-006",
            ERROR,
            "The comparison failed: %s",
            "Give it more memory with --memory, or more space for temporary files.")),
    EXPECTED_MISSING(new Entry(
            "VA-PARITY-008",
            WARNING,
            "There is no expected file '%s'",
            "Put what the legacy tool wrote there under the same name.")),
    OUTPUT_MISSING(new Entry(
            "VA-PARITY-009",
            WARNING,
            "Nothing writes the expected file '%s'",
            "Check the names of the legacy tool's output files, or take the file out of the folder.")),
    NAME_AMBIGUOUS(new Entry(
            "VA-PARITY-010",
            ERROR,
            "The column name '%s' could mean more than one column",
            "Write the name in the same case as the column, or map the columns with --map left=right.")),
    ALL_FETCHED(new Entry(
            "VA-PARITY-011",
            NOTE,
            "All rows of both tables were fetched, for checksums in the databases were no way: %s",
            "Nothing has to be done; the result is as exact, it only takes longer.")),
    NO_SNAPSHOT(new Entry(
            "VA-PARITY-012",
            NOTE,
            "Table '%s' was read in one statement, but not as a snapshot: the database is neither PostgreSQL nor"
                    + " DuckDB",
            "Compare while nobody writes to the table.")),
    WENT_ON(new Entry(
            "VA-PARITY-013",
            NOTE,
            "The comparison went on where an earlier one was interrupted: %s of %s parts were known already",
            "Nothing has to be done: neither side has changed since.")),
    STARTED_ANEW(new Entry(
            "VA-PARITY-014",
            NOTE,
            "The comparison started anew: what '%s' kept is of other tables or files, of rows that have changed since, or of another build of Landfall",
            "Nothing has to be done; let nobody write to either side if you want comparisons to go on.")),
    NOT_RESUMABLE(new Entry(
            "VA-PARITY-015",
            NOTE,
            "Nothing is kept of the comparison, so that it cannot go on if it is interrupted: only files, DuckDB's too, and tables of"
                    + " PostgreSQL 14 and newer on both sides tell whether they have changed",
            "Leave --resume out, or write the tables to files such as Parquet and compare those."));

    private final Entry entry;

    ParityCode(Entry entry) {
        this.entry = entry;
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
