package io.landfall.workbench.validation;

import io.landfall.parsers.diagnostic.DiagnosticCode;
import io.landfall.parsers.diagnostic.Severity;

/** What can be said of a validation besides what engines and comparison say. */
public enum ValidationCode implements DiagnosticCode {
    LANDFALL_FAILED(new Entry(
            "WB-VAL-001",
            Severity.ERROR,
            "Landfall itself failed during this validation (%s)",
            "Report this with the export, the data and workbench.log from the home folder."));

    private final Entry entry;

    ValidationCode(Entry entry) {
        this.entry = entry;
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
