package io.landfall.parsers.alteryx.read;

import static io.landfall.parsers.diagnostic.Severity.ERROR;
import static io.landfall.parsers.diagnostic.Severity.NOTE;
import static io.landfall.parsers.diagnostic.Severity.WARNING;

import io.landfall.parsers.diagnostic.DiagnosticCode;

/** What can go wrong while an Alteryx workflow is read, apart from its formulas. */
public enum AlteryxCode implements DiagnosticCode {
    NOT_A_WORKFLOW(new Entry(
            "AX-PARSE-001",
            ERROR,
            "File begins with '%s' and not with 'AlteryxDocument'",
            "Leave the file out, or save the workflow again in Designer.")),
    INCOMPLETE(new Entry(
            "AX-PARSE-002",
            ERROR,
            "Workflow could be read up to line %s only; %s tools before that are listed",
            "Repair the file at that line, or save the workflow again in Designer.")),
    TOOL_WITHOUT_ID(new Entry(
            "AX-PARSE-003",
            ERROR,
            "Tool has the ID '%s', which is not a number",
            "Open the workflow in Designer and save it, so that the tool gets an ID.")),
    TOOL_ID_TWICE(new Entry(
            "AX-PARSE-004",
            ERROR,
            "Two tools have the ID %s, so that their connections cannot be told apart",
            "Delete one of the tools in Designer and add it again.")),
    CONNECTION_BROKEN(new Entry(
            "AX-PARSE-005",
            WARNING,
            "Connection from tool %s to tool %s leads to a tool that is not there",
            "Open the workflow in Designer, draw the connection again, and save.")),
    VERSION_UNKNOWN(new Entry(
            "AX-PARSE-006",
            NOTE,
            "File does not say which version of Designer wrote it",
            "Save the workflow in Designer to set the version.")),
    ELEMENT_UNKNOWN(new Entry(
            "AX-PARSE-101",
            NOTE,
            "Setting '%s' is not known and has no part in the conversion",
            "Look at it in Designer and check that nothing depends on it.")),
    CHOICE_UNKNOWN(new Entry(
            "AX-PARSE-102",
            WARNING,
            "Setting '%s' has the value '%s', which is not known",
            "Look at the setting in Designer and check how the tool was converted.")),
    NUMBER_EXPECTED(new Entry(
            "AX-PARSE-103",
            WARNING,
            "Setting '%s' has the value '%s' where a number belongs, and was read as %s",
            "Enter a number in Designer; a constant cannot be used there.")),
    RANGE_UNREADABLE(new Entry(
            "AX-PARSE-104",
            WARNING,
            "Record range '%s' cannot be read",
            "Write it as 5, 5-9, 5+ or -9 in the Select Records tool.")),
    LIST_UNREADABLE(new Entry(
            "AX-PARSE-106",
            WARNING,
            "The fields of '%s' are not listed in quotes (%s), and those without are passed over",
            "Choose the fields anew in Designer, save and convert again.")),
    SETTING_UNKNOWN(new Entry(
            "AX-PARSE-105",
            WARNING,
            "Setting '%s' is not known, and the conversion passes over it",
            "Look at it in Designer; where the data depends on it, compare the result or convert the tool by hand.")),
    SECRET_IN_TEXT(
            new Entry(
                    "AX-PARSE-107",
                    WARNING,
                    "A text in '%s' held a password, key or token, which was removed while reading",
                    "Put the text right in the pipeline, without the secret if it is one, and change that, since exports are copied around.")),
    MACRO_MISSING(new Entry(
            "AX-PARSE-301",
            ERROR,
            "Macro '%s' is missing; it was looked for in %s",
            "Add the macro file to the folder or package of the workflow, or name the folder that holds it.")),
    MACRO_CYCLE(new Entry(
            "AX-PARSE-302", ERROR, "Macro '%s' calls itself: %s", "Take the call out of the macro in Designer.")),
    MACRO_TOO_DEEP(new Entry(
            "AX-PARSE-303",
            ERROR,
            "Macro '%s' is nested more than %s macros deep and was not read",
            "Check whether the macros really have to call each other that deep.")),
    MACRO_ELSEWHERE(new Entry(
            "AX-PARSE-304",
            NOTE,
            "Macro '%s' is not where its path leads; '%s' was taken, the only file of that name",
            "Copy the macro to where its path leads if it is another one.")),
    MACRO_AMBIGUOUS(new Entry(
            "AX-PARSE-305",
            WARNING,
            "Macro '%s' is not where its path leads; of several files of that name '%s' was taken",
            "Copy the right macro to where its path leads."));

    private final Entry entry;

    AlteryxCode(Entry entry) {
        this.entry = entry;
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
