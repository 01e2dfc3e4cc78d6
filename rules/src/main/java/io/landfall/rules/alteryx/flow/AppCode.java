package io.landfall.rules.alteryx.flow;

import static io.landfall.parsers.diagnostic.Severity.NOTE;
import static io.landfall.parsers.diagnostic.Severity.WARNING;

import io.landfall.parsers.diagnostic.DiagnosticCode;

/** What can be said of what a person answers to an app. */
public enum AppCode implements DiagnosticCode {
    EMPTY_FORMULA(new Entry(
            "AX-APP-004",
            WARNING,
            "A formula over the answers to the app '%s' gives an empty text for '%s', where what was saved (%s) stays: whether Designer"
                    + " empties it is not documented",
            "Put what the formula gives into the tool in Designer, or compare what the app gives.")),
    ANSWERS_NOT_CARRIED_OUT(new Entry(
            "AX-APP-003",
            WARNING,
            "The app '%s' is converted as it was saved: what its answers do to it is not known, namely %s",
            "Put the answers into the tools of the app in Designer, or change the action to one that replaces text.")),
    ANSWERS_ARE_PARAMETERS(new Entry(
            "AX-APP-002",
            NOTE,
            "What a person answers to the app '%s' is a parameter of the pipeline, with the answer in advance for a default: %s",
            "Nothing; give a run other answers with --param NAME=VALUE.")),
    ANSWERS_AS_SAVED(new Entry(
            "AX-APP-001",
            WARNING,
            "The app '%s' depends on a person's answers; apart from those that are parameters, it is converted with the answers that it has in advance",
            "Run the pipeline with parameters in the place of the answers, or convert a copy for each answer."));

    private final Entry entry;

    AppCode(Entry entry) {
        this.entry = entry;
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
