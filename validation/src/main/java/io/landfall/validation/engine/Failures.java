package io.landfall.validation.engine;

import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.DiagnosticCode;
import io.landfall.parsers.diagnostic.SourceLocation;
import java.sql.SQLException;

/** What the engine says when it fails, in one line and in the owner's words. */
final class Failures {

    private Failures() {}

    static Diagnostic of(DiagnosticCode code, SourceLocation at, String operator, SQLException failure) {
        var reason = reason(failure);
        return reason.startsWith("Out of Memory Error")
                ? Diagnostic.of(RunCode.OUT_OF_MEMORY, at, operator)
                : Diagnostic.of(code, at, operator, reason);
    }

    static String reason(SQLException failure) {
        return String.valueOf(failure.getMessage())
                .lines()
                .findFirst()
                .orElse("no reason given")
                .strip();
    }
}
