package io.landfall.validation.engine;

import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.Severity;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What a run did. */
public record RunResult(
        List<Written> targets, List<Rejected> rejects, List<Failed> checks, List<Diagnostic> diagnostics, long millis) {

    /**
     * What became of a target.
     *
     * @param target id of the operator
     * @param file nothing when it was withheld; a diagnostic says why
     * @param sheet of the file where rows name one, else empty
     * @param rows that came to the file
     */
    public record Written(String target, Optional<Path> file, String sheet, long rows) {

        /** A target that wrote no file. */
        static Written nothing(String target) {
            return rows(target, 0);
        }

        /** A target whose rows are in no file. */
        static Written rows(String target, long rows) {
            return new Written(target, Optional.empty(), "", rows);
        }
    }

    /**
     * Rows that were dropped with an error, as the legacy tool would have.
     *
     * @param reject id of the operator
     */
    public record Rejected(String reject, String reason, long rows) {}

    /** A check that does not hold. */
    public record Failed(String check, String reason) {}

    public RunResult {
        targets = List.copyOf(targets);
        rejects = List.copyOf(rejects);
        checks = List.copyOf(checks);
        diagnostics = List.copyOf(diagnostics);
    }

    /** Whether every target was written. */
    public boolean complete() {
        return targets.stream().allMatch(target -> target.file().isPresent())
                && diagnostics.stream().noneMatch(diagnostic -> diagnostic.severity() == Severity.ERROR);
    }
}
