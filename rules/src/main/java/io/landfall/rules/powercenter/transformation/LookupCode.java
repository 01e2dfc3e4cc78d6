package io.landfall.rules.powercenter.transformation;

import static io.landfall.parsers.diagnostic.Severity.ERROR;
import static io.landfall.parsers.diagnostic.Severity.NOTE;
import static io.landfall.parsers.diagnostic.Severity.WARNING;

import io.landfall.parsers.diagnostic.DiagnosticCode;

/** What can go wrong while PowerCenter lookups are rewritten. */
public enum LookupCode implements DiagnosticCode {
    COLUMNS(new Entry(
            "PC-LKP-014",
            WARNING,
            "The query of '%s' has columns that do not bear the names of its ports; Landfall takes them in the order of the ports",
            "Name each column of the query after its port, then convert again.")),
    SORTED(new Entry(
            "PC-LKP-015",
            NOTE,
            "'%s' takes its first or last match in the order of its own query; rows alike in that order come as the database gives them",
            "Nothing, unless rows of the reference are alike in all that the query orders by.")),
    SORTED_OTHERWISE(new Entry(
            "PC-LKP-016",
            WARNING,
            "'%s' takes its first or last match in the order of its own query, '%s'; Landfall takes it by the lookup's ports in their order",
            "Order the query by columns that it answers with, then convert again.")),
    KIND(new Entry(
            "PC-LKP-002",
            ERROR,
            "'%s' looks up in a way that Landfall does not convert yet: %s",
            "Change the lookup to a static, cached lookup on a table or file, or convert it by hand.")),
    UNCONNECTED(new Entry(
            "PC-LKP-004",
            ERROR,
            "'%s' has no input that is linked, so there is nothing to look up by",
            "Link the input ports of the lookup in the Designer, then convert again.")),
    CHECKED(new Entry(
            "PC-LKP-007",
            NOTE,
            "'%s' may take any of several matching rows; a check reports reference rows that match alike and answer differently",
            "Nothing, unless the check reports such rows in a run; then choose a policy in the mapping.")),
    SORTED_BY_DATABASE(new Entry(
            "PC-LKP-018",
            NOTE,
            "'%s' takes the first or last match in the order in which its database sorts the columns; here NULLs come %s and letters go by their codes",
            "Nothing, unless several rows match and the database sorts NULLs or letters in another way.")),
    FILE_CHECKED(new Entry(
            "PC-LKP-017",
            NOTE,
            "'%s' takes the first or last of the rows of a flat file that match; whether by the order of the file or of its columns is not documented, it is the columns here, and a check reports rows that match alike and answer differently",
            "Nothing, unless the check reports such rows in a run; then compare the columns that are looked up.")),
    UNCACHED_CHECKED(
            new Entry(
                    "PC-LKP-020",
                    NOTE,
                    "'%s' has no cache, and only the query of a cache is sorted, so which match is first or last its database decides; here they go by the columns, and a check reports rows that match alike and answer differently",
                    "Nothing, unless the check reports such rows in a run; then switch on the cache in the mapping, or see what the legacy run took.")),
    ORDER_CHECKED(
            new Entry(
                    "PC-LKP-021",
                    NOTE,
                    "'%s' takes the first or last match, and has columns that nobody takes before one that is taken; whether the cache is sorted by those too is not documented, it is here, and a check reports rows that match alike and answer differently",
                    "Nothing, unless the check reports such rows in a run; then remove the columns that nobody takes, or see what the legacy run took.")),
    NULL_ORDER_CHECKED(
            new Entry(
                    "PC-LKP-022",
                    NOTE,
                    "'%s' takes the first or last match as its database sorts, and where the database of its connection (%s) puts NULL is not known; here it comes last, and a check reports what would be answered otherwise with NULL first",
                    "Nothing, unless the check reports such rows in a run; then name the database at the connection of the lookup in the session, or keep NULL out of the columns.")),
    UNCACHED_TEXTS(
            new Entry(
                    "PC-LKP-023",
                    WARNING,
                    "'%s' has no cache, so its database compares texts, by its own rules for case and blanks at the end; here texts are equal in every character",
                    "Switch on the cache in the mapping if that is meant, or look by which rules the database compares texts.")),
    NULLS_CHECKED(
            new Entry(
                    "PC-LKP-019",
                    NOTE,
                    "'%s' compares by other operators than =; whether NULL is higher or lower than all values there, or matches nothing, is not in the export, it matches nothing here, and a check reports rows for which that counts",
                    "Nothing, unless the check reports such rows in a run; then replace NULL in the mapping, or in the query of the lookup.")),
    FILLED(
            new Entry(
                    "PC-LKP-009",
                    ERROR,
                    "'%s' fills the column '%s' of its dynamic cache in a way that Landfall does not convert: %s",
                    "Associate the lookup port with an input port of the same type in the Designer, then export again, or convert the lookup by hand.")),
    OLD(
            new Entry(
                    "PC-LKP-010",
                    WARNING,
                    "'%s' hands on the old values of its dynamic cache; where it inserts a row they are taken as NULL, but for a key that it generates, and the vendor's documents disagree",
                    "Compare rows with NewLookupRow = 1, or switch off 'Output Old Value On Update' where nobody needs old values.")),
    KEYS(new Entry(
            "PC-LKP-011",
            NOTE,
            "'%s' keeps a dynamic cache; a check reports rows whose keys are NULL, for which the vendor's documents disagree",
            "Nothing, unless the check reports such rows in a run; then filter them before the lookup.")),
    NUMBERED(
            new Entry(
                    "PC-LKP-012",
                    NOTE,
                    "'%s' generates keys after the greatest in its table; where an empty table begins is not documented, so a check reports new rows there",
                    "Nothing, unless the check reports such rows in a run; then put a row with the key before the first into the table.")),
    KEPT(new Entry(
            "PC-LKP-013",
            WARNING,
            "'%s' hands on what its dynamic cache holds where a row changes nothing; the vendor's documents can also be read as the row's own values",
            "Compare rows with NewLookupRow = 0, or take such values from the input ports where they are meant.")),
    CALL(new Entry(
            "PC-LKP-008",
            ERROR,
            "The lookup '%s' is called in a way that Landfall does not convert: %s",
            "Link the lookup between the transformations in the Designer, then convert again.")),
    PERSISTENT(new Entry(
            "PC-LKP-006",
            WARNING,
            "'%s' keeps its cache between runs, so the legacy run may look up in old data; Landfall reads the reference anew",
            "Compare with a run whose cache was built anew, or make the lookup recache in the session.")),
    FILE(new Entry(
            "PC-LKP-005",
            ERROR,
            "'%s' looks up in a flat file whose layout is not in the export",
            "Export the mapping again together with the file's definition, then convert again."));

    private final Entry entry;

    LookupCode(Entry entry) {
        this.entry = entry;
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
