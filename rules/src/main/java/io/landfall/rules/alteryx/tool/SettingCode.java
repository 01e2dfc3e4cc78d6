package io.landfall.rules.alteryx.tool;

import static io.landfall.parsers.diagnostic.Severity.ERROR;
import static io.landfall.parsers.diagnostic.Severity.NOTE;
import static io.landfall.parsers.diagnostic.Severity.WARNING;

import io.landfall.parsers.diagnostic.DiagnosticCode;

/** What settings of a tool leave open, or miss. */
public enum SettingCode implements DiagnosticCode {
    DATE_FORMATS(new Entry(
            "AX-DTM-003",
            WARNING,
            "'%s' has the format '%s' chosen and another one written, '%s'; Landfall takes the one that is written",
            "Open the tool in Designer, look which format is shown, save and convert again, or compare the column.")),
    CLEANSE_TITLE(new Entry(
            "AX-CLN-008",
            NOTE,
            "'%s' writes words with a capital; whether one starts after an apostrophe, a hyphen, a digit or another mark is not documented, and a check reports values for which it matters",
            "When the check reports some, compare these values.")),
    TEXTS_UNFIT(new Entry(
            "AX-TXT-001",
            WARNING,
            "'%s' has texts in '%s' that %s, the type that Designer last saw, does not hold; Landfall chooses the type by the texts, as Designer does in a run",
            "Run the workflow in Designer, save and convert again, or compare the field.")),
    CONSTANT_IN_TEXT(new Entry(
            "AX-TXT-002",
            WARNING,
            "'%s' has the constant %s in a text, which Designer gives its value in a run; here it stays as it is written",
            "Write the value into the text, then convert again.")),
    NAMES_DIFFER_IN_NUMBER(new Entry(
            "AX-DRN-008",
            ERROR,
            "'%s' takes it for an error that it renames %s fields and the other input has %s, so that the workflow ends with an error in Designer too",
            "Give both inputs as many fields, or let the tool ignore it, then convert again.")),
    NAME_TAKEN(new Entry(
            "AX-DRN-009",
            WARNING,
            "'%s' gives '%s' the name of another field; Landfall calls it '%s', and how Designer keeps them apart is not documented",
            "Compare the names of the fields, or rename one of them with a Select before.")),
    NAME_IN_OTHER_LETTERS(new Entry(
            "AX-DRN-010",
            WARNING,
            "'%s' takes '%s' away, which '%s' has in capitals or small letters only; Landfall leaves the name as it is, and what Designer does is not documented",
            "Write the text as the field has it, or rename the field with a Select, then convert again.")),
    NAME_BLANK(new Entry(
            "AX-DRN-012",
            WARNING,
            "'%s' gives '%s' a name without letters; Landfall leaves the name as it is, and what Designer does is not documented",
            "Compare the names of the fields, or rename the field with a Select, then convert again.")),
    ROW_NEAREST_ITSELF(new Entry(
            "AX-MRF-004",
            WARNING,
            "'%s' takes the nearest row where there is none, and before the first row of a group that is the row itself, whose '%s' is"
                    + " not computed yet; Landfall takes what the field held before, or NULL, and what Designer takes is not documented",
            "Compare the first row of each group, or let rows that do not exist be NULL or empty.")),
    NAMES_MISSING(new Entry(
            "AX-DRN-011",
            WARNING,
            "'%s' is set to end with an error where names are missing, and some of its fields have no record with a new name;"
                    + " Landfall keeps their names, and whether Designer ends with an error is not documented",
            "Untick these fields in the tool, or give each a record, then convert again.")),
    UNION_BY_HAND_SUBSET(new Entry(
            "AX-UNI-003",
            WARNING,
            "'%s' lays out fields by hand and leaves '%s' without a partner, and is set to drop such fields where it matches them itself;"
                    + " Landfall keeps the field, and what Designer does is not documented",
            "Compare the fields of the result, or let the tool output all fields, then convert again.")),
    DELIMITER_MISSING(new Entry(
            "AX-TTC-009", ERROR, "'%s' has no delimiter", "Enter the delimiters in Designer, save and convert again.")),
    TILE_FIELDS_MISSING(new Entry(
            "AX-TIL-005",
            ERROR,
            "'%s' has no fields whose values make tiles",
            "Choose the fields in Designer, save and convert again.")),
    UNION_WITHOUT_FIELDS(new Entry(
            "AX-UNI-005",
            ERROR,
            "No field leaves '%s': its inputs have none, or none that all of them have",
            "Let a field come in, or let the tool output all fields, then convert again.")),
    UNION_MODE(new Entry(
            "AX-UNI-006",
            ERROR,
            "'%s' brings fields together in a way that Landfall does not know",
            "Match fields by name or by position in Designer, save and convert again.")),
    UNION_FIELD_UNPLACED(new Entry(
            "AX-UNI-004",
            WARNING,
            "'%s' lays out fields by hand without '%s', which comes in too; Landfall leaves it out, and what Designer does is not documented",
            "Open the tool in Designer, place the field or drop it with a Select before, then convert again.")),
    NO_UNIQUE_FIELDS(new Entry(
            "AX-UNQ-001",
            ERROR,
            "'%s' has no fields that make a record unique",
            "Choose fields in Designer, save and convert again."));

    private final Entry entry;

    SettingCode(Entry entry) {
        this.entry = entry;
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
