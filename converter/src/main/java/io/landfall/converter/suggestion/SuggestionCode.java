package io.landfall.converter.suggestion;

import static io.landfall.parsers.diagnostic.Severity.WARNING;

import io.landfall.parsers.diagnostic.DiagnosticCode;

/** What is said of a step that a language model wrote. */
public enum SuggestionCode implements DiagnosticCode {
    WRITTEN_BY_MODEL(new Entry(
            "CV-MODEL-001",
            WARNING,
            "'%s' was written by a language model (%s); it can be wrong in any way that no check and no proof has met",
            "Read it beside the legacy step, compare its results with the legacy tool's, then accept or decline it.")),
    ORDER_UNDEFINED(new Entry(
            "CV-MODEL-002",
            WARNING,
            "'%s' depends on an order of rows that nothing defines, as a language model wrote it",
            "Sort the rows by a unique key before this step, or decline the suggestion."));

    private final Entry entry;

    SuggestionCode(Entry entry) {
        this.entry = entry;
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
