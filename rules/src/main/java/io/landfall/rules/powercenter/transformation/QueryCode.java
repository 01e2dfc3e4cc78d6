package io.landfall.rules.powercenter.transformation;

import static io.landfall.parsers.diagnostic.Severity.ERROR;
import static io.landfall.parsers.diagnostic.Severity.NOTE;
import static io.landfall.parsers.diagnostic.Severity.WARNING;

import io.landfall.parsers.diagnostic.DiagnosticCode;

/** What can be said of a query that a Source Qualifier has in place of its own. */
public enum QueryCode implements DiagnosticCode {
    TOO_FEW_COLUMNS(new Entry(
            "PC-SQ-023",
            ERROR,
            "The query of '%s' answers with %s columns, and %s of its ports are linked",
            "Let the query select a column for each linked port in the order of the ports, then convert again.")),
    TOO_MANY_COLUMNS(
            new Entry(
                    "PC-SQ-024",
                    WARNING,
                    "The query of '%s' answers with %s columns, and %s of its ports are linked; the pipeline takes the first columns for them, in the order of the ports",
                    "Check that the columns beyond are the last ones, or select those of the linked ports alone, then convert again.")),
    DISTINCT_CHECKED(
            new Entry(
                    "PC-SQ-029",
                    NOTE,
                    "'%s' lets its database leave one of equal rows, which may take texts as equal that differ in case or in blanks at their end; a check reports such rows",
                    "Nothing, unless the check reports such rows in a run; then see by which rules the database compares texts.")),
    STAR(
            new Entry(
                    "PC-SQ-028",
                    WARNING,
                    "The query of '%s' says * for columns, and its linked ports take them by their position; which columns those are the database alone knows",
                    "Compare the columns of the table with the linked ports, or name the columns in the query, then convert again.")),
    NO_QUERY(
            new Entry(
                    "PC-SQ-027",
                    WARNING,
                    "What stands in the place of a query of '%s' is not one query ('%s'), and may do more than answer; each run of the pipeline sends it as it is",
                    "See what the statement does beside answering, and whether the new database takes it; write it as a query if it only reads."));

    private final Entry entry;

    QueryCode(Entry entry) {
        this.entry = entry;
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
