package io.landfall.validation.parity;

import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.Parsed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;

/** Two files of a test, and what their comparison says in few words. */
record Sides(Path folder) {

    Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    /** Lines between slashes become rows. */
    Path rows(String name, String rows) throws IOException {
        return write(name, rows.replace(" / ", "\n").replace("~", " ").replace("\\r", "\r") + "\n");
    }

    Path differences() {
        return folder.resolve("differences.parquet");
    }

    Parsed<Optional<ParityResult>> compare(Path left, Path right, ParitySettings settings) {
        return Parity.compare(ParitySide.of(left), ParitySide.of(right), settings, Optional.of(differences()));
    }

    ParityResult result(Path left, Path right, ParitySettings settings) {
        var compared = compare(left, right, settings);
        return compared.value()
                .orElseThrow(() -> new AssertionError(
                        compared.diagnostics().stream().map(Diagnostic::message).collect(Collectors.joining("; "))));
    }

    /** For example {@code left 3 right 3 same 2 changed 1 missing 0 extra 0}. */
    static String counts(ParityResult result) {
        var counts = result.counts();
        return "left %d right %d same %d changed %d missing %d extra %d"
                .formatted(
                        counts.left(),
                        counts.right(),
                        counts.same(),
                        counts.changed(),
                        counts.missing(),
                        counts.extra());
    }

    /** For example {@code CASE name 2, ROUNDING amount 1}. */
    static String causes(ParityResult result) {
        return result.explanations().stream()
                .map(one -> "%s %s %d".formatted(one.code(), one.column(), one.rows()))
                .collect(Collectors.joining(", "));
    }
}
