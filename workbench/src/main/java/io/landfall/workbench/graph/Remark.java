package io.landfall.workbench.graph;

import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.Severity;
import java.util.List;

/** What pictures need of a diagnostic: how bad it is, and what it is about. */
public record Remark(Severity severity, Place at) {

    public static List<Remark> of(List<Diagnostic> diagnostics) {
        return diagnostics.stream()
                .map(diagnostic -> new Remark(diagnostic.severity(), Place.of(diagnostic.at())))
                .toList();
    }
}
