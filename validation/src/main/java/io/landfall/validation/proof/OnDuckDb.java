package io.landfall.validation.proof;

import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.pipeline.Script;
import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.validation.data.TypedRows;
import io.landfall.validation.engine.RowsEngine;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs pipelines on DuckDB inside this process. */
public final class OnDuckDb implements NativeEngine {

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
            var run = engine.run(pipeline, sources, Map.of());
            return run.complete(pipeline)
                    ? new NativeOutcome.Ran(run.targets())
                    : run.failure()
                            .map(why -> new NativeOutcome.Failed(why.at(), why.message()))
                            .orElseGet(() -> failed(pipeline, "not every target was written"));
        } catch (SQLException failure) {
            return failed(pipeline, String.valueOf(failure.getMessage()));
        }
    }

    private static NativeOutcome.Failed failed(Pipeline pipeline, String why) {
        return new NativeOutcome.Failed(SourceLocation.of(pipeline.origin().file()), why);
    }

    @Override
    public Map<InputRef, TypedRows> outputs(Pipeline pipeline, Map<String, TypedRows> sources, List<InputRef> wanted) {
        try {
            return engine.outputs(pipeline, sources, Map.of(), wanted);
        } catch (SQLException failure) {
            return Map.of();
        }
    }

    @Override
    public void close() {
        engine.close();
    }
}
