package io.landfall.rules.alteryx.flow;

import static io.landfall.parsers.diagnostic.Severity.ERROR;
import static io.landfall.parsers.diagnostic.Severity.NOTE;
import static io.landfall.parsers.diagnostic.Severity.WARNING;

import io.landfall.parsers.diagnostic.DiagnosticCode;

/** What can be said of the way in which a workflow is put together. */
public enum FlowCode implements DiagnosticCode {
    NO_RULE(new Entry(
            "AX-FLOW-001",
            ERROR,
            "No rule converts the tool '%s' (%s) yet",
            "Convert this tool by hand; its configuration is kept in the pipeline.")),
    NO_INPUT(new Entry(
            "AX-FLOW-002",
            ERROR,
            "The tool '%s' (%s) has no records coming in",
            "Connect its inputs in Designer, save and convert again.")),
    LEADS_NOWHERE(new Entry(
            "AX-FLOW-003",
            NOTE,
            "'%s' (%s) leads to no output and is left out",
            "Nothing, unless its result was meant to be written.")),
    UNFED_LEFT_OUT(new Entry(
            "AX-FLOW-026",
            NOTE,
            "No records come to '%s' (%s), so that nothing comes out of it in Designer either; it is left out",
            "Nothing, unless a line to it is missing in the workflow.")),
    EFFECT_LOST(new Entry(
            "AX-FLOW-004",
            WARNING,
            "'%s' (%s) does something outside the data, which is not converted",
            "See to that it happens in the new schedule, or accept that it is gone.")),
    CIRCLE(new Entry(
            "AX-FLOW-005",
            ERROR,
            "The lines of '%s' (%s) lead back to itself",
            "Correct the lines in Designer, save and convert again.")),
    BROWSE_IS_TARGET(new Entry(
            "AX-FLOW-006",
            NOTE,
            "The workflow writes nothing, so what '%s' (%s) shows is written as its result",
            "Add an Output Data tool if something else is meant.")),
    END_IS_TARGET(new Entry(
            "AX-FLOW-008",
            NOTE,
            "The workflow writes and shows nothing, so what leaves '%s' (%s) is written as its result",
            "Add an Output Data tool if something else is meant.")),
    PICTURE_LEFT_OUT(new Entry(
            "AX-FLOW-009",
            NOTE,
            "'%s' (%s) shows a chart or a layout, which is not made; the records that the workflow shows are written",
            "Draw it from the written records with a reporting tool, if somebody still looks at it.")),
    FINDINGS_LEFT_OUT(
            new Entry(
                    "AX-FLOW-010",
                    WARNING,
                    "'%s' (%s) shows the report of a statistical tool, which is not made; no written record depends on it",
                    "Compute it from the same records, for example with scikit-learn or statsmodels, or accept that it is gone.")),
    DRAWN_IS_TARGET(new Entry(
            "AX-FLOW-011",
            WARNING,
            "The workflow only shows pictures: instead of the one at '%s' (%s), the records that it is drawn from are written",
            "Draw it from these records with a reporting tool, or accept that it is gone.")),
    FIELDS_UNKNOWN(new Entry(
            "AX-FLOW-007",
            NOTE,
            "'%s' (%s) is not converted, because the fields that come in are not known",
            "See to the tools before it first.")),
    SPATIAL(
            new Entry(
                    "AX-FLOW-013",
                    ERROR,
                    "'%s' (%s) computes with spatial objects, which Landfall does not convert",
                    "Write the step with the spatial functions of the new database (PostGIS, DuckDB spatial), and compare with a tolerance.")),
    REPORT(new Entry(
            "AX-FLOW-012",
            ERROR,
            "'%s' (%s) makes a report or a chart, which is no data",
            "Build the report in a reporting tool over the data that comes in here; the data itself is converted.")),
    FUZZY(
            new Entry(
                    "AX-FLOW-014",
                    ERROR,
                    "'%s' (%s) matches by keys and scores that the vendor does not publish",
                    "Match with a similarity function of the new database and a threshold, and agree on the result with the owner.")),
    SERVICE(new Entry(
            "AX-FLOW-015",
            ERROR,
            "'%s' (%s) talks to a service or the web while records go by",
            "Fetch or send the data in a task of the schedule, and let the pipeline read or write its file.")),
    PROGRAM(new Entry(
            "AX-FLOW-016",
            ERROR,
            "'%s' (%s) runs a program of the old machine",
            "Run the program in a task of the schedule, or replace it; its command is kept in the pipeline.")),
    CODE(new Entry(
            "AX-FLOW-017",
            ERROR,
            "'%s' (%s) runs code of its author; the code is kept in the pipeline as a script",
            "Fill in the script on the new platform, where its input and output fields are listed.")),
    BYTES(new Entry(
            "AX-FLOW-018",
            ERROR,
            "'%s' (%s) works on the bytes of files, which Landfall does not convert",
            "Keep paths of the files in the data instead of their bytes, or convert this tool by hand.")),
    IN_DATABASE(new Entry(
            "AX-FLOW-019",
            ERROR,
            "'%s' (%s) runs inside a database, in the SQL of that database",
            "Write the In-DB tools as one query of an Input Data, which Landfall keeps as it is, then convert again.")),
    STATISTICS(new Entry(
            "AX-FLOW-020",
            ERROR,
            "'%s' (%s) computes statistics or a model by code of the vendor",
            "Compute it with a library of the new platform, and compare with a tolerance.")),
    ARRANGING(
            new Entry(
                    "AX-FLOW-022",
                    ERROR,
                    "'%s' (%s) makes records of several fields each, by a layout that the vendor does not document to the end",
                    "Put a Transpose in its place, and a Cross Tab behind it where values stand side by side, then convert again.")),
    REPLACING_BY_DATA(
            new Entry(
                    "AX-FLOW-023",
                    ERROR,
                    "'%s' (%s) replaces values by conditions that are records",
                    "Write the conditions in their order as IF and ELSEIF of a Formula or a Multi-Field Formula, then convert again.")),
    JSON_TEXT(
            new Entry(
                    "AX-FLOW-024",
                    ERROR,
                    "'%s' (%s) writes JSON, of which the vendor documents neither spaces nor decimals nor the order of members",
                    "Convert the workflow up to here and let the new platform write the JSON, such as jsonb_object_agg of PostgreSQL or json_group_object of DuckDB.")),
    XML_BY_DATA(
            new Entry(
                    "AX-FLOW-025",
                    ERROR,
                    "'%s' (%s) lays XML out in fields that only the data knows",
                    "Read the values with a RegEx tool where the form of the XML is fixed, or let a program read the XML before the pipeline runs.")),
    WRITE_ORDER(
            new Entry(
                    "AX-FLOW-021",
                    WARNING,
                    "%s write to '%s', and which of them is first is not documented: what one appends, the other may delete or overwrite",
                    "Put the records together by a Union and write them by one Output Data, or give each its own table or file.")),
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
    RECORDS_LIMITED(new Entry(
            "AX-FLOW-027",
            WARNING,
            "The workflow is set to read %s records of each input at most; the pipeline reads all of them",
            "Take the limit out of the workflow's runtime settings, or limit the inputs themselves.")),
    ERRORS_LIMITED(
            new Entry(
                    "AX-FLOW-028",
                    WARNING,
                    "The workflow is set to end after %s conversion errors; the pipeline goes on, with NULL for what it cannot convert",
                    "Look for NULL where texts become numbers or dates, or take the limit out of the workflow's runtime settings.")),
    OUTPUTS_OFF(new Entry(
            "AX-FLOW-031",
            WARNING,
            "All outputs of the workflow are switched off in its runtime settings; what the pipeline writes, Designer does not",
            "Take the targets out of the pipeline that nobody wants, or switch the outputs on.")),
    COMMAND_NOT_RUN(new Entry(
            "AX-FLOW-029",
            WARNING,
            "The workflow runs a command as an event ('%s', %s), which the pipeline does not",
            "Let whatever schedules the pipeline run the command, where its files need it.")),
    MAIL_NOT_SENT(new Entry(
            "AX-FLOW-030",
            NOTE,
            "The workflow sends a mail as an event ('%s', %s), which the pipeline does not",
            "Let whatever schedules the pipeline send it, if somebody reads it.")),
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
    CLOSED_WAY_MIXED(new Entry(
            "AX-DET-002",
            WARNING,
            "Records of a way that a detour does not take come together with others at '%s': that way does not run, and what the tool does"
                    + " without it is not documented. Here it gives no records",
            "Let both ways of the detour end in a Detour End, then convert again.")),
    OTHER_TICKS(new Entry(
            "AX-MACRO-021",
            WARNING,
            "An answer to the macro '%s' ticks the fields that it names in a Select: whether others that were saved as ticked there (%s)"
                    + " stay so is not documented, and they do here",
            "Compare the fields behind the Select, or let the macro set those ticks with actions of their own."));

    private final Entry entry;

    FlowCode(Entry entry) {
        this.entry = entry;
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
