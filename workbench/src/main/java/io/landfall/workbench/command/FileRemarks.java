package io.landfall.workbench.command;

import com.fasterxml.jackson.annotation.JsonValue;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.Severity;
import java.util.List;
import java.util.stream.Stream;

/** What is said about files as a whole: people read it before everything else, and an error leaves something for a person. */
record FileRemarks(@JsonValue List<DiagnosticAnswer> diagnostics) {

    FileRemarks {
        diagnostics = List.copyOf(diagnostics);
    }

    static FileRemarks of(List<Diagnostic> diagnostics) {
        return new FileRemarks(diagnostics.stream().map(DiagnosticAnswer::of).toList());
    }

    /** Whether every file could be read, and there was something to do. */
    boolean leaveNothing(List<?> assets) {
        return !assets.isEmpty() && diagnostics.stream().noneMatch(one -> one.severity() == Severity.ERROR);
    }

    Stream<String> text() {
        return diagnostics.stream()
                .filter(one -> one.severity() != Severity.NOTE)
                .flatMap(one -> Stream.of(one.text(), "    " + one.remedy()));
    }
}
