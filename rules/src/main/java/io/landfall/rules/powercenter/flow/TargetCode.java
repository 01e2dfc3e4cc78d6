package io.landfall.rules.powercenter.flow;

import static io.landfall.parsers.diagnostic.Severity.ERROR;
import static io.landfall.parsers.diagnostic.Severity.NOTE;
import static io.landfall.parsers.diagnostic.Severity.WARNING;

import io.landfall.parsers.diagnostic.DiagnosticCode;

/** What can be said of targets that are changed in ways of their own. */
public enum TargetCode implements DiagnosticCode {
    UPDATE_OVERRIDE(new Entry(
            "PC-FLOW-019",
            ERROR,
            "'%s' is updated by a statement of its own (Update Override) that does more than set columns to ports where columns equal ports",
            "Convert this target by hand; its statement is in the mapping.")),
    UPDATE_OWN(new Entry(
            "PC-FLOW-064",
            NOTE,
            "'%s' is updated by a statement of its own, which finds rows by %s; a run ends at a row that is to be inserted or deleted beside",
            "Nothing, unless a run ends so; then let such rows reach another instance of the target.")),
    KEYS_DIFFER(new Entry(
            "PC-FLOW-065",
            WARNING,
            "Targets change rows of the table '%s' by different columns (%s); which of them comes first is not documented, and here they do in the load order",
            "Compare the table after both, or let one session do what comes first."));

    private final Entry entry;

    TargetCode(Entry entry) {
        this.entry = entry;
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
