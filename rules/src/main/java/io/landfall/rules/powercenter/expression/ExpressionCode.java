package io.landfall.rules.powercenter.expression;

import static io.landfall.parsers.diagnostic.Severity.ERROR;
import static io.landfall.parsers.diagnostic.Severity.NOTE;
import static io.landfall.parsers.diagnostic.Severity.WARNING;

import io.landfall.parsers.diagnostic.DiagnosticCode;

/** What can go wrong while PowerCenter expressions are rewritten. */
public enum ExpressionCode implements DiagnosticCode {
    NO_RULE(new Entry(
            "PC-EXPR-001",
            ERROR,
            "No rule converts '%s' yet",
            "Write the value in another way in the mapping, or convert this port by hand.")),
    PROCEDURE_CALLED(
            new Entry(
                    "PC-EXPR-031",
                    ERROR,
                    "'%s' is of a call of a stored procedure, which only its database can answer",
                    "Do what the procedure does in an Expression or a Lookup, or call it in a step of its own; then convert again.")),
    UNREADABLE(new Entry(
            "PC-EXPR-002",
            ERROR,
            "The expression cannot be read, so it cannot be converted",
            "Validate the expression in the Designer, export again and convert again.")),
    UNKNOWN_NAME(new Entry(
            "PC-EXPR-003",
            ERROR,
            "'%s' is neither a port of this transformation nor a known parameter or constant",
            "Validate the mapping in the Designer, or export it together with its parameters.")),
    FAMILIES_MIX(new Entry(
            "PC-EXPR-004",
            ERROR,
            "'%s' is given values of types that PowerCenter does not mix",
            "Convert one side with TO_CHAR, TO_DECIMAL or TO_DATE in the mapping, then convert again.")),
    NOT_LITERAL(new Entry(
            "PC-EXPR-005",
            ERROR,
            "'%s' takes a format or option that is only known while it runs",
            "Write the format as a constant in the mapping, or convert this port by hand.")),
    BAD_FORMAT(new Entry(
            "PC-EXPR-006",
            ERROR,
            "The date format '%s' cannot be written for the new engines",
            "Use a format of year, month, day, hour, minute and second parts, or convert this port by hand.")),
    RUN_TIME(new Entry(
            "PC-EXPR-007",
            NOTE,
            "'%s' becomes the parameter RUN_DATE, one time for the whole run",
            "Give RUN_DATE the start time of the legacy run when you compare data.")),
    RUN_TIME_DECIDES(new Entry(
            "PC-EXPR-008",
            WARNING,
            "The current time decides about data here; the new pipeline takes one time for the whole run",
            "Check that a run over midnight does not matter, and give RUN_DATE when you compare data.")),
    BOTH_SIDES_EVALUATED(new Entry(
            "PC-EXPR-009",
            WARNING,
            "'%s' may raise an error on its right side; it is taken to be evaluated even when the left side decides",
            "Write the test as nested IIF in the mapping if the right side must be protected.")),
    HIGH_PRECISION_DIVISION(new Entry(
            "PC-EXPR-010",
            WARNING,
            "A division with high precision is computed in double precision",
            "Compare the digits after the fifteenth, or turn high precision off.")),
    WRONG_ARGUMENTS(new Entry(
            "PC-EXPR-011",
            ERROR,
            "'%s' is called with %s arguments, which PowerCenter does not take like this",
            "Validate the expression in the Designer and export the mapping again.")),
    UNCERTAIN(new Entry(
            "PC-EXPR-012",
            WARNING,
            "What '%s' does with %s is not documented; here it is: %s",
            "Compare the column where such values occur, or accept the difference.")),
    UNDOCUMENTED(
            new Entry(
                    "PC-EXPR-028",
                    NOTE,
                    "What '%s' does with %s is not documented; a run ends with a message where that occurs",
                    "Nothing, unless a run ends so; then see what the legacy run wrote, and write the value in another way in the mapping.")),
    BAD_PATTERN(new Entry(
            "PC-EXPR-013",
            ERROR,
            "'%s' has a pattern or replacement that engines do not read alike: %s",
            "Write the pattern without look-around and references, then convert again.")),
    NO_DATE_PART(new Entry(
            "PC-EXPR-014",
            ERROR,
            "'%s' names a part of dates that pipelines do not have: '%s'",
            "Use a part from year to microsecond in the mapping, then convert again.")),
    NOT_REPEATABLE(new Entry(
            "PC-EXPR-015",
            ERROR,
            "Nothing in the new engines gives the same values as '%s'",
            "Compute the column in a step of its own, or leave it out after asking those who read it.")),
    CENTURY(new Entry(
            "PC-EXPR-016",
            NOTE,
            "'%s' reads years of two digits; RUN_DATE decides about their century, as the date of the run does today",
            "Give RUN_DATE the start time of the legacy run when you compare data.")),
    VARIABLE_KEPT(new Entry(
            "PC-EXPR-018",
            WARNING,
            "'%s' sets %s, whose last value the repository keeps for the next run; the pipeline does not, and reads it as it started",
            "Let the schedule take the last value from the data and give it to the next run as a parameter.")),
    VARIABLE_CARRIED(new Entry(
            "PC-EXPR-023",
            NOTE,
            "'%s' sets %s for the next run: each run writes the value, and a check reports rows that set different ones",
            "Give the value that a run wrote to the next run with --kept, or as a parameter.")),
    VARIABLE_REACHED(new Entry(
            "PC-EXPR-026",
            NOTE,
            "'%s' sets %s for the next run: each run writes what it comes to",
            "Give the value that a run wrote to the next run with --kept, or as a parameter.")),
    VARIABLE_OF_ROWS(new Entry(
            "PC-EXPR-019",
            ERROR,
            "'%s' answers with what all rows so far came to",
            "Compute the value of the whole run in an Aggregator, and give it to the next run as a parameter.")),
    PARAMETER_SET(new Entry(
            "PC-EXPR-032",
            ERROR,
            "'%s' sets %s, which is a parameter of the mapping and keeps its value during a run",
            "Make it a variable in the Designer, validate the mapping there, then export it again.")),
    REMEMBERS_ROWS(new Entry(
            "PC-EXPR-027",
            ERROR,
            "'%s' remembers the rows before, and which rows reach it is not certain: it stands in a branch, reads what may fail, or a port beside it takes rows out",
            "Compute it at a port of an Expression of its own, from input ports alone, then convert again.")),
    FUNCTION_MISSING(new Entry(
            "PC-EXPR-024",
            ERROR,
            "The user-defined function '%s' is not known here",
            "Export the mapping together with its user-defined functions; in a workflow write its expression out.")),
    FUNCTION_CIRCLE(new Entry(
            "PC-EXPR-025",
            ERROR,
            "The user-defined function '%s' calls itself",
            "Validate the function in the Designer, export again and convert again.")),
    HIGH_PRECISION_CHECKED(new Entry(
            "PC-EXPR-030",
            NOTE,
            "A result with high precision may have more than 28 digits, where PowerCenter goes on in double precision; a run ends at such a result",
            "Nothing, unless a run ends there; then give the ports fewer digits.")),
    VARIABLE_NOT_SET(new Entry(
            "PC-EXPR-029",
            WARNING,
            "'%s' in '%s' is not called here, since nothing is linked to the port, and %s stays as it is; that PowerCenter computes no such port is not documented",
            "Compare what the variable holds after a legacy run, or take the port out of the mapping.")),
    HIGH_PRECISION_LIMIT(new Entry(
            "PC-EXPR-020",
            WARNING,
            "A result with high precision may have more than 28 digits, where PowerCenter goes on in double precision",
            "Compare the digits after the fifteenth where results are that long, or give the ports fewer digits.")),
    SCALE_UNKNOWN(new Entry(
            "PC-EXPR-022",
            WARNING,
            "How many decimals '%s' gives is known only while it runs; here all its numbers have the most, which their text shows",
            "Give it a constant scale in the mapping, or compare the column where the number becomes text again.")),
    ZEROS_SHOWN(new Entry(
            "PC-EXPR-033",
            WARNING,
            "A decimal becomes text with all decimals of its type, as in PowerCenter from 10.5.1 on; earlier versions write no zeros at its end",
            "Compare the column if the service is older, or turn high precision off.")),
    PADS_FAR(new Entry(
            "PC-EXPR-021",
            WARNING,
            "'%s' to more than 1000000 characters gives NULL in the new pipeline",
            "Check that the length stays below, or pad to a shorter length in the mapping.")),
    ENDS_RUN(new Entry(
            "PC-EXPR-017",
            NOTE,
            "'%s' ends the legacy session; it ends the run of the pipeline too, before anything is written",
            "Nothing, unless rows written before the end of the session were used."));

    private final Entry entry;

    ExpressionCode(Entry entry) {
        this.entry = entry;
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
