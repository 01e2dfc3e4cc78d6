package io.landfall.parsers.alteryx.expression;

import static io.landfall.parsers.diagnostic.Severity.ERROR;
import static io.landfall.parsers.diagnostic.Severity.WARNING;

import io.landfall.parsers.diagnostic.DiagnosticCode;

/** What can go wrong while an Alteryx formula is read. */
public enum FormulaCode implements DiagnosticCode {
    SYNTAX(new Entry(
            "AX-PARSE-201",
            ERROR,
            "Formula cannot be read at line %s, column %s: %s",
            "Open the tool in Designer and correct the formula; if Designer accepts it, report it as a grammar gap.")),
    EMPTY(new Entry("AX-PARSE-202", ERROR, "Formula is empty", "Open the tool in Designer and enter the formula.")),
    TOO_DEEP(new Entry(
            "AX-PARSE-203",
            ERROR,
            "Formula is nested more than %s levels deep",
            "Split the formula into several fields, each with a part of it.")),
    NOT_BEFORE_COMPARISON(new Entry(
            "AX-PARSE-204",
            WARNING,
            "NOT applies to '%s' alone, before the comparison that follows it",
            "Put what is to be negated into brackets, so that it can be read in one way only.")),
    CONSTANT_WITHOUT_VALUE(new Entry(
            "AX-PARSE-205",
            WARNING,
            "Constant '%s' has no value in this workflow",
            "Give the constant a value on the Workflow tab of the configuration window."));

    private final Entry entry;

    FormulaCode(Entry entry) {
        this.entry = entry;
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
