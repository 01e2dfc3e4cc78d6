package io.landfall.rules.alteryx;

import static io.landfall.parsers.diagnostic.Severity.WARNING;

import io.landfall.parsers.diagnostic.DiagnosticCode;

/** What can be said of Alteryx documents as a whole. */
public enum AlteryxCode implements DiagnosticCode {
    MACRO_INSIDE_USERS(new Entry(
            "AX-MACRO-004",
            WARNING,
            "The macro '%s' is converted inside the workflows that call it",
            "Look at those workflows."));

    private final Entry entry;

    AlteryxCode(Entry entry) {
        this.entry = entry;
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
