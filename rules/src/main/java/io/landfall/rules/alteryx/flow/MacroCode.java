package io.landfall.rules.alteryx.flow;

import static io.landfall.parsers.diagnostic.Severity.ERROR;
import static io.landfall.parsers.diagnostic.Severity.NOTE;
import static io.landfall.parsers.diagnostic.Severity.WARNING;

import io.landfall.parsers.diagnostic.DiagnosticCode;

/** What can be said of macros that a workflow calls. */
public enum MacroCode implements DiagnosticCode {
    MACRO_NOT_OPENED(new Entry(
            "AX-MACRO-001",
            ERROR,
            "The macro '%s' (%s) is changed by its caller in a way that Landfall does not convert: %s",
            "Put the answers into the tools of the macro in Designer, or convert this tool by hand.")),
    MACRO_MISSING(new Entry(
            "AX-MACRO-002",
            ERROR,
            "The macro '%s' (%s) is not among the files",
            "Hand in the macro beside the workflow or in its package, and convert again.")),
    MACRO_SHIPPED(new Entry(
            "AX-MACRO-003",
            ERROR,
            "The macro '%s' (%s) ships with Designer, and Landfall does not convert it yet",
            "Convert this tool by hand; its settings are kept in the pipeline.")),
    MACRO_ITERATES(
            new Entry(
                    "AX-MACRO-005",
                    ERROR,
                    "The macro '%s' (%s) runs again and again with what comes back from it, which cannot be a loop of the pipeline: %s",
                    "Change the macro in Designer so that the reason is gone, find a form without a loop, such as Generate Rows or Multi-Row Formula, or call the loop from a program.")),
    MACRO_CHANGES_FIELDS(
            new Entry(
                    "AX-MACRO-008",
                    WARNING,
                    "The records that come back to the macro '%s' (%s) have other fields than those that went in: %s. Each round is taken to see the fields that it gets, which is not documented",
                    "Compare the results of a run with those of Designer, or give both the same fields in Designer by a Select before the output that comes back.")),
    MACRO_FIELDS_CHECKED(
            new Entry(
                    "AX-MACRO-016",
                    NOTE,
                    "The records that come back to the macro '%s' (%s) have other fields than those that went in: %s. They are found by their names; a check reports values that would be others in the fields that went in",
                    "Nothing, unless the check reports records in a run; then give both the same fields in Designer by a Select before the output that comes back.")),
    MACRO_FIELDS_MOVED(new Entry(
            "AX-MACRO-017",
            NOTE,
            "The records that come back to the macro '%s' (%s) have other fields than those that went in: %s. They are found by their names, and no tool of the macro minds where they stand",
            "Nothing.")),
    MACRO_IN_BATCHES(
            new Entry(
                    "AX-MACRO-006",
                    ERROR,
                    "The macro '%s' (%s) runs once for each control record, and what it does differs from run to run: %s",
                    "Convert the workflow together with the files that give the control records, or join the control records to the others and use their fields in the formulas.")),
    BATCHES_AS_FOUND(new Entry(
            "AX-MACRO-014",
            WARNING,
            "The macro '%s' (%s) has a copy in the pipeline for each of the %s control records that the files at hand give: with other files the copies are not those that Designer would run, which a check of every run tells",
            "Convert again, together with the files, when the check of a run fails.")),
    BATCH_FIELDS_AS_SEEN(new Entry(
            "AX-MACRO-015",
            WARNING,
            "'%s' (%s) asks a database something else for each control record, and is taken to get the fields that Designer saw when the macro was saved",
            "Compare the fields of the queries with those of the pipeline.")),
    MACRO_STATISTICS(
            new Entry(
                    "AX-MACRO-007",
                    ERROR,
                    "The macro '%s' (%s) computes with R, and other programs get other figures; in the place of it: %s",
                    "Fit and score the model in a program of its own that reads what the pipeline writes, and compare both results.")),
    MACRO_BY_CHANCE(
            new Entry(
                    "AX-MACRO-009",
                    ERROR,
                    "The macro '%s' (%s) picks records by chance, which no other program repeats, not even from the same seed",
                    "Keep the records that Designer picks as a file and read that, or pick by a rule that repeats, such as a Filter on the remainder of a number, then convert again.")),
    MACRO_BINS(new Entry(
            "AX-MACRO-010",
            ERROR,
            "The macro '%s' (%s) puts values into bins whose borders the vendor does not document to the end",
            "Write the borders as IF and ELSEIF of a Formula, then convert again.")),
    MACRO_NOW(new Entry(
            "AX-MACRO-011",
            ERROR,
            "The macro '%s' (%s) gives the time of the run in a format that its caller chooses",
            "Put a Text Input of one record and a Formula with DateTimeNow() in its place, then convert again.")),
    MACRO_BASE64(
            new Entry(
                    "AX-MACRO-012",
                    ERROR,
                    "The macro '%s' (%s) encodes text as Base64, and which bytes it takes for letters is not documented",
                    "Encode the field behind the pipeline, such as by encode of PostgreSQL or to_base64 of DuckDB, and compare texts with other than plain letters.")),
    MACRO_FILLS_DATES(
            new Entry(
                    "AX-MACRO-013",
                    ERROR,
                    "The macro '%s' (%s) adds the dates that are missing in a series",
                    "Make all dates with a Generate Rows and bring the values to them by a Join and a Union, then convert again.")),
    MACRO_INPUT_OPEN(new Entry(
            "AX-MACRO-018",
            ERROR,
            "The macro '%s' (%s) is called with an open input: %s",
            "Connect the input in Designer, or take the records out of its template, then convert again.")),
    MACRO_REFUSES(new Entry(
            "AX-MACRO-019",
            ERROR,
            "The macro '%s' (%s) refuses the answers of its caller with an error, so that the workflow ends in Designer too: %s",
            "Correct the answers in Designer until the workflow runs, save and convert again.")),
    EMPTY_ANSWER(new Entry(
            "AX-MACRO-020",
            WARNING,
            "The macro '%s' gets an empty answer, which takes the text out of '%s': whether Designer does that, or leaves what"
                    + " the author has saved there (%s), is not documented",
            "Answer the question, or compare what the macro gives.")),
    OTHER_TICKS(new Entry(
            "AX-MACRO-021",
            WARNING,
            "An answer to the macro '%s' ticks the fields that it names in a Select: whether others that were saved as ticked there (%s)"
                    + " stay so is not documented, and they do here",
            "Compare the fields behind the Select, or let the macro set those ticks with actions of their own.")),
    OTHER_FIELDS_COME_IN(new Entry(
            "AX-MACRO-022",
            WARNING,
            "The macro '%s' maps fields at its input '%s', and others arrive there too (%s): whether the macro gets them is not"
                    + " documented, and it does here",
            "Take the fields that the macro does not need away before the call, or compare the fields of the result.")),
    MAPPED_FIELDS_LEAVE(new Entry(
            "AX-MACRO-023",
            WARNING,
            "The macro '%s' maps fields, and some leave it under the names that it knows them by (%s): whether Designer gives them"
                    + " back their own names is not documented, and they do not get them here",
            "Compare the fields behind the macro, or give both the same names before the call.")),
    MAPPED_IN_OTHER_ORDER(
            new Entry(
                    "AX-MACRO-024",
                    WARNING,
                    "The macro '%s' maps fields at its input '%s' that arrive in another order than it knows them in (%s): whether it gets them"
                            + " in its own order is not documented, and it gets them as they arrive here",
                    "Bring the fields into that order with a Select before the call, or compare the order of the fields behind the macro.")),
    MAPPED_OF_OTHER_KIND(new Entry(
            "AX-MACRO-025",
            WARNING,
            "The macro '%s' knows '%s' as %s, and a field of the type %s is mapped to it: whether Designer converts it is not"
                    + " documented, and it is not converted here",
            "Give the field that type with a Select before the call, or compare the fields behind the macro."));

    private final Entry entry;

    MacroCode(Entry entry) {
        this.entry = entry;
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
