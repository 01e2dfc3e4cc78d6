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
            "The code of '%s' reads '%s' without asking isNull first; the manual says that such a variable begins as 0, so a missing number counts as 0",
            "Check whether a missing number can arrive at the port, and whether the legacy run made 0 of it.")),
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
