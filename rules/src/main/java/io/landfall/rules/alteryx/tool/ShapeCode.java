package io.landfall.rules.alteryx.tool;

import static io.landfall.parsers.diagnostic.Severity.ERROR;
import static io.landfall.parsers.diagnostic.Severity.NOTE;
import static io.landfall.parsers.diagnostic.Severity.WARNING;

import io.landfall.parsers.diagnostic.DiagnosticCode;

/** What can be said of tools that give records another shape: those that parse, transform, compute over neighbours and rename. */
public enum ShapeCode implements DiagnosticCode {
    NO_VALUES(new Entry(
            "AX-TRN-001",
            ERROR,
            "'%s' has no field to make records of",
            "Tick a data field in Designer, save and convert again.")),
    NOTHING_TRANSPOSED(new Entry(
            "AX-TRN-004",
            WARNING,
            "'%s' takes whatever fields come in, and none does: no record leaves it",
            "See to that a field comes in if records are expected, or accept that this branch is empty.")),
    DELIMITERS_IN_QUOTES(new Entry(
            "AX-TTC-001",
            ERROR,
            "'%s' skips delimiters within quotes or brackets",
            "Split the text with a RegEx tool, or convert this tool by hand.")),
    DELIMITERS_IN_QUOTES_CHECKED(new Entry(
            "AX-TTC-004",
            NOTE,
            "'%s' skips delimiters within quotes or brackets; what becomes of the marks is not documented, so a check reports"
                    + " texts with quotes, or with delimiters in brackets",
            "When the check reports some, split their text with a RegEx tool.")),
    EMPTY_PIECES_CHECKED(new Entry(
            "AX-TTC-003",
            NOTE,
            "'%s' skips empty pieces; what it makes of a text that has no other piece is not documented, so a check"
                    + " reports such texts",
            "When the check reports some, compare their records, or filter them before.")),
    EMPTY_IN_REST_CHECKED(new Entry(
            "AX-TTC-006",
            NOTE,
            "'%s' skips empty pieces; whether it does so in the rest that it leaves in the last field is not documented, so a check"
                    + " reports such texts",
            "When the check reports some, compare their last field, or clean the texts before.")),
    JSON_VALUES_CHECKED(new Entry(
            "AX-JSN-003",
            NOTE,
            "How '%s' writes numbers such as 1.0 and 1e3, empty objects and arrays, a path that comes twice, text that is no"
                    + " JSON, and, into a single field of texts, null, true, false and 1.50 is not documented; a check reports them",
            "When the check reports some, compare their records; names, texts and whole numbers are certain.")),
    JSON_MODE(new Entry(
            "AX-JSN-002",
            ERROR,
            "'%s' lays JSON out in fields that only the data knows (%s)",
            "Let the tool output values into single or typed fields and lay them out with a Cross Tab, then"
                    + " convert again.")),
    XML_AS_SEEN(new Entry(
            "AX-XML-001",
            NOTE,
            "'%s' has the fields that Designer saw; a check reports fields that no XML of a run has, other names, names that"
                    + " come twice or have a prefix, blank texts, blanks around texts, texts between elements, elements within"
                    + " each other, references to characters, and text that has none of the elements or is no XML",
            "When the check reports some, compare their records; save the workflow after a run in Designer and convert again"
                    + " where names are others.")),
    XML_OWN_TEXT(new Entry(
            "AX-XML-002",
            WARNING,
            "What '%s' puts into '%s', of which nothing but other elements and breaks of line come in XML, is not documented;"
                    + " Landfall takes the empty text",
            "Take the field out with a Select, or compare it.")),
    XML_OUTER(new Entry(
            "AX-XML-003",
            WARNING,
            "How '%s' writes elements as XML again is not documented; Landfall takes them as they are written",
            "Compare the fields of outer XML, or take them out with a Select.")),
    CLEANSE_NULLS_KNOWN(new Entry(
            "AX-CLN-006",
            NOTE,
            "'%s' drops the fields that hold nothing; they are those of the data that came with the workflow, and a check"
                    + " fails when the data of a run has others",
            "Choose the fields with a Select when the check reports it.")),
    DATE_PICTURE(new Entry(
            "AX-DTM-001",
            ERROR,
            "The date format '%s' of '%s' cannot be converted",
            "Use year, month, day, hour, minute and second, or convert this tool by hand.")),
    DATE_OF_NUMBER(new Entry(
            "AX-DTM-004",
            ERROR,
            "'%s' takes its dates from '%s', a field of numbers, and what it makes of these is not documented",
            "Make the field a text or a date before the tool, then convert again.")),
    DATE_LANGUAGE(new Entry(
            "AX-DTM-002",
            ERROR,
            "'%s' has names of months or days in %s",
            "Write months as numbers in the workflow, or convert this tool by hand.")),
    EMPTY_DATE(new Entry(
            "AX-MRF-001",
            WARNING,
            "'%s' takes '%s' from rows that do not exist; Landfall takes NULL for the empty date",
            "Compare the first and last rows of each group.")),
    ROW_OUT_OF_REACH(new Entry(
            "AX-MRF-002",
            ERROR,
            "'%s' needs a value that is not computed yet when it is asked for (%s)",
            "Refer to earlier rows only, or convert this tool by hand.")),
    FIELDS_IN_TURN(new Entry(
            "AX-MFF-001",
            WARNING,
            "The formula of '%s' reads '%s', which it changes too; Landfall takes the value from before",
            "Compare the columns, or copy the field in a Select before.")),
    TOTAL_CHECKED(new Entry(
            "AX-RTO-003",
            NOTE,
            "What the running total of '%s' is for %s is not documented; a check reports it",
            "When the check reports some, turn NULL into 0 before the tool, or compare the column.")),
    NO_NUMBER(new Entry(
            "AX-RTO-002",
            ERROR,
            "'%s' computes with '%s', which is no number",
            "Convert the field to a number in the workflow, then convert again.")),
    NAME_UNKNOWN(new Entry(
            "AX-DRN-001",
            ERROR,
            "The new names that '%s' gives are in the data, and Designer has not seen them",
            "Run the workflow once in Designer and save it, or rename the fields with a Select, then convert again.")),
    NAMES_AS_SEEN(new Entry(
            "AX-DRN-002",
            NOTE,
            "'%s' takes new names from the data; they are those that Designer last saw, and a check fails when the"
                    + " first record has others",
            "Change the names in the pipeline when the check reports it.")),
    NAMES_AS_SEEN_UNCHECKED(new Entry(
            "AX-DRN-003",
            WARNING,
            "'%s' takes new names from the data; they are those that Designer last saw",
            "Compare the names of the fields, or rename them with a Select in the workflow.")),
    NAME_FORMULA(new Entry(
            "AX-DRN-004",
            ERROR,
            "The formula of '%s' does not say the name of '%s' without data",
            "Rename the fields with a Select in the workflow, then convert again.")),
    RENAME_MODE(new Entry(
            "AX-DRN-005",
            ERROR,
            "'%s' renames fields in a way that Landfall does not convert (%s)",
            "Rename the fields with a Select in the workflow, then convert again.")),
    NAMES_AS_KNOWN(new Entry(
            "AX-DRN-006",
            NOTE,
            "'%s' takes new names from the first record; they are those of the data that came with the workflow, and a check"
                    + " fails when the data of a run has others",
            "Change the names in the pipeline when the check reports it.")),
    CLEANSE_CHECKED(new Entry(
            "AX-CLN-005",
            NOTE,
            "'%s' removes characters; where %s is not documented, and a check reports values for which it matters",
            "When the check reports some, compare these values.")),
    CLEANSE_NULLS(new Entry(
            "AX-CLN-003",
            ERROR,
            "'%s' drops the fields that hold nothing, and the data that came with the workflow does not tell which",
            "Untick the option in Designer, or drop the fields with a Select, then convert again.")),
    CLEANSE_NULLS_ASSUMED(
            new Entry(
                    "AX-CLN-007",
                    WARNING,
                    "'%s' drops the fields that hold nothing, and no data came with the workflow; all fields are kept, and a check fails when one"
                            + " holds nothing",
                    "Convert again with a file of the data beside the workflow, or drop the fields with a Select where the check fails.")),
    CLEANSE_CASE(new Entry(
            "AX-CLN-004",
            ERROR,
            "'%s' changes letters in a way that Landfall does not know",
            "Choose upper, lower or title case in Designer, then convert again.")),
    IMPUTE_SETTINGS(new Entry(
            "AX-IMP-001",
            ERROR,
            "'%s' does what its page does not describe to the end (%s)",
            "Let the tool replace values in their own fields by a mean, a median or a value, and do the rest"
                    + " with a Formula before, then convert again.")),
    IMPUTE_FIELD(new Entry(
            "AX-IMP-002",
            ERROR,
            "'%s' replaces values of '%s', whose type (%s) may not hold what comes in their place",
            "Make the field a Double with a Select before, then convert again.")),
    IMPUTE_STATISTIC(new Entry(
            "AX-IMP-003",
            WARNING,
            "The vendor does not say to the last digit how '%s' computes a %s; Landfall divides the sum of the other"
                    + " values by their number, and takes the mean of the middle two where there is no middle one",
            "Compare the values that were missing, or replace them by a value of your own.")),
    SELECT_FORMULA(new Entry(
            "AX-DSE-001",
            ERROR,
            "The formula of '%s' does not say without data whether '%s' passes",
            "Choose the fields with a Select in the workflow, then convert again.")),
    NO_FIELDS(new Entry(
            "AX-DSE-002", ERROR, "No field passes '%s'", "Correct its condition in Designer, save and convert again.")),
    RECORDS_WITHOUT_FIELDS(new Entry(
            "AX-DSE-003",
            WARNING,
            "No field passes '%s'; its records go on without fields",
            "Correct its condition in Designer if a field was meant to pass, or accept that none does.")),
    BLOB_CONVERTED(new Entry(
            "AX-BLB-001",
            ERROR,
            "'%s' changes binary data in the field '%s', which Landfall does not convert",
            "Do this with a program that reads what the pipeline writes; the tool's settings are kept in the"
                    + " pipeline.")),
    FIELD_SOURCE(new Entry(
            "AX-FIN-001",
            WARNING,
            "'%s' also tells where fields come from, which Landfall leaves empty",
            "Leave Source and Description out of what is written and compared, or convert this tool by hand.")),
    AUTO_TYPES_UNKNOWN(new Entry(
            "AX-AUT-001",
            ERROR,
            "'%s' chooses types by the data, and Designer has not seen them",
            "Run the workflow once in Designer and save it, or choose types with a Select, then convert again.")),
    AUTO_TYPES_AS_SEEN(new Entry(
            "AX-AUT-002",
            NOTE,
            "'%s' chooses types by the data; they are those that Designer last saw, and a check fails when a value"
                    + " does not fit",
            "Change the type in the pipeline when the check reports it.")),
    TILE_METHOD(new Entry(
            "AX-TIL-001",
            ERROR,
            "'%s' divides records in a way that Landfall does not convert (%s)",
            "Compute the tiles with formulas, or convert this tool by hand.")),
    TILE_ORDER(new Entry(
            "AX-TIL-004",
            NOTE,
            "'%s' numbers texts in their order; where capitals and numbers stand in it is not documented, and a check"
                    + " reports texts whose order they decide",
            "When the check reports some, compare the numbers of the tiles, if anything but their being the same or not"
                    + " depends on them.")),
    TILE_REMAINDER_CHECKED(new Entry(
            "AX-TIL-003",
            NOTE,
            "'%s' makes tiles of equal size; which tiles are larger where records are left over is not"
                    + " documented, and a check reports that some are",
            "When the check reports it, compare the tiles at their borders; Landfall puts one more into the"
                    + " first tiles.")),
    COLUMNS_MODE(new Entry(
            "AX-MCO-001",
            ERROR,
            "'%s' fills columns from top to bottom or lays several fields side by side",
            "Number the records and use a Cross Tab instead, or convert this tool by hand.")),
    MESSAGE_LOST(new Entry(
            "AX-MSG-001",
            NOTE,
            "The message of '%s' is not shown by the pipeline",
            "Nothing, unless somebody reads it in the log.")),
    SEEN_WITH_ANSWERS(new Entry(
            "AX-SEEN-001",
            WARNING,
            "The fields that Designer last saw leave '%s' came of the answers of that run",
            "Compare the fields of the result, or run the app once with the answers that count, save and"
                    + " convert again.")),
    NOTHING_TO_REMOVE(new Entry(
            "AX-DRN-007",
            ERROR,
            "'%s' takes it for an error that '%s' does not have '%s' in its name, so that the workflow ends with an error in Designer too",
            "Untick the field in the tool, or let it ignore such fields, then convert again.")),
    SPLITS_NO_TEXT(new Entry(
            "AX-TTC-007",
            ERROR,
            "'%s' splits '%s', which is no text",
            "Make the field a text with a Select before the tool, then convert again.")),
    ONE_COLUMN(new Entry(
            "AX-TTC-008",
            WARNING,
            "'%s' has a single field and a name for it: Designer writes records with a single field too, so whether the pieces go into one"
                    + " field or into records is not sure. Here they go into one field",
            "Open the tool in Designer, and compare.")),
    BRANCHES_MEET(new Entry(
            "AX-DET-001",
            ERROR,
            "The fields of the two ways that meet at '%s' differ",
            "Give both ways the same fields with a Select, then convert again.")),
    BOTH_WAYS(
            new Entry(
                    "AX-DET-003",
                    WARNING,
                    "Both ways that meet at '%s' may have records, and what becomes of them is not documented; here all of them go on",
                    "Let a Detour send the records one way, or put a Union in the place of the Detour End, then convert again."));

    private final Entry entry;

    ShapeCode(Entry entry) {
        this.entry = entry;
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
