package io.landfall.rules.powercenter.flow;

import static io.landfall.parsers.diagnostic.Severity.ERROR;
import static io.landfall.parsers.diagnostic.Severity.NOTE;
import static io.landfall.parsers.diagnostic.Severity.WARNING;

import io.landfall.parsers.diagnostic.DiagnosticCode;

/** What can be said of the way in which a mapping is put together. */
public enum FlowCode implements DiagnosticCode {
    NO_CONVERSION(new Entry(
            "PC-FLOW-001",
            ERROR,
            "A value of type %s is handed to a port of type %s, which PowerCenter does not convert",
            "Validate the mapping in the Designer, or convert the value in an Expression before.")),
    DATE_FORMAT(new Entry(
            "PC-FLOW-002",
            ERROR,
            "The date format '%s' cannot be written for the new engines",
            "Use a format of year, month, day, hour, minute and second parts, or convert this port by hand.")),
    DATE_AS_TEXT(new Entry(
            "PC-FLOW-068",
            WARNING,
            "A date becomes text of %s characters in a port of %s; those that do not fit are kept here and may be cut in the legacy run",
            "Compare the column, or name the format in TO_CHAR.")),
    MARKS_LOST(
            new Entry(
                    "PC-FLOW-050",
                    NOTE,
                    "'%s' takes rows that an Update Strategy has marked, and its results depend on the marks in a way that is documented for sums alone; a check reports rows that are not for insert",
                    "Nothing, unless the check reports such rows in a run; then put the Update Strategy behind this transformation.")),
    SHARED_TABLE(new Entry(
            "PC-FLOW-051",
            NOTE,
            "%s write the same table and change its rows by key, and which of them comes first is not documented; a check reports keys that reach two of them",
            "Nothing, unless the check reports such keys in a run; then let one target write all rows of a key.")),
    READS_WRITTEN(new Entry(
            "PC-FLOW-055",
            WARNING,
            "'%s' reads the table '%s' after '%s' has written it, which comes before in the load order; the pipeline reads the table as it is before the run",
            "Make a mapping and a session of each part of the load order, then convert again.")),
    READS_EMPTIED(new Entry(
            "PC-FLOW-053",
            WARNING,
            "'%s' reads the table '%s', which '%s' empties or deletes from before anything is read; the pipeline reads the table as it is before the run",
            "Empty the table in a step of its own before the pipeline, or read a copy of it; then convert again.")),
    READS_BY_ROW(
            new Entry(
                    "PC-FLOW-054",
                    WARNING,
                    "'%s' asks the table '%s' for each row, without a cache, while '%s' writes it, so the legacy run may find rows that it has just written; the pipeline reads the table as it is before the run",
                    "Switch on caching in the mapping if rows from before the run are meant, else a dynamic cache; then convert again.")),
    FRACTION_CUT(
            new Entry(
                    "PC-FLOW-028",
                    WARNING,
                    "A text becomes a whole number; whether one with a fraction, such as '5.9', is cut off or rounded is not documented, and it is cut off here",
                    "Compare the column, or convert the text by TO_INTEGER or TO_BIGINT in the mapping, which say what they do.")),
    FRACTION_CHECKED(
            new Entry(
                    "PC-FLOW-029",
                    NOTE,
                    "A text becomes a whole number; a check reports texts with a fraction, such as '5.9'",
                    "Nothing, unless the check reports such texts in a run; then convert them by TO_INTEGER or TO_BIGINT in the mapping.")),
    NO_RULE(new Entry(
            "PC-FLOW-010",
            ERROR,
            "No rule converts transformations of type '%s' yet",
            "Convert this transformation by hand; its properties are kept in the pipeline.")),
    DEFINITION_MISSING(new Entry(
            "PC-FLOW-009",
            ERROR,
            "The definition of '%s' (%s) is not in the export",
            "Export the mapping again together with its dependencies, then convert again.")),
    MIXED_INPUTS(new Entry(
            "PC-FLOW-011",
            ERROR,
            "'%s' takes rows from pipelines that cannot be lined up with each other",
            "Validate the mapping in the Designer: a transformation takes rows of one active transformation only.")),
    NOT_CONNECTED(new Entry(
            "PC-FLOW-012",
            NOTE,
            "'%s' is not connected to any target and is left out",
            "Nothing, unless it was meant to be connected.")),
    CIRCLE(new Entry(
            "PC-FLOW-014",
            ERROR,
            "The links of '%s' lead back to itself",
            "Validate the mapping in the Designer and export it again.")),
    DEFAULT_UNREADABLE(new Entry(
            "PC-FLOW-015",
            ERROR,
            "The default value of port '%s' cannot be converted",
            "Write the default as a constant in the mapping, then convert again.")),
    ABORTS(new Entry(
            "PC-FLOW-016",
            WARNING,
            "A row in error stops the legacy session ('%s'); here the row is taken out and counted",
            "Check the count of rejected rows after each run.")),
    KEY_NOT_LINKED(
            new Entry(
                    "PC-FLOW-027",
                    WARNING,
                    "Rows are to be updated or deleted in '%s', but nothing is linked to its key column %s; a run ends at such a row",
                    "Link every key column of the target in the Designer, or mark those that are the key, then convert again.")),
    NO_LAYOUT(new Entry(
            "PC-FLOW-062",
            WARNING,
            "The session writes '%s' to a file whose layout is not in the export; the pipeline writes a table",
            "Export the session anew together with the properties of the file, then convert again.")),
    TARGET_MAPPED(
            new Entry(
                    "PC-FLOW-025",
                    WARNING,
                    "The target '%s' is a data map of PowerExchange (%s); the pipeline writes its rows to a table of that name, and nobody makes the records of them",
                    "Let another step write the records from the table, or give the target a connection that writes through PowerExchange.")),
    UNQUALIFIED_SOURCE(new Entry(
            "PC-FLOW-020",
            ERROR,
            "The source '%s' (%s) is read without a Source Qualifier, which Landfall does not convert yet",
            "Extract the source to a table or a flat file, and change the mapping to read that.")),
    PARAMETER_ASKED(new Entry(
            "PC-PAR-002",
            NOTE,
            "The value of '%s' comes from %s, so every run asks for %s (the mapping's own value is '%s')",
            "Give the value in each run, for example with --param.")),
    FILE_ASKED(new Entry(
            "PC-PAR-008",
            NOTE,
            "The file of '%s' is named '%s', and no parameter file here says what %s stands for, so every run asks for %s",
            "Give the value in each run, for example with --param, or hand in the parameter file and convert again.")),
    FILE_NOT_ASKED(new Entry(
            "PC-PAR-009",
            WARNING,
            "The file of '%s' is named '%s', and nothing here says what %s stands for; the pipeline takes it for a part of the name",
            "Hand in the parameter file and convert again, or write the name of the file into the pipeline.")),
    PARAMETER_UNREADABLE(
            new Entry(
                    "PC-PAR-004",
                    WARNING,
                    "The value '%s' of '%s' is none that %s takes as the manuals say; every run asks for %s",
                    "Write the value as a plain number that fits, a text that fits or a date such as 12/31/2026 23:59:59, and convert again, or give it with --param.")),
    PARAMETER_QUOTED(new Entry(
            "PC-PAR-005",
            WARNING,
            "The initial value of '%s' stands in quotes, %s; whether they are part of it is not documented, and they are left out here",
            "Take the quotes away in the mapping, or write the value into the parameter file, and convert again.")),
    PARAMETER_PASTED(new Entry(
            "PC-PAR-001",
            WARNING,
            "'%s' is pasted into an expression as text, and its value comes from %s; here its text is '%s'",
            "Put the parameter file beside the export, or write the text into the mapping, then convert again.")),
    UNHEEDED(new Entry(
            "PC-FLOW-031",
            WARNING,
            "'%s' has %s = '%s', which the pipeline does not heed: %s",
            "Compare what comes of it, or take the setting back and convert again.")),
    ROWS_TO_COMMAND(new Entry(
            "PC-FLOW-049",
            NOTE,
            "'%s' hands its rows to a command (%s); the pipeline writes them to the file '%s', which the workflow's document gives the command",
            "Read the command for the new machine, and run the workflow with --allow-commands.")),
    FILE_NAME_PORT(
            new Entry(
                    "PC-FLOW-032",
                    ERROR,
                    "'%s' has a port for the name of the file of each row, one file for each transaction; Landfall does not convert that yet",
                    "Take the link to the port away in the Designer, so that the session writes one file, or split the file by hand.")),
    CALLS_PROCEDURE(
            new Entry(
                    "PC-FLOW-035",
                    ERROR,
                    "'%s' calls the procedure '%s' of the database '%s' for each row, with %s",
                    "Do what the procedure does in an Expression or a Lookup, or call it in a step of its own; then convert again.")),
    PROCEDURE_AROUND(new Entry(
            "PC-FLOW-036",
            WARNING,
            "'%s' calls the procedure '%s' of the database '%s' once (%s), which the pipeline does not",
            "Call the procedure in the new schedule, before or after the pipeline, or accept that it is gone.")),
    RUNS_JAVA(new Entry(
            "PC-FLOW-037",
            ERROR,
            "'%s' runs Java code, which is kept in the pipeline as it is",
            "Write what the code does as expressions, or let a step of its own do it; then convert again.")),
    RUNS_QUERY(
            new Entry(
                    "PC-FLOW-038",
                    ERROR,
                    "'%s' runs a statement of SQL for each row: %s",
                    "Join or look up the tables instead of asking them row by row; run statements that change tables in a step of their own.")),
    RUNS_SCRIPTS(new Entry(
            "PC-FLOW-039",
            ERROR,
            "'%s' runs scripts of SQL, or statements that the rows name",
            "Run the scripts in the new schedule, and take the transformation out of the mapping.")),
    ASKS_SERVICE(new Entry(
            "PC-FLOW-040",
            ERROR,
            "'%s' (%s) asks a service for each row",
            "Let a step of its own fetch the answers into a table, and join that in the mapping; then convert again.")),
    READS_TREES(
            new Entry(
                    "PC-FLOW-041",
                    ERROR,
                    "'%s' (%s) makes rows of XML, or XML of rows",
                    "Let a step of its own turn XML into tables or back, and read or write those in the mapping; then convert again.")),
    RUNS_PROGRAM(new Entry(
            "PC-FLOW-042",
            ERROR,
            "'%s' (%s) runs a program of its own",
            "Write what the program does as expressions, or let a step of its own run it; then convert again.")),
    MASKS(new Entry(
            "PC-FLOW-043",
            ERROR,
            "'%s' (%s) masks values by rules and keys that no export holds",
            "Mask the columns in a step of its own with the means of the new platform.")),
    READS_APPLICATION(new Entry(
            "PC-FLOW-044",
            ERROR,
            "'%s' (%s) reads an application or a queue",
            "Extract what it reads to a table or a flat file, and change the mapping to read that.")),
    NO_ROWS(new Entry(
            "PC-FLOW-066",
            ERROR,
            "Nothing is linked to '%s' (%s), so no rows come to it, and what it gives is used",
            "Validate the mapping in the Designer, link the transformation and export the mapping again.")),
    UNLINKED_ERROR(new Entry(
            "PC-FLOW-067",
            WARNING,
            "Nothing is linked to the port '%s', whose default value is an error (%s); whether every row is in error then is not documented, Landfall takes it that rows go on with NULL",
            "Link the port in the Designer, or take its default value away; then convert again.")),
    FILES_OF_ONE_NAME(
            new Entry(
                    "PC-FLOW-078",
                    ERROR,
                    "The session finds files called '%s' in several folders (%s); the pipeline knows files by their names and would take them for one",
                    "Give the files different names in the session's properties, or write their folders into the names, and export it again.")),
    UNKNOWN_SETTING(
            new Entry(
                    "PC-FLOW-071",
                    WARNING,
                    "'%s' has the property %s = '%s', which Landfall does not know; the pipeline goes without it",
                    "See in the Designer or the Workflow Manager what the property does, and compare the outputs if it concerns data.")),
    UNKNOWN_ACCESS(
            new Entry(
                    "PC-FLOW-072",
                    WARNING,
                    "The session reads or writes '%s' with a '%s', which Landfall does not know; the pipeline goes by the definition alone",
                    "See in the Workflow Manager what it does beside reading or writing rows, such as marking changes, and compare the outputs.")),
    STATE_MAY_FAIL(
            new Entry(
                    "PC-FLOW-017",
                    NOTE,
                    "'%s' may be in error beside variables that remember earlier rows; what they remember then is not documented, and a run ends there",
                    "Nothing, unless a run ends so; then move the expression that fails to an Expression of its own before this one."));

    private final Entry entry;

    FlowCode(Entry entry) {
        this.entry = entry;
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
