package io.landfall.validation.engine;

import io.landfall.converter.conversion.EngineCheck;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.Severity;
import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.validation.data.Connections;
import io.landfall.validation.data.DataFolder;
import io.landfall.validation.data.Database;
import io.landfall.validation.data.Sources;
import io.landfall.validation.data.TemporaryFolder;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs native pipelines on DuckDB inside this process. */
public final class DuckDbEngine implements EngineCheck {

    private final Clock clock;
    private final Compilation compilation = new Compilation();

    public DuckDbEngine() {
        this(Clock.system(ZoneId.systemDefault()));
    }

    /**
     * An engine.
     *
     * @param clock tells the start of a run
     */
    public DuckDbEngine(Clock clock) {
        this.clock = clock;
    }

    /** Runs a pipeline: reads its sources, writes its targets, counts what it takes out, makes its checks. */
    public RunResult run(Pipeline pipeline, RunRequest request) {
        var start = System.nanoTime();
        var parameters = ParameterValues.of(pipeline, request.parameters(), LocalDateTime.now(clock));
        var diagnostics = new ArrayList<>(parameters.diagnostics());
        var connections = request.connections().map(Connections::read);
        connections.ifPresent(read -> diagnostics.addAll(read.diagnostics()));
        if (diagnostics.stream().anyMatch(diagnostic -> diagnostic.severity() == Severity.ERROR)) {
            return nothing(diagnostics, start);
        }
        try (var data = request.data().map(DataFolder::of).orElseGet(DataFolder::none);
                var temporary = TemporaryFolder.in(request.temporary());
                var database = Database.open(new Database.Limits(request.memory(), Optional.of(temporary.path())))) {
            diagnostics.addAll(data.diagnostics());
            var given = QueryParameters.written(pipeline, parameters.value());
            var queries = new Queries(Fold.withPositions(Checks.withFilters(given)), database, parameters.value());
            var sources = new Sources(
                    database, data, connections.map(read -> read.value()).orElse(Connections.NONE));
            return new Run(given, queries, sources::load, new Outputs(given, request.out(), data, sources, queries))
                    .run(diagnostics, start);
        } catch (SQLException failure) {
            var at = SourceLocation.of(pipeline.origin().file());
            diagnostics.add(Failures.of(RunCode.OPERATOR_FAILED, at, pipeline.name(), failure));
            return nothing(diagnostics, start);
        }
    }

    /** Whether the engine takes every query of a pipeline, without running any. Fast, and safe from several threads. */
    public List<Diagnostic> compiles(Pipeline pipeline) {
        return compilation.problems(pipeline, Compilation.Depth.PREPARE);
    }

    /** Whether every query of a pipeline also runs, over no rows. */
    public List<Diagnostic> runsOnEmpty(Pipeline pipeline) {
        return compilation.problems(pipeline, Compilation.Depth.RUN);
    }

    @Override
    public List<String> problems(Pipeline pipeline) {
        return runsOnEmpty(pipeline).stream().map(Diagnostic::message).toList();
    }

    private static RunResult nothing(List<Diagnostic> diagnostics, long start) {
        return new RunResult(List.of(), List.of(), List.of(), diagnostics, (System.nanoTime() - start) / 1_000_000);
    }
}
