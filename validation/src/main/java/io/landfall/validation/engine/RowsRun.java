package io.landfall.validation.engine;

import io.landfall.converter.pipeline.Pipeline;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.Severity;
import io.landfall.validation.data.TypedRows;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a run over rows in memory came to.
 *
 * @param targets what stands in each target afterwards, by the operator's id; a target that failed is not among them
 * @param rejects how many rows every operator took out that takes out rows in error
 * @param checks those that do not hold
 */
public record RowsRun(
        Map<String, TypedRows> targets,
        List<RunResult.Rejected> rejects,
        List<RunResult.Failed> checks,
        List<Diagnostic> diagnostics) {

    public RowsRun {
        targets = Map.copyOf(targets);
        rejects = List.copyOf(rejects);
        checks = List.copyOf(checks);
        diagnostics = List.copyOf(diagnostics);
    }

    /** Why the run did not come to its end. */
    public Optional<Diagnostic> failure() {
        return diagnostics.stream()
                .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
                .findFirst();
    }

    /** Whether all that the pipeline writes was written. */
    public boolean complete(Pipeline pipeline) {
        return failure().isEmpty() && targets.size() == pipeline.targets().size();
    }
}
