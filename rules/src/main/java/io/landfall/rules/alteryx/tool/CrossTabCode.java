package io.landfall.rules.alteryx.tool;

import static io.landfall.parsers.diagnostic.Severity.ERROR;
import static io.landfall.parsers.diagnostic.Severity.NOTE;
import static io.landfall.parsers.diagnostic.Severity.WARNING;

import io.landfall.parsers.diagnostic.DiagnosticCode;

/** What can go wrong while Cross Tab tools are rewritten. */
public enum CrossTabCode implements DiagnosticCode {
    HEADERS_UNKNOWN(new Entry(
            "AX-XTB-001",
            ERROR,
            "The fields that leave '%s' are the values of '%s', which are not in the workflow",
            "Run the workflow once in Designer and save it, then convert again.")),
    METHODS_UNORDERED(new Entry(
            "AX-XTB-012",
            ERROR,
            "'%s' computes several values for each of '%s'; in which order their fields come is not documented, and Designer has not seen them",
            "Run the workflow once in Designer and save it, then convert again.")),
    HEADERS_AS_SEEN(new Entry(
            "AX-XTB-002",
            NOTE,
            "The fields that leave '%s' are the values of '%s' that Designer last saw; a check fails when the data has"
                    + " others",
            "Add a column to the pipeline when the check reports a new value.")),
    HEADERS_AS_KNOWN(new Entry(
            "AX-XTB-006",
            NOTE,
            "The fields that leave '%s' are the values of '%s' in the data that came with the workflow; a check fails when"
                    + " the data of a run has others",
            "Add a column to the pipeline when the check reports a new value.")),
    HEADERS_AS_STATED(new Entry(
            "AX-XTB-010",
            NOTE,
            "The fields that leave '%s' are the values of '%s' that the workflow itself makes, whatever its data is; a check"
                    + " fails when a run has no records there",
            "Nothing, unless the check fails; then look why no record comes in.")),
    HEADERS_SHARED(new Entry(
            "AX-XTB-011",
            ERROR,
            "Values of '%2$s' would share a field of '%1$s': %3$s",
            "Make the values differ by more than marks and capitals before, then convert again.")),
    HEADERS_ORDER(new Entry(
            "AX-XTB-007",
            WARNING,
            "In which order the fields of the values of '%2$s' leave '%1$s' depends on where marks and letters other than"
                    + " A to Z stand in Designer's order; Landfall puts marks first",
            "Compare the order of the fields, or fix it with a Select.")),
    METHOD(new Entry(
            "AX-XTB-003",
            ERROR,
            "'%s' combines values in a way that Landfall does not convert (%s)",
            "Convert this tool by hand, or compute the totals with a Summarize.")),
    HEADERS_OUTDATED(new Entry(
            "AX-XTB-004",
            ERROR,
            "The fields that Designer last saw leave '%s' do not fit its settings ('%s')",
            "Run the workflow once in Designer and save it, then convert again.")),
    SHARE(new Entry(
            "AX-XTB-005",
            WARNING,
            "'%s' fills '%s' with shares of a column (XCol), which the vendor does not document; Landfall writes"
                    + " percentages of the column's sum",
            "Compare the shares with what Designer writes.")),
    COUNTED_NOTHING(new Entry(
            "AX-XTB-009",
            NOTE,
            "Whether '%s' counts 0 or leaves NULL where a record has nothing for a column is not documented; a check reports it",
            "When the check reports some, look what Designer shows there, and replace it by 0 or NULL in a Formula.")),
    JOINED_NULL(new Entry(
            "AX-XTB-008",
            NOTE,
            "What '%s' makes of NULL in '%s' where it joins texts is not documented; a check reports it",
            "When the check reports some, compare their cells, or filter the NULLs before."));

    private final Entry entry;

    CrossTabCode(Entry entry) {
        this.entry = entry;
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
