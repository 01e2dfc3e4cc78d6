package io.landfall.rules.alteryx.expression;

import static io.landfall.parsers.diagnostic.Severity.ERROR;
import static io.landfall.parsers.diagnostic.Severity.NOTE;
import static io.landfall.parsers.diagnostic.Severity.WARNING;

import io.landfall.parsers.diagnostic.DiagnosticCode;

/** What can go wrong while Alteryx formulas are rewritten. */
public enum FormulaCode implements DiagnosticCode {
    NO_RULE(new Entry(
            "AX-EXPR-001",
            ERROR,
            "No rule converts '%s' yet",
            "Write the value in another way in the workflow, or convert this field by hand.")),
    UNREADABLE(new Entry(
            "AX-EXPR-002",
            ERROR,
            "The formula cannot be read, so it cannot be converted",
            "Correct the formula in Designer, save and convert again.")),
    UNKNOWN_NAME(new Entry(
            "AX-EXPR-003",
            ERROR,
            "'%s' is neither a field of the incoming records nor a known constant",
            "Correct the name in Designer, or check the tools before this one.")),
    FAMILIES_MIX(new Entry(
            "AX-EXPR-004",
            ERROR,
            "'%s' is given numbers and texts, which Alteryx does not mix",
            "Convert one side with ToNumber or ToString in the workflow, then convert again.")),
    NOT_LITERAL(new Entry(
            "AX-EXPR-005",
            ERROR,
            "'%s' takes a format, pattern or unit that is only known while it runs",
            "Write it as a constant in the workflow, or convert this field by hand.")),
    BAD_FORMAT(new Entry(
            "AX-EXPR-006",
            ERROR,
            "The date format '%s' cannot be written for the new engines",
            "Use year, month, day, hour, minute and second specifiers, or convert this field by hand.")),
    RUN_TIME(new Entry(
            "AX-EXPR-007",
            WARNING,
            "'%s' becomes the parameter RUN_DATE, one time for the whole run",
            "Give RUN_DATE the time of the legacy run when you compare data.")),
    TEXT_ORDER(new Entry(
            "AX-EXPR-008",
            WARNING,
            "Texts are compared by '%s'; Landfall compares them by code point",
            "Compare the rows that this decides about.")),
    DATE_AS_TEXT(new Entry(
            "AX-EXPR-009",
            WARNING,
            "A date and a date with time are compared as texts, as the formula engine holds them",
            "Compare the rows that this decides about, or convert one side in the workflow.")),
    TRUTH_AS_NUMBER(new Entry(
            "AX-EXPR-010",
            WARNING,
            "'%s' takes a condition as a number; Landfall counts true as 1",
            "Compare the column, or write IF … THEN 1 ELSE 0 in the workflow.")),
    NULL_IN_LIST(new Entry(
            "AX-EXPR-011",
            WARNING,
            "The list of IN holds what may be Null; Landfall lets a Null match it",
            "Compare the rows that this decides about, or test with IsNull in the workflow.")),
    DIVISION(new Entry(
            "AX-EXPR-012",
            NOTE,
            "A division by zero gives NULL",
            "Nothing, unless zeros occur in the divisor; then compare the column.")),
    RARE_CHECKED(
            new Entry(
                    "AX-EXPR-026",
                    NOTE,
                    "What '%s' answers for %s is not documented; a check ends a run with such values, for which Landfall would answer %s",
                    "When the check reports some, write the value in another way in the workflow, or see what the legacy run makes of them.")),
    UNCERTAIN(new Entry(
            "AX-EXPR-014",
            WARNING,
            "What '%s' answers for %s is not documented; Landfall answers %s",
            "Compare the column, or write the value in another way in the workflow.")),
    WRONG_ARGUMENTS(new Entry(
            "AX-EXPR-015",
            ERROR,
            "'%s' does not take %s arguments",
            "Correct the formula in Designer, save and convert again.")),
    NOT_REBUILT(new Entry(
            "AX-EXPR-016",
            ERROR,
            "'%s' is not rebuilt: %s",
            "Write the value in another way in the workflow, or convert this field by hand.")),
    NOT_PORTABLE(new Entry(
            "AX-EXPR-017",
            ERROR,
            "'%s' has a regular expression that the new engines would not read alike: %s",
            "Write it without look-around, back-references and other special groups, or convert this field by hand.")),
    SIDE_EFFECT(new Entry(
            "AX-EXPR-018",
            WARNING,
            "'%s' writes a message while the workflow runs; the new pipeline only computes the value",
            "Add a check to the pipeline if somebody relies on the message.")),
    TEXT_SHAPE(new Entry(
            "AX-EXPR-019",
            WARNING,
            "'%s' gets a text; Landfall answers a date with its time, where the formula engine may answer the date alone",
            "Give the text a date type with a Select before, or compare the column.")),
    VALUE_IN_PATTERN(new Entry(
            "AX-EXPR-021",
            NOTE,
            "'%s' takes a pattern with values of the records in it; a value that is no plain text ends the run",
            "Nothing, unless values have characters with a meaning in patterns, such as points and brackets; then use "
                    + "Contains, StartsWith or Replace in the workflow.")),
    VALUE_IN_REPLACEMENT(new Entry(
            "AX-EXPR-023",
            NOTE,
            "'%s' puts values of the records in the place of matches; a value with one of $ \\ ( ) ? ends the run",
            "Nothing, unless values have such characters; then put the value in with Replace in the workflow.")),
    PATTERN_CHECKED(new Entry(
            "AX-EXPR-024",
            NOTE,
            "What the pattern '%s' makes of %s is not documented; a check reports texts with such",
            "When the check reports some, compare what comes of these texts.")),
    PATTERN_OPEN(new Entry(
            "AX-EXPR-025",
            WARNING,
            "What the pattern '%s' makes of %s is not documented, and nothing checks that there are none",
            "Compare what comes of texts that have such.")),
    LONG_CHECKED(new Entry(
            "AX-EXPR-027",
            NOTE,
            "Designer may count a character of more than 16 bits, such as a face, as two; a check ends a run with such where characters are counted",
            "When the check reports some, see what the legacy run makes of them.")),
    LONG_OPEN(new Entry(
            "AX-EXPR-028",
            WARNING,
            "Designer may count a character of more than 16 bits, such as a face, as two, and nothing checks that there are none",
            "Compare what comes of texts that have such.")),
    LONG_NUMBER_CHECKED(new Entry(
            "AX-EXPR-029",
            NOTE,
            "Formulas take numbers as doubles, and whether newer versions keep all digits of an Int64 is not documented; a check ends a run with"
                    + " one beyond 9007199254740991",
            "When the check reports some, see what the legacy run makes of them.")),
    LONG_NUMBER_OPEN(new Entry(
            "AX-EXPR-030",
            WARNING,
            "Formulas take numbers as doubles, and whether newer versions keep all digits of an Int64 is not documented; nothing checks that there"
                    + " is none beyond 9007199254740991",
            "Compare what comes of such numbers.")),
    PATTERN_FROM_RECORDS(new Entry(
            "AX-EXPR-022",
            WARNING,
            "'%s' takes its pattern from the records; a value that is more than plain texts with | between them ends the run",
            "Look at the values: write a pattern that is more than plain text as a constant into the workflow."));

    private final Entry entry;

    FormulaCode(Entry entry) {
        this.entry = entry;
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
