package io.landfall.validation.proof;

import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.pipeline.Script;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.validation.data.TypedRows;
import io.landfall.validation.engine.RowsEngine;
import io.landfall.validation.engine.RowsRun;
import io.landfall.validation.engine.RunCode;
import io.landfall.validation.engine.RunResult;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Runs pipelines on DuckDB inside this process. */
public final class OnDuckDb implements NativeEngine {

    private static final String INTERRUPTED = "INTERRUPT Error";

    private static final String LIMIT = "it takes too long, or too much memory";

    private final RowsEngine engine;

    private OnDuckDb(RowsEngine engine) {
        this.engine = engine;
    }

    /**
     * An engine.
     *
     * @param start of every run
     */
    public static OnDuckDb open(LocalDateTime start) {
        try {
            return new OnDuckDb(RowsEngine.open(start));
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public String name() {
        return "duckdb";
    }

    @Override
    public Optional<String> obstacle(Pipeline pipeline) {
        return pipeline.operators().stream()
                .filter(Script.class::isInstance)
                .findFirst()
                .map(script -> "'%s' is not converted".formatted(script.id()));
    }

    @Override
    public NativeOutcome run(Pipeline pipeline, Map<String, TypedRows> sources) {
        try {
            var run = engine.run(pipeline, sources, NativeEngine.madeUp(pipeline));
            if (!run.checks().isEmpty()) {
                return new NativeOutcome.Unforeseen(
                        at(pipeline), run.checks().getFirst().reason());
            }
            return run.complete(pipeline)
                    ? new NativeOutcome.Ran(run.targets(), rejected(run))
                    : run.failure()
                            .map(OnDuckDb::failed)
                            .orElseGet(() -> failed(pipeline, "not every target was written"));
        } catch (SQLException failure) {
            var why = String.valueOf(failure.getMessage());
            return why.contains(INTERRUPTED) ? new NativeOutcome.GaveUp(LIMIT) : failed(pipeline, why);
        }
    }

    private static Map<String, Long> rejected(RowsRun run) {
        return run.rejects().stream()
                .collect(Collectors.toMap(RunResult.Rejected::reject, RunResult.Rejected::rows, Long::sum));
    }

    /** What takes too long or too much memory says nothing about the pipeline. */
    private static NativeOutcome failed(Diagnostic why) {
        if (NativeEngine.isUnforeseen(why.message())) {
            return new NativeOutcome.Unforeseen(why.at(), why.message());
        }
        var isLimit = why.code().equals(RunCode.OUT_OF_MEMORY) || why.message().contains(INTERRUPTED);
        return isLimit ? new NativeOutcome.GaveUp(LIMIT) : new NativeOutcome.Failed(why.at(), why.message());
    }

    private static NativeOutcome failed(Pipeline pipeline, String why) {
        return new NativeOutcome.Failed(at(pipeline), why);
    }

    private static SourceLocation at(Pipeline pipeline) {
        return SourceLocation.of(pipeline.origin().file());
    }

    @Override
    public Map<InputRef, TypedRows> outputs(Pipeline pipeline, Map<String, TypedRows> sources, List<InputRef> wanted) {
        try {
            return engine.outputs(pipeline, sources, NativeEngine.madeUp(pipeline), wanted);
        } catch (SQLException failure) {
            return Map.of();
        }
    }

    @Override
    public void close() {
        engine.close();
    }
}
