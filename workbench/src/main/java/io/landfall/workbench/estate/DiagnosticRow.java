package io.landfall.workbench.estate;

import io.landfall.parsers.diagnostic.Severity;
import org.jspecify.annotations.Nullable;

/**
 * A diagnostic as it is stored.
 *
 * @param assetId null when it is about a whole file
 * @param line 0 when unknown
 */
public record DiagnosticRow(
        @Nullable Long assetId,
        String code,
        Severity severity,
        String file,
        int line,
        String objectPath,
        String message,
        String remedy) {

    /** The same, said of a place with its path in another file. */
    public DiagnosticRow in(String otherFile) {
        return new DiagnosticRow(assetId, code, severity, otherFile, line, objectPath, message, remedy);
    }
}
