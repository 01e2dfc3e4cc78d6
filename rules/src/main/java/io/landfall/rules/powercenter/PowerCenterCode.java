package io.landfall.rules.powercenter;

import static io.landfall.parsers.diagnostic.Severity.ERROR;
import static io.landfall.parsers.diagnostic.Severity.WARNING;

import io.landfall.parsers.diagnostic.DiagnosticCode;

/** What can be said of PowerCenter objects as a whole. */
public enum PowerCenterCode implements DiagnosticCode {
    TASKS_NOT_CONVERTED(new Entry(
            "PC-WF-001",
            ERROR,
            "The tasks of '%s' and their order are not converted yet; the mappings that it runs are",
            "Schedule the converted pipelines in the order of the workflow's links.")),
    PARAMETER_FILE_MISSING(
            new Entry(
                    "PC-PAR-001",
                    WARNING,
                    "The session '%s' takes values from the parameter file '%s', which is not here, so parameters have their defaults",
                    "Put the parameter file beside the export and convert again, or give the values with --param in each run.")),
    MAPPLET_UNUSED(new Entry(
            "PC-MPT-001",
            WARNING,
            "The mapplet '%s' is used by none of the mappings here, so it was not converted",
            "Export the mappings that use it too, or leave it behind."));

    private final Entry entry;

    PowerCenterCode(Entry entry) {
        this.entry = entry;
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
