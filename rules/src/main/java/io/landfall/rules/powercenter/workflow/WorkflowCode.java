package io.landfall.rules.powercenter.workflow;

import static io.landfall.parsers.diagnostic.Severity.ERROR;
import static io.landfall.parsers.diagnostic.Severity.WARNING;

import io.landfall.parsers.diagnostic.DiagnosticCode;
import io.landfall.parsers.diagnostic.Severity;

/** What can be said of workflows and worklets, their tasks and links. PC-WF-001 said that none were converted. */
public enum WorkflowCode implements DiagnosticCode {
    SESSION_UNFINISHED(
            "PC-WF-002",
            ERROR,
            "The session '%s' runs the mapping '%s', which a person has to finish first",
            "Finish the mapping; its own diagnostics say what is open."),
    SESSION_IN_DOUBT(
            "PC-WF-003",
            WARNING,
            "The session '%s' runs the mapping '%s', which carries warnings",
            "Look at the mapping's warnings, and accept them."),
    TASK_UNKNOWN(
            "PC-WF-004",
            ERROR,
            "'%s' is a task of the kind '%s', which is not converted",
            "Replace it in the Workflow Manager by tasks that are converted, or schedule its part by hand."),
    CONDITION_EXPECTED(
            "PC-WF-005",
            ERROR,
            "The value of '%s' is neither true nor false",
            "Compare it with something, such as SUCCEEDED or 0."),
    COMMANDS(
            "PC-WF-006",
            WARNING,
            "'%s' runs commands that were written for the legacy server",
            "Read the commands, adapt their paths and programs, and run the workflow with --allow-commands."),
    MESSAGE(
            "PC-WF-007",
            WARNING,
            "'%s' sends an e-mail to '%s'; a run writes down the message and sends nothing",
            "Let your scheduler send messages, or read those of a run in its report."),
    STATUS_AS_NUMBER(
            "PC-WF-008",
            WARNING,
            "%s is compared with a number; it is taken to be %s, as the repository counts",
            "Look at where the number comes from, and compare with the status of a task instead."),
    STATUS_WITHOUT_TASK(
            "PC-WF-009",
            WARNING,
            "'%s' names no task; the one that the link comes from, '%s', is taken",
            "Name the task in the link's condition."),
    NOT_BEFORE(
            "PC-WF-010",
            WARNING,
            "The expression asks about '%s', but no link makes it end before: the answer depends on speed",
            "Add a link from that task, or ask only about tasks that come before."),
    FACT_APPROXIMATE(
            "PC-WF-011",
            WARNING,
            "%s is not counted just as PowerCenter does: %s",
            "Look at what the number decides, and compare it in a run with that of the session's log."),
    DIRECTION_ASSUMED(
            "PC-WF-012",
            WARNING,
            "'%s' is taken to hand the value of %s back when it is over: nothing says which way a reversed assignment goes",
            "Look at the assignments of the worklet in the Workflow Manager."),
    NO_TIME_ZONE(
            "PC-WF-013",
            WARNING,
            "The schedule has times, but exports do not say in which time zone",
            "Add the time zone of the legacy server to the schedule, for example zone: Europe/Berlin."),
    SCHEDULE_NOT_CRON(
            "PC-WF-014",
            WARNING,
            "The schedule cannot be said with cron: %s",
            "Set it up by hand in your scheduler; its words are kept in the document."),
    NOT_HANDED_BACK(
            "PC-WF-015",
            ERROR,
            "After the session '%s' the variable %s takes the value of %s, which a run does not hand back yet",
            "Read the value from what the session wrote, or give the workflow's variable with --param."),
    WORKLET_UNUSED(
            "PC-WF-016",
            WARNING,
            "The worklet '%s' is used by none of the workflows here, so nothing is known of what its sessions run",
            "Export the workflows that use it too, or leave it behind."),
    VARIABLE_UNKNOWN(
            "PC-WF-017",
            ERROR,
            "'%s' assigns to the variable %s, which the workflow does not have",
            "Declare the variable in the Workflow Manager, or remove the assignment."),
    PARAMETER_FILE_MISSING(
            "PC-WF-018",
            WARNING,
            "The workflow takes values of variables from the parameter file '%s', which is not here, so they have their defaults",
            "Put the parameter file beside the export and convert again, or give the values with --param in each run."),
    FILE_AWAITED(
            "PC-WF-019",
            WARNING,
            "'%s' waits for the file '%s' of the legacy server",
            "Name the place where the file arrives from now on."),
    CIRCLE(
            "PC-WF-020",
            ERROR,
            "The links make a circle through '%s'",
            "Open the workflow in the Workflow Manager, validate it, and export it again."),
    MAY_FAIL(
            "PC-WF-021",
            WARNING,
            "The expression may meet a value that is an error to PowerCenter, where it has no value here",
            "Look at the values that reach the expression."),
    PARAMETER_FIXED(
            "PC-WF-022",
            WARNING,
            "Before the session '%s' %s gets a value, but the converted pipeline has no such parameter",
            "Check in the mapping that it does not depend on it; else make it a parameter of the pipeline."),
    TYPES_MIX(
            "PC-WF-023",
            ERROR,
            "A value of type %s is assigned to %s, which is of type %s",
            "Convert the value in the assignment with TO_CHAR, TO_INTEGER or TO_DATE."),
    RACE(
            "PC-WF-024",
            WARNING,
            "The expression reads %s, which '%s' sets at no certain time before or after",
            "Add a link, so that one of both comes first."),
    EVENT_UNKNOWN(
            "PC-WF-025",
            ERROR,
            "'%s' does not say which event or file it is about",
            "Choose the event in the Workflow Manager, and export the workflow again."),
    SERVER_TIME(
            "PC-WF-026",
            WARNING,
            "'%s' waits until %s by the clock of the legacy server",
            "Look whether the time still lies ahead, and in which time zone it was meant."),
    UNREADABLE_SETTING(
            "PC-WF-027",
            ERROR,
            "'%s' has the setting '%s', which is none that PowerCenter documents",
            "Open the task in the Workflow Manager, choose the setting again, and export the workflow."),
    NESTED_TOO_DEEP(
            "PC-WF-028",
            ERROR,
            "The worklet '%s' is missing, or contains itself",
            "Export the workflow again together with its worklets."),
    FAILS_WORKFLOW(
            "PC-WF-029",
            WARNING,
            "'%s' fails the whole workflow; no manual says whether other paths go on then, here they do",
            "Make sure that nothing else runs beside it, or stop the workflow instead."),
    DISABLED_NOT_RUN(
            "PC-WF-030",
            WARNING,
            "'%s' is disabled and fails its parent when it does not run; here being disabled does not count as that",
            "Remove one of both settings in the Workflow Manager."),
    START_UNREADABLE(
            "PC-WF-031",
            WARNING,
            "The value '%s' of %s is none that %s takes as the manuals say; it begins as if it had none",
            "Write a plain number that fits, a text that fits or a date such as 12/31/2026 23:59:59, and convert again."),
    SET_TWICE(
            "PC-WF-032",
            WARNING,
            "%s is set by '%s' and by '%s', of which neither certainly comes first, and what it holds then is used",
            "Add a link, so that one of both comes first."),
    SCHEDULE_OFF(
            "PC-WF-034",
            WARNING,
            "The workflow '%s' is disabled, so its schedule does not start it; the schedule is in the document all the same",
            "Leave the schedule out on the new platform, or enable the workflow in the Workflow Manager and convert again."),
    SEQUENCE_SHARED(
            "PC-WF-033",
            WARNING,
            "'%s' and '%s' take numbers of '%s', which goes on from session to session; each pipeline starts at its current value",
            "Set the start value of the later pipeline behind the numbers of the earlier one, or number the rows of each in a range of its own.");

    private final Entry entry;

    WorkflowCode(String id, Severity severity, String message, String remedy) {
        this.entry = new Entry(id, severity, message, remedy);
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
