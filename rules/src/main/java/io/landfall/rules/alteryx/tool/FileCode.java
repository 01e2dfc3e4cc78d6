package io.landfall.rules.alteryx.tool;

import static io.landfall.parsers.diagnostic.Severity.ERROR;
import static io.landfall.parsers.diagnostic.Severity.NOTE;
import static io.landfall.parsers.diagnostic.Severity.WARNING;

import io.landfall.parsers.diagnostic.DiagnosticCode;

/** What may be read or written otherwise than Designer does, for the options of a file. */
public enum FileCode implements DiagnosticCode {
    OPTION_UNKNOWN(new Entry(
            "AX-IN-016",
            ERROR,
            "'%s' is read or written with an option that Landfall does not know: %s",
            "Choose another value in Designer, save and convert again, or convert this tool by hand.")),
    QUOTES_CHOSEN(new Entry(
            "AX-IN-017",
            WARNING,
            "Which quotes keep delimiters together in '%s' is left to Designer, which is not documented; Landfall takes double quotes",
            "Choose the kind of quotes in Designer, or compare fields that begin with an apostrophe.")),
    LIMIT_OF_PATTERN(new Entry(
            "AX-IN-018",
            WARNING,
            "'%s' names many files of which %s records are read; Landfall reads as many of all together, which is not documented",
            "Take the limit out in Designer, or compare the number of records.")),
    LINE_BREAKS_CHECKED(
            new Entry(
                    "AX-IN-019",
                    NOTE,
                    "AMP ends a record of '%s' at a line break within quotes; a check reports fields that hold one",
                    "When the check reports some, look at what Designer makes of them, or let the tool ignore line breaks in quotes.")),
    QUOTED_LINES_CHECKED(new Entry(
            "AX-IN-021",
            NOTE,
            "Whether Designer takes quotes away from a line of '%s', in which nothing separates fields, is not documented;"
                    + " Landfall keeps them, and a check reports lines that begin with one",
            "Nothing, unless the check reports some; then see what Designer makes of them, or let the tool ignore no"
                    + " delimiters in quotes.")),
    NOTHING_TO_WRITE(new Entry(
            "AX-OUT-008",
            ERROR,
            "No field comes to '%s', and Landfall writes no records without fields",
            "Let a field pass in Designer, save and convert again, or leave this tool out."));

    private final Entry entry;

    FileCode(Entry entry) {
        this.entry = entry;
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
