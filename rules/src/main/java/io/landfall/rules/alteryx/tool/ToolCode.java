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
    TWO_CONDITIONS(new Entry(
            "AX-FIL-002",
            WARNING,
            "'%s' is set up without a formula, and beside what is set up it has another one; Landfall takes the formula: %s",
            "Open the filter in Designer, see which of both it shows, and save it again.")),
    ROW_BEYOND_REACH(new Entry(
            "AX-MRF-003",
            WARNING,
            "'%s' looks at %s, but is set to look at %s rows at most; whether Designer runs it is not documented",
            "Set the number of rows in the tool to what its formula looks at, then convert again.")),
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
    SUBFOLDERS(new Entry(
            "AX-IN-008",
            ERROR,
            "'%s' is looked for in folders below too, which Landfall does not do",
            "Name the files of each folder in an Input Data of its own, or convert this tool by hand.")),
    PATH_FROM_WORKFLOW(new Entry(
            "AX-IN-010",
            WARNING,
            "The path of '%s' is a field as the workflow writes it; in Designer it began with the folder that the workflow stood in",
            "Compare the field, or take only the name of the file from it.")),
    PATH_WITH_SLASHES(new Entry(
            "AX-IN-020",
            WARNING,
            "The path of '%s' is a field, with slashes as the workflow writes them; whether Designer turns them into backslashes is not documented",
            "Write the path with backslashes in Designer, save and convert again.")),
    PATH_WITH_SHEET(new Entry(
            "AX-IN-011",
            WARNING,
            "The path of '%s' is a field, with the sheet behind it as the workflow writes it; what Designer writes there is not documented",
            "Compare the field, or take only the path of the file from it.")),
    SHEET_TIMES(new Entry(
            "AX-IN-009",
            WARNING,
            "Workbooks hold times as fractions of a day; Landfall rounds '%s' to the second, which is not documented",
            "Compare what depends on the very second, such as joins by time and limits of periods.")),
    SHEET_TIMES_WHOLE(new Entry(
            "AX-IN-012",
            NOTE,
            "Workbooks hold times as fractions of a day; those of '%s' are whole seconds in the file that is here, and a run reports others",
            "Nothing, unless a run reports some; then compare what depends on the very second.")),
    CODE_PAGE(new Entry(
            "AX-IN-013",
            ERROR,
            "'%s' is text in the code page %s, which Landfall does not know",
            "Choose UTF-8 or another usual code page in Designer, save and convert again.")),
    DOCUMENT_UNSEEN(new Entry(
            "AX-IN-014",
            ERROR,
            "What '%s' holds becomes fields that Designer makes of it, and the workflow does not say which those were",
            "Run the workflow once in Designer and save it, then convert again.")),
    VARIANTS(new Entry(
            "AX-DIN-001",
            ERROR,
            "'%s' reads other files, sheets or queries for each record, in a way that Landfall does not convert",
            "Let the records name files of one folder or sheets of one workbook, or convert this tool by hand.")),
    VARIANT_FOLDER_CHECKED(new Entry(
            "AX-DIN-004",
            NOTE,
            "Records name the files of '%s' by their paths; Landfall looks for them by name in the folder '%s', and a check reports other folders and other kinds of files",
            "When the check reports some, bring the files into that folder, or convert this tool by hand.")),
    VARIANT_NAMES(new Entry(
            "AX-DIN-003",
            WARNING,
            "Records name the files of '%s'; whether names may have their extension is not documented, and Landfall takes them with or without it",
            "Check that the result has the rows of every file that is named.")),
    VARIANT_NAMES_CHECKED(new Entry(
            "AX-DIN-005",
            NOTE,
            "Records name the files of '%s' without their extension; a check reports names that have it, of which nothing is documented",
            "When the check reports some, take the extension away in the workflow.")),
    VARIANT_SHEET(new Entry(
            "AX-DIN-006",
            WARNING,
            "Records name workbooks for '%s'; which sheet is read of a path without one is not documented, and Landfall reads the sheet of the template",
            "Write the sheet behind the path, as in book.xlsx|||`Sheet1$`, or compare the rows.")),
    VARIANT_SHEET_CHECKED(new Entry(
            "AX-DIN-007",
            NOTE,
            "Records name workbooks with a sheet for '%s'; a check reports paths without one, of which nothing is documented",
            "When the check reports some, write the sheet behind the path, as in book.xlsx|||`Sheet1$`.")),
    DIRECTORY_AS_FOUND(new Entry(
            "AX-DIR-001",
            WARNING,
            "'%s' lists files as the run finds them: times are those of the copies, attributes are not set, and short names are NULL",
            "Check what depends on a time or an attribute; names of files and the files themselves are the same.")),
    DIRECTORY_BELOW(new Entry(
            "AX-DIR-002",
            ERROR,
            "'%s' lists files in folders below too, which Landfall does not do",
            "List each folder with a Directory of its own, or convert this tool by hand.")),
    OUTPUT_MODE(new Entry(
            "AX-OUT-001",
            ERROR,
            "'%s' updates rows that are there already (%s)",
            "Convert this tool by hand; a target that merges by key does the same.")),
    FILE_PER_VALUE(new Entry(
            "AX-OUT-002",
            ERROR,
            "'%s' gets one table or file for each value of '%s', in a way that Landfall does not convert",
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
    MADE_ONCE(new Entry(
            "AX-OUT-005",
            NOTE,
            "'%s' ends with an error where what it makes is in '%s' already; the conversion writes a new file",
            "Nothing has to be done, unless the error is to keep an old result.")),
    OUTPUT_OFF(new Entry(
            "AX-OUT-006",
            WARNING,
            "'%s' is switched off in Designer and writes nothing; as it is all that the workflow ends in, the pipeline writes '%s'",
            "Take the target out of the pipeline, or switch the tool on.")),
    MODE_UNSAID(new Entry(
            "AX-OUT-007",
            WARNING,
            "'%s' does not say what becomes of a table that is there; the run ends where '%s' is there already",
            "Choose an output option in the tool, then convert again.")),
    KEYS_UNPAIRED(new Entry(
            "AX-JN-001",
            ERROR,
            "'%s' has no keys, or not as many on one side as on the other",
            "Choose the keys in Designer, save and convert again.")),
    UNION_LAYOUT(new Entry(
            "AX-UNI-001",
            ERROR,
            "'%s' lays out fields by hand, and the layout does not fit the inputs",
            "Settle the layout in Designer, or match fields by name, then convert again.")),
    UNION_FIELD_ERROR(new Entry(
            "AX-UNI-002",
            ERROR,
            "The field '%s' is not in every input, which this union takes for an error",
            "Let the union warn instead, or give all inputs the field, then convert again.")),
    ACTION_UNKNOWN(new Entry(
            "AX-SUM-001",
            ERROR,
            "The action '%s' on '%s' cannot be converted",
            "Compute the value with other actions in Designer, or convert this tool by hand.")),
    ACTION_NULL(new Entry(
            "AX-SUM-002",
            WARNING,
            "It is not documented how '%s' counts NULL in '%s'; Landfall takes NULL for blank and for no number",
            "Compare the column, or filter the NULLs before.")),
    ACTION_TEXT_ORDER(new Entry(
            "AX-SUM-003",
            WARNING,
            "'%s' of the text '%s' goes by code point, capitals before small letters",
            "Compare the column, if its texts differ in case or hold other than plain letters and digits.")),
    ACTION_CONCAT(new Entry(
            "AX-SUM-004",
            WARNING,
            "'%s' of '%s' takes records as they arrive and passes over NULL, which is not documented",
            "Compare the column, or filter the NULLs and sort the records before.")),
    ACTION_TIES(new Entry(
            "AX-SUM-005",
            WARNING,
            "Where several values tie, it is not documented which one '%s' of '%s' takes; Landfall takes the first",
            "Compare the column, or break the ties before.")),
    ACTION_SINGLE(new Entry(
            "AX-SUM-006",
            WARNING,
            "It is not documented what '%s' of '%s' is in a group of one record; Landfall answers NULL",
            "Compare the column for groups of one record.")),
    NO_ACTION(new Entry(
            "AX-SUM-007", ERROR, "'%s' has no action", "Choose an action in Designer, save and convert again.")),
    ACTION_CHECKED(new Entry(
            "AX-SUM-008",
            NOTE,
            "What '%s' of '%s' makes of %s is not documented; a check reports it",
            "When the check reports some, compare the column, or keep such records from coming in.")),
    ACTION_BETWEEN(new Entry(
            "AX-SUM-009",
            WARNING,
            "Where the place of a percentile lies between two values, it is not documented what '%s' of '%s' is; Landfall takes the"
                    + " straight line between them, as Median does",
            "Compare the column.")),
    SAMPLE_MODE(new Entry(
            "AX-SMP-001",
            ERROR,
            "'%s' picks records by chance or by a share (%s), which cannot be repeated",
            "Pick records by their number in Designer, or convert this tool by hand.")),
    SAMPLE_SHARE_CHECKED(new Entry(
            "AX-SMP-002",
            NOTE,
            "'%s' lets %s percent of the records pass; how a share that is no whole number is rounded is known only where its"
                    + " fraction is more than a half, and a check reports others",
            "When the check reports it, compare how many records pass; Landfall rounds up.")),
    NO_RANGE(new Entry(
            "AX-SRE-001",
            ERROR,
            "'%s' names no records that can be read: '%s'",
            "Write ranges such as 1, 5-9 or 10+, save and convert again.")),
    SEQUENCE_LOST(new Entry(
            "AX-BUD-001",
            NOTE,
            "The outputs of '%s' are not served one after the other",
            "If a later line reads what an earlier one writes, make two workflows of this one.")),
    PACE_LOST(new Entry(
            "AX-THR-001",
            NOTE,
            "The pipeline does not slow down where '%s' does",
            "Nothing, unless a service behind it takes only so many calls; then slow the calls down there.")),
    FIND_TIES_CHECKED(
            new Entry(
                    "AX-FR-006",
                    NOTE,
                    "Where several records of the source match, it is not documented which one '%s' takes; a check reports texts with different answers",
                    "When the check reports some, make the search values unique, so that none is found beside another, or compare the result.")),
    FIND_SEVERAL_CHECKED(new Entry(
            "AX-FR-007",
            NOTE,
            "It is not documented in which order '%s' replaces several values that it finds in one text; checks report texts for which it matters",
            "When a check reports some, compare the result: one value is part of another or of a replacement.")),
    FIND_WORDS_CHECKED(new Entry(
            "AX-FR-009",
            NOTE,
            "It is not documented what ends a word that '%s' finds; a check reports words that do not stand between blanks and the"
                    + " marks of a sentence",
            "When the check reports some, compare their records.")),
    FIND_TEXT(new Entry(
            "AX-FR-004",
            ERROR,
            "'%s' looks in '%s', which is no text",
            "Make texts of both fields with a Select, then convert again.")),
    GROUP_KEYS(
            new Entry(
                    "AX-MGR-001",
                    ERROR,
                    "'%s' does not have two keys of one type, texts or whole numbers",
                    "Choose two fields that come in, and give them one type with a Select before, then save and convert again.")),
    GROUP_NAMES(new Entry(
            "AX-MGR-002",
            WARNING,
            "The vendor shows how '%s' names groups by an example only; Landfall takes the least key of each group by code point, tells capitals from small letters, and leaves out records with a NULL key, of which a check tells",
            "Compare the names of the groups, or use only which keys are in one group.")),
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
