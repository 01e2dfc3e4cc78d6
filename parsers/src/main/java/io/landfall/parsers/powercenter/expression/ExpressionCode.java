package io.landfall.parsers.powercenter.expression;

import static io.landfall.parsers.diagnostic.Severity.ERROR;
import static io.landfall.parsers.diagnostic.Severity.WARNING;

import io.landfall.parsers.diagnostic.DiagnosticCode;

/** What can go wrong while the text of a PowerCenter expression is read. */
public enum ExpressionCode implements DiagnosticCode {
    SYNTAX(new Entry(
            "PC-PARSE-001",
            ERROR,
            "The expression cannot be read at line %s, column %s: %s",
            "Validate the expression in the Designer and correct it; if it passes there, report it as a grammar gap.")),
    TOO_COMPLEX(new Entry(
            "PC-PARSE-002",
            ERROR,
            "The expression is nested more than %s levels deep or has more than %s terms in a row",
            "Split the expression over several variable ports in the Designer.")),
    EMPTY(new Entry(
            "PC-PARSE-004",
            WARNING,
            "The expression holds nothing but blanks or comments",
            "Check in the Designer whether the expression was meant to be switched off."));

    private final Entry entry;

    ExpressionCode(Entry entry) {
        this.entry = entry;
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
