package io.landfall.rules.powercenter.flow;

import static io.landfall.parsers.diagnostic.Severity.NOTE;
import static io.landfall.parsers.diagnostic.Severity.WARNING;

import io.landfall.parsers.diagnostic.DiagnosticCode;

/** What can be said of numbers that may have more digits than PowerCenter, or the port that they come to, keeps. */
public enum NumberCode implements DiagnosticCode {
    NOT_SMALL(new Entry(
            "PC-FLOW-056",
            WARNING,
            "'%s' is a small integer; what becomes of numbers beyond 32767 is not documented, and they pass as they are here",
            "Compare the column, or make the port an integer in the mapping.")),
    SMALL_CHECKED(new Entry(
            "PC-FLOW-057",
            NOTE,
            "'%s' is a small integer; what becomes of numbers beyond 32767 is not documented, and a check reports them",
            "Nothing, unless the check reports such numbers in a run; then make the port an integer in the mapping.")),
    BEYOND_INTEGERS(new Entry(
            "PC-FLOW-058",
            WARNING,
            "'%s' computes with integers alone; whether PowerCenter keeps results beyond 2147483647 is not documented, and they are kept here",
            "Compare the column, or make one of the ports a bigint in the mapping.")),
    INTEGERS_CHECKED(
            new Entry(
                    "PC-FLOW-059",
                    NOTE,
                    "'%s' computes with integers alone; whether PowerCenter keeps results beyond 2147483647 is not documented, and a check reports them",
                    "Nothing, unless the check reports such numbers in a run; then make one of the ports a bigint in the mapping.")),
    BEYOND_DOUBLES(new Entry(
            "PC-FLOW-060",
            WARNING,
            "'%s' computes with a constant, which PowerCenter does in double precision; numbers beyond 9007199254740992 keep all their digits here",
            "Nothing, unless there are such numbers; then compare the column.")),
    DOUBLES_CHECKED(new Entry(
            "PC-FLOW-061",
            NOTE,
            "'%s' computes with a constant, which PowerCenter does in double precision; a check reports numbers beyond 9007199254740992, which lose digits so",
            "Nothing, unless the check reports such numbers in a run; then compare the column.")),
    REMAINDER_BEYOND_DOUBLES(new Entry(
            "PC-FLOW-069",
            WARNING,
            "'%s' takes the remainder of whole numbers; whether PowerCenter divides them in double precision is not documented, and numbers beyond 9007199254740992 keep all their digits here",
            "Nothing, unless there are such numbers; then compare the column.")),
    REMAINDER_CHECKED(new Entry(
            "PC-FLOW-070",
            NOTE,
            "'%s' takes the remainder of whole numbers; whether PowerCenter divides them in double precision is not documented, and a check reports numbers beyond 9007199254740992",
            "Nothing, unless the check reports such numbers in a run; then compare the column.")),
    NUMBER_AS_TEXT(new Entry(
            "PC-FLOW-003",
            WARNING,
            "A number becomes text in a port of %s characters; digits that do not fit are kept here and may be cut in the legacy run",
            "Compare the column, or widen the port in the mapping.")),
    NUMBER_CHECKED(new Entry(
            "PC-FLOW-026",
            NOTE,
            "A number becomes text in a port of %s characters; a check reports numbers that do not fit",
            "Nothing, unless the check reports such numbers in a run; then widen the port in the mapping.")),
    DIGITS_CHECKED(new Entry(
            "PC-FLOW-048",
            NOTE,
            "Numbers of a file go into the port '%s' of %s with high precision, and whether more digits are kept there is not documented; a check reports numbers that have more",
            "Nothing, unless the check reports such numbers in a run; then widen the port in the mapping.")),
    SIGNS_CHECKED(new Entry(
            "PC-FLOW-073",
            NOTE,
            "Numbers of the file for the port '%s' have separators of their own; what becomes of numbers that have them elsewhere than between thousands and before decimals is not documented, and a check reports them",
            "Nothing, unless the check reports such numbers in a run; then mend the file, or compare the column.")),
    NUMBER_MAY_NOT_FIT(new Entry(
            "PC-FLOW-004",
            NOTE,
            "A number becomes text in a port of %s characters; longer ones, and negative ones of so many digits, keep them here",
            "Nothing, unless numbers of so many digits occur."));

    private final Entry entry;

    NumberCode(Entry entry) {
        this.entry = entry;
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
