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
    LINES_INTO_ONE_INPUT(
            new Entry(
                    "AX-FLOW-033",
                    WARNING,
                    "Several lines lead to an input of '%s' (%s) that takes one, which Designer does not draw; Landfall takes the first",
                    "Open the workflow in Designer, look which line is there, and save it, or bring the records together with a Union.")),
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
    CONSTANT_ASKED(new Entry(
            "AX-FLOW-032",
            NOTE,
            "'%s' computes with %s, which only a run of Designer knows; it is the parameter '%s' of the pipeline",
            "Give each run the value that it had in Designer.")),
    CLOSED_WAY_MIXED(new Entry(
            "AX-DET-002",
            WARNING,
            "Records of a way that a detour does not take come together with others at '%s': that way does not run, and what the tool does"
                    + " without it is not documented. Here it gives no records",
            "Let both ways of the detour end in a Detour End, then convert again."));

    private final Entry entry;

    FlowCode(Entry entry) {
        this.entry = entry;
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
