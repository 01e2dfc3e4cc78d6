package io.landfall.workbench.command;

import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.Severity;

/**
 * A diagnostic.
 *
 * @param location path of the legacy object
 * @param line one-based in the export, 0 when unknown
 */
record DiagnosticAnswer(
        String code, Severity severity, String file, String location, int line, String message, String remedy) {

    static DiagnosticAnswer of(Diagnostic diagnostic) {
        return new DiagnosticAnswer(
                diagnostic.id(),
                diagnostic.severity(),
                diagnostic.at().file(),
                diagnostic.at().path(),
                diagnostic.at().line(),
                diagnostic.message(),
                diagnostic.remedy());
    }

    String text() {
        return "%s %s %s".formatted(code, location.isEmpty() ? file : location, message);
    }
}
