package io.landfall.validation.workflow;

import io.landfall.converter.pipeline.Check;
import io.landfall.converter.pipeline.CountedErrors;
import io.landfall.converter.pipeline.Dataset;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.pipeline.Target;
import io.landfall.converter.workflow.TaskStatus;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.Severity;
import io.landfall.validation.data.KeptValues;
import io.landfall.validation.engine.DuckDbEngine;
import io.landfall.validation.engine.RunResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Runs the pipeline of one task. */
record PipelineRun(RunContext context) {

    /**
     * Runs it.
     *
     * @param path of the task
     * @param assigned values of parameters, by name in any case; they win over those of the request
     */
    Outcome run(String path, String document, Map<String, String> assigned) {
        var pipeline = context.pipelines().get(document);
        if (pipeline == null) {
            return Outcome.failed("there is no pipeline '%s'".formatted(document));
        }
        var request = context.request().pipelines().withParameters(parameters(pipeline, path, assigned));
        var result = new DuckDbEngine(context.clock()).run(pipeline, request);
        result.diagnostics().stream()
                .filter(said -> said.severity() != Severity.NOTE)
                .forEach(context::say);
        Optional<Long> read =
                context.countsSources() ? Optional.of(SourceCount.of(pipeline, request)) : Optional.empty();
        return outcome(pipeline, result, read);
    }

    private Map<String, String> parameters(Pipeline pipeline, String path, Map<String, String> assigned) {
        var task = path.substring(path.lastIndexOf('/') + 1);
        var values = new TreeMap<String, String>();
        var kept = kept(pipeline);
        for (var parameter : pipeline.parameters()) {
            var name = parameter.name();
            Optional.ofNullable(assigned.get(name))
                    .or(() -> context.request().value(task + "." + name))
                    .or(() -> context.request().value(name))
                    .or(() -> Optional.ofNullable(kept.get(name))
                            .filter(value ->
                                    !value.isEmpty() || parameter.type().isText()))
                    .ifPresent(value -> values.put(name, value));
        }
        return values;
    }

    /** What the last run of a pipeline into the same folder has kept for the next one, by parameter in any case. */
    Map<String, String> kept(String document) {
        return Optional.ofNullable(context.pipelines().get(document))
                .map(this::kept)
                .orElse(Map.of());
    }

    private Map<String, String> kept(Pipeline pipeline) {
        var files = pipeline.targets().stream()
                .filter(Target::keepsValues)
                .map(target -> ((Dataset.File) target.dataset()).path())
                .map(path -> context.request().pipelines().out().resolve(path))
                .filter(Files::isRegularFile)
                .toList();
        try {
            return KeptValues.read(files).values();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What is kept for the next run is no row of a legacy target. Where a session stops at rows in error, it has failed. */
    private static Outcome outcome(Pipeline pipeline, RunResult result, Optional<Long> read) {
        var kept = pipeline.targets().stream()
                .filter(Target::keepsValues)
                .map(Target::id)
                .toList();
        var written = result.targets().stream()
                .filter(target -> !kept.contains(target.target()))
                .mapToLong(RunResult.Written::rows)
                .sum();
        var rejected =
                result.rejects().stream().mapToLong(RunResult.Rejected::rows).sum();
        var why = result.diagnostics().stream()
                .filter(said -> said.severity() == Severity.ERROR)
                .map(Diagnostic::message)
                .findFirst();
        var stopped = stopped(pipeline, result);
        var succeeded = result.complete() && stopped.isEmpty();
        return new Outcome(
                succeeded ? TaskStatus.SUCCEEDED : TaskStatus.FAILED,
                Optional.of(new TaskRun.Rows(read, written, rejected)),
                Optional.empty(),
                succeeded ? "" : stopped.or(() -> why).orElse("a target was not written"),
                List.of());
    }

    private static Optional<String> stopped(Pipeline pipeline, RunResult result) {
        var counted = CountedErrors.in(pipeline).stream().map(Check::name).toList();
        return result.checks().stream()
                .filter(failed -> counted.contains(failed.check()))
                .map(RunResult.Failed::reason)
                .findFirst();
    }
}
