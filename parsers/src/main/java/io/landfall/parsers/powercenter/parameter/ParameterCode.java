package io.landfall.parsers.powercenter.parameter;

import static io.landfall.parsers.diagnostic.Severity.ERROR;
import static io.landfall.parsers.diagnostic.Severity.NOTE;
import static io.landfall.parsers.diagnostic.Severity.WARNING;

import io.landfall.parsers.diagnostic.DiagnosticCode;

/** What can go wrong while a parameter file is read. */
public enum ParameterCode implements DiagnosticCode {
    NOT_AN_ASSIGNMENT(new Entry(
            "PC-PARSE-301",
            WARNING,
            "The line is neither a heading nor an assignment and was passed over: '%s'",
            "Write it as name=value, or remove the line.")),
    NAME_WITH_BLANK(new Entry(
            "PC-PARSE-302",
            WARNING,
            "The name '%s' ends in a blank, which is part of the name",
            "Remove the blank before the equals sign.")),
    OUTSIDE_A_HEADING(new Entry(
            "PC-PARSE-303",
            WARNING,
            "The assignment of '%s' stands above the first heading and holds nowhere",
            "Move it below a heading, for example [Global].")),
    ASSIGNED_TWICE(new Entry(
            "PC-PARSE-304",
            WARNING,
            "'%s' is assigned more than once under [%s]; the first value is used",
            "Remove all but one of the assignments.")),
    SECRET_REMOVED(new Entry(
            "PC-PARSE-305",
            NOTE,
            "The value of '%s' looks like a password and was removed while reading",
            "Enter the password in the connection of the target system.")),
    HEADING_AGAIN(new Entry(
            "PC-PARSE-307",
            WARNING,
            "The heading [%s] stands in the file more than once; what is below the first one holds, and nothing of what is below this one",
            "Move the assignments below the first of the headings.")),
    TOO_LARGE(new Entry(
            "PC-PARSE-306",
            ERROR,
            "The parameter file is larger than %s bytes and was read only so far",
            "Check whether it is a parameter file at all."));

    private final Entry entry;

    ParameterCode(Entry entry) {
        this.entry = entry;
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
