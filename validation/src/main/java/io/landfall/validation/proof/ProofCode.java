package io.landfall.validation.proof;

import static io.landfall.parsers.diagnostic.Severity.ERROR;
import static io.landfall.parsers.diagnostic.Severity.WARNING;

import io.landfall.parsers.diagnostic.DiagnosticCode;

/** What a proof has to say about an asset. */
public enum ProofCode implements DiagnosticCode {
    DISPROVED(new Entry(
            "VA-PRF-001",
            WARNING,
            "The pipeline does not do what the legacy tool does at '%s': %s",
            "Look at the counterexample, and correct the pipeline or accept the difference.")),
    TOO_MANY_ROWS(new Entry(
            "VA-PRF-002",
            ERROR,
            "A traceback of '%s' would keep %s rows in memory, and may keep %s",
            "Give a folder whose files hold fewer rows, with all those that the key depends on."));

    private final Entry entry;

    ProofCode(Entry entry) {
        this.entry = entry;
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
