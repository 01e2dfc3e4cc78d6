package io.landfall.rules.alteryx.tool;

import static io.landfall.parsers.diagnostic.Severity.ERROR;
import static io.landfall.parsers.diagnostic.Severity.NOTE;
import static io.landfall.parsers.diagnostic.Severity.WARNING;

import io.landfall.parsers.diagnostic.DiagnosticCode;

/** What can go wrong while RegEx tools are rewritten. */
public enum RegexCode implements DiagnosticCode {
    PATTERN(new Entry(
            "AX-RGX-001",
            ERROR,
            "The pattern '%s' does not mean the same on every engine: %s",
            "Write the pattern without look-around and back-references, or convert this tool by hand.")),
    REPLACEMENT(new Entry(
            "AX-RGX-002",
            ERROR,
            "The replacement '%s' has a form that Landfall does not convert",
            "Use only text and groups such as $1, or convert this tool by hand.")),
    UNMATCHED_DROPPED(new Entry(
            "AX-RGX-003",
            ERROR,
            "'%s' drops the text between matches",
            "Write a pattern for the whole text, or convert this tool by hand.")),
    GROUPS_DIFFER(new Entry(
            "AX-RGX-004",
            ERROR,
            "'%s' has %s fields for the %s groups of its pattern",
            "Open the tool in Designer, which lists the groups anew, save and convert again.")),
    METHOD(new Entry(
            "AX-RGX-005", ERROR, "'%s' works in a way that Landfall does not know (%s)", "Convert this tool by hand.")),
    EMPTY_TOKENS_CHECKED(new Entry(
            "AX-RGX-008",
            NOTE,
            "The pattern '%s' can match nothing; such a match is an empty token, but not behind the last character,"
                    + " and a check reports empty tokens",
            "When the check reports some, compare the records whose text has separators side by side.")),
    NO_TOKENS_CHECKED(new Entry(
            "AX-RGX-009",
            NOTE,
            "A text without a match gives one record at '%s', as recorded results show; that its token is NULL"
                    + " and not empty is not documented, so a check reports such texts",
            "Nothing, unless the check reports some and something behind tells NULL from an empty text; then"
                    + " compare its results.")),
    NO_TEXT(new Entry(
            "AX-RGX-012",
            WARNING,
            "'%s' reads '%s', which is no text; that Designer takes it, and in which digits, is not documented",
            "Make the field a text with a Select before the tool, then convert again.")),
    TOKEN_GROUPS(new Entry(
            "AX-RGX-010",
            ERROR,
            "'%s' makes tokens with a pattern of %s groups; which of them are the tokens is not documented",
            "Write the pattern with one group at most, others as (?:…), then convert again."));

    private final Entry entry;

    RegexCode(Entry entry) {
        this.entry = entry;
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
