package io.landfall.rules.alteryx.tool;

import static io.landfall.parsers.diagnostic.Severity.ERROR;
import static io.landfall.parsers.diagnostic.Severity.NOTE;
import static io.landfall.parsers.diagnostic.Severity.WARNING;

import io.landfall.parsers.diagnostic.DiagnosticCode;

/** What can go wrong while Alteryx tools are rewritten. */
public enum ToolCode implements DiagnosticCode {
    NO_CONDITION(new Entry(
            "AX-FIL-001",
            ERROR,
            "The condition '%s' cannot be converted",
            "Write the condition as a custom filter in Designer, then convert again.")),
    FIELDS_UNKNOWN(
            new Entry(
                    "AX-IN-001",
                    ERROR,
                    "The fields of '%s' are not known: neither the file nor what Designer saw of it is here",
                    "Hand in the file beside the workflow, or run the workflow once in Designer and save it, then convert again.")),
    FILE_KIND(new Entry(
            "AX-IN-002",
            ERROR,
            "'%s' is a kind of file that Landfall does not read or write yet",
            "Use text, Excel or YXDB files in the workflow, or convert this tool by hand.")),
    SHEET_LIST(new Entry(
            "AX-IN-003",
            ERROR,
            "The names of the sheets of '%s' are read, not a sheet",
            "Read the sheets by their names, or convert this tool by hand.")),
    FILE_NAME_FIELD(new Entry(
            "AX-IN-004",
            ERROR,
            "A field with the name of the file is added to the records of '%s'",
            "Remove the field in Designer, or convert this tool by hand.")),
    FIELDS_AS_SEEN(new Entry(
            "AX-IN-005",
            NOTE,
            "The file '%s' is not here; its fields are those that Designer last saw",
            "Hand in the file beside the workflow to be sure.")),
    QUERY_KEPT(new Entry(
            "AX-IN-006",
            NOTE,
            "The query of '%s' is kept as it is and runs in the source database",
            "Check the query when the source moves to another database.")),
    SQL_AROUND(new Entry(
            "AX-IN-007",
            WARNING,
            "'%s' runs SQL of its own before or after (%s)",
            "Run the statement in the new schedule, or accept that it is gone.")),
    OUTPUT_MODE(new Entry(
            "AX-OUT-001",
            ERROR,
            "'%s' updates rows that are there already (%s)",
            "Convert this tool by hand; a target that merges by key does the same.")),
    FILE_PER_VALUE(new Entry(
            "AX-OUT-002",
            ERROR,
            "'%s' writes one file for each value of '%s'",
            "Write one file in the workflow, or convert this tool by hand.")),
    RECORD_LIMIT(new Entry(
            "AX-OUT-003",
            ERROR,
            "'%s' starts a new file after %s records",
            "Write one file in the workflow, or convert this tool by hand.")),
    OTHER_SHEETS(new Entry(
            "AX-OUT-004",
            NOTE,
            "Only the sheet '%s' of '%s' is written; other sheets of an existing workbook stay in the old file",
            "Copy the other sheets, if anybody reads them.")),
    EXPECTATION(new Entry(
            "AX-TST-001",
            NOTE,
            "The expectation '%s' of type %s does not become a check",
            "Write it as a check on the converted pipeline, if it is still wanted."));

    private final Entry entry;

    ToolCode(Entry entry) {
        this.entry = entry;
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
