package io.landfall.rules.powercenter.snippet;

import static io.landfall.parsers.diagnostic.Severity.ERROR;
import static io.landfall.parsers.diagnostic.Severity.NOTE;
import static io.landfall.parsers.diagnostic.Severity.WARNING;

import io.landfall.parsers.diagnostic.DiagnosticCode;

/** What can go wrong while the code of Java transformations is rewritten. */
public enum SnippetCode implements DiagnosticCode {
    NOT_CONVERTED(new Entry(
            "PC-JAV-001",
            ERROR,
            "'%s' runs Java code, which is kept in the pipeline as it is: line %s of On Input Row %s",
            "Write what the code does as expressions, or let a step of its own do it; then convert again.")),
    OTHER_TAB(new Entry(
            "PC-JAV-002",
            ERROR,
            "'%s' runs Java code, which is kept in the pipeline as it is: %s",
            "Write what the code does as expressions, or let a step of its own do it; then convert again.")),
    NULL_IS_ZERO(new Entry(
            "PC-JAV-003",
            WARNING,
            "The code of '%s' reads '%s' without asking isNull first; what a missing number is then is not documented, and counts as 0 here",
            "Check whether a missing number can arrive at the port, and whether the legacy run made 0 of it.")),
    BEGINS_ANEW(new Entry(
            "PC-JAV-005",
            WARNING,
            "The code of '%s' does not write '%s' for every row; whether such a port keeps the value of the row before is not documented, and it begins anew here",
            "See in the legacy data what such rows have, or write into the port on every way through the code.")),
    PASSES_THROUGH(
            new Entry(
                    "PC-JAV-006",
                    WARNING,
                    "The code of '%s' does not write '%s' for every row; what goes out of such a port for input and output is documented in two ways, and the value that came in does here",
                    "See in the legacy data what such rows have, or write into an output port of its own on every way through the code.")),
    MAY_END(
            new Entry(
                    "PC-JAV-004",
                    NOTE,
                    "What a session does where the code of '%s' %s is not documented; a run ends with a message there",
                    "Nothing, unless a run ends so; then see what the legacy run did with such rows, and say it in the mapping."));

    private final Entry entry;

    SnippetCode(Entry entry) {
        this.entry = entry;
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
