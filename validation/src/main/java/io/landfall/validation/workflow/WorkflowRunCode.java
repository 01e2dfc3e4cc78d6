package io.landfall.validation.workflow;

import static io.landfall.parsers.diagnostic.Severity.ERROR;
import static io.landfall.parsers.diagnostic.Severity.NOTE;
import static io.landfall.parsers.diagnostic.Severity.WARNING;

import io.landfall.parsers.diagnostic.DiagnosticCode;
import io.landfall.parsers.diagnostic.Severity;

/** What can be said of the run of a workflow. */
public enum WorkflowRunCode implements DiagnosticCode {
    UNCONVERTED(
            "VA-WF-001",
            ERROR,
            "The workflow cannot run: '%s' is not converted",
            "Write the part that is marked 'unconverted' in the document as an expression or task, then run it again."),
    COMMANDS_NOT_ALLOWED(
            "VA-WF-002",
            ERROR,
            "'%s' runs commands of the shell: %s",
            "Read them; then run with --allow-commands, or with --skip-commands to take them for done."),
    PIPELINE_MISSING(
            "VA-WF-003",
            ERROR,
            "'%s' runs the pipeline '%s', which cannot be read",
            "Convert the export again, so that the pipelines lie beside the workflow."),
    EXPRESSION_FAILED(
            "VA-WF-004", WARNING, "An expression of '%s' failed, and counts as not true: %s", "Look at its values."),
    NOBODY_RAISES(
            "VA-WF-005",
            ERROR,
            "'%s' waits for the event '%s', which nothing that still runs will raise",
            "Raise the event in a task that runs beside, or let the wait see past events."),
    VALUE_NOT_OF_TYPE(
            "VA-WF-007",
            ERROR,
            "The value '%s' of the variable %s is no %s",
            "Give a number with a point, a date as 2024-05-31, a time as 2024-05-31 13:05:00."),
    NAME_WITHOUT_VALUE(
            "VA-WF-008",
            ERROR,
            "'%s' names ${%s}, for which there is no value",
            "Give the value with --param NAME=VALUE."),
    COMMAND_FAILED("VA-WF-009", WARNING, "The command '%s' of '%s' ended with %s", "Read what it wrote."),
    NOTHING_TO_RESTART(
            "VA-WF-010",
            NOTE,
            "No earlier run was found, so the workflow starts from the beginning",
            "Nothing; or name the folder of the earlier run with --out."),
    STATE_OF_ANOTHER(
            "VA-WF-011",
            ERROR,
            "The earlier run was of another version of the workflow",
            "Start from the beginning, without --restart.");

    private final Entry entry;

    WorkflowRunCode(String id, Severity severity, String message, String remedy) {
        this.entry = new Entry(id, severity, message, remedy);
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
