package io.landfall.workbench.migration;

import io.landfall.parsers.diagnostic.DiagnosticCode;
import io.landfall.parsers.diagnostic.Severity;

/** What can be said of a file while a batch is migrated. */
public enum MigrationCode implements DiagnosticCode {
    LANDFALL_FAILED(new Entry(
            "WB-JOB-001",
            Severity.ERROR,
            "Landfall itself failed on this file (%s)",
            "Report this with the export; the rest of the upload is not affected."));

    private final Entry entry;

    MigrationCode(Entry entry) {
        this.entry = entry;
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
