package io.landfall.rules.powercenter;

import static io.landfall.parsers.diagnostic.Severity.ERROR;
import static io.landfall.parsers.diagnostic.Severity.NOTE;
import static io.landfall.parsers.diagnostic.Severity.WARNING;

import io.landfall.parsers.diagnostic.DiagnosticCode;

/** What can be said of PowerCenter objects as a whole. */
public enum PowerCenterCode implements DiagnosticCode {
    PARAMETER_FILE_MISSING(
            new Entry(
                    "PC-PAR-003",
                    NOTE,
                    "The session '%s' takes values from the parameter file '%s', which is not here; each value that the pipeline needs is asked for by every run",
                    "Put the parameter file beside the export and convert again, or give the values with --param in each run.")),
    STOPS_ON_ERRORS(
            new Entry(
                    "PC-SES-001",
                    NOTE,
                    "The session '%s' stops after %s rows in error; here such rows are taken out and counted, and the run goes on",
                    "Check the count of rejected rows after each run: so many of them mean that the legacy session had failed.")),
    MAPPLET_PARAMETER(new Entry(
            "PC-MPT-002",
            ERROR,
            "The mapplet '%s' has a parameter %s of its own, and the mapping or its parameter file has one of that name too",
            "Give one of them another name in the Designer, then convert again.")),
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
