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
