package io.landfall.validation.engine;

import io.landfall.converter.pipeline.Aggregate;
import io.landfall.converter.pipeline.Distinct;
import io.landfall.converter.pipeline.Filter;
import io.landfall.converter.pipeline.Flatten;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Iterate;
import io.landfall.converter.pipeline.Join;
import io.landfall.converter.pipeline.Lookup;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.pipeline.Pivot;
import io.landfall.converter.pipeline.Project;
import io.landfall.converter.pipeline.Reject;
import io.landfall.converter.pipeline.Route;
import io.landfall.converter.pipeline.Sample;
import io.landfall.converter.pipeline.Scan;
import io.landfall.converter.pipeline.Script;
import io.landfall.converter.pipeline.Sequence;
import io.landfall.converter.pipeline.Sort;
import io.landfall.converter.pipeline.Source;
import io.landfall.converter.pipeline.Target;
import io.landfall.converter.pipeline.Union;
import io.landfall.converter.pipeline.Unpivot;
import io.landfall.converter.pipeline.Values;
import io.landfall.converter.pipeline.Window;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.Parsed;
import io.landfall.parsers.diagnostic.SourceLocation;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** One run of one pipeline, operator by operator. What fails keeps back what depends on it, and nothing else. */
final class Run {

    private final Pipeline pipeline;
    private final Plan plan;
    private final Queries queries;
    private final Reading sources;
    private final Writing outputs;
    private final Map<String, String> culprits = new HashMap<>();
    private final List<RunResult.Written> written = new ArrayList<>();
    private final List<RunResult.Rejected> rejected = new ArrayList<>();
    private final List<RunResult.Failed> failed = new ArrayList<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    /** Where the rows of sources come from. */
    @FunctionalInterface
    interface Reading {

        /** A relation with exactly the source's fields and its ordinal; nothing when a diagnostic says why there is none. */
        Parsed<Optional<String>> load(Source source) throws SQLException;
    }

    /** Where the rows of targets go. */
    interface Writing {

        /** Writes a target, into as many files as its rows name; none when a diagnostic says why. */
        Parsed<List<RunResult.Written>> write(Target target, Queries queries) throws SQLException;

        /** Writes what can only be written when all targets have run. */
        List<Diagnostic> finish() throws SQLException;
    }

    Run(Pipeline pipeline, Queries queries, Reading sources, Writing outputs) {
        this.pipeline = pipeline;
        this.plan = Plan.of(pipeline);
        this.queries = queries;
        this.sources = sources;
        this.outputs = outputs;
    }

    /** Does everything; what was remarked before comes first in the result. */
    RunResult run(List<Diagnostic> before, long startNanos) {
        diagnostics.addAll(before);
        for (var operator : pipeline.operators()) {
            if (plan.needs(operator) || operator instanceof Target) {
                step(operator);
            }
        }
        finish();
        check();
        var millis = (System.nanoTime() - startNanos) / 1_000_000;
        return new RunResult(written, rejected, failed, diagnostics, millis);
    }

    private void check() {
        var checks = new Checks(queries);
        for (var check : plan.checks()) {
            if (!culprits.containsKey(check.input().operator())) {
                checks.failure(pipeline, check).ifPresent(diagnostic -> {
                    failed.add(new RunResult.Failed(check.name(), diagnostic.message()));
                    diagnostics.add(diagnostic);
                });
            }
        }
    }

    private void step(Operator operator) {
        var culprit = operator.inputs().stream()
                .map(input -> culprits.get(input.operator()))
                .filter(Objects::nonNull)
                .findFirst();
        if (culprit.isPresent()) {
            culprits.put(operator.id(), culprit.get());
            withhold(operator, RunCode.BLOCKED_BY_FAILURE, culprit.get());
        } else if (plan.script(operator).isPresent()) {
            withhold(operator, RunCode.BLOCKED_BY_SCRIPT, plan.script(operator).get());
        } else {
            attempt(operator);
        }
    }

    private void withhold(Operator operator, RunCode code, String reason) {
        if (operator instanceof Target target) {
            diagnostics.add(Diagnostic.of(code, target.at(), target.id(), reason));
            written.add(RunResult.Written.nothing(target.id()));
        }
    }

    private void attempt(Operator operator) {
        try {
            switch (operator) {
                case Source source -> load(source);
                case Target target -> write(target);
                case Reject reject -> {
                    store(reject);
                    count(reject);
                }
                case Scan scan -> queries.stored(InputRef.of(scan.id()), new Fold(pipeline, queries).run(scan));
                case Iterate loop -> repeat(loop);
                case Values _, Project _, Filter _, Route _, Join _, Lookup _, Aggregate _, Window _, Sort _, Union _ ->
                    store(operator);
                case Distinct _, Sample _, Pivot _, Unpivot _, Flatten _, Sequence _ -> store(operator);
                case Script script -> throw new IllegalStateException(script.id());
            }
        } catch (SQLException failure) {
            fail(operator, failure);
        }
    }

    private void load(Source source) throws SQLException {
        var loaded = sources.load(source);
        diagnostics.addAll(loaded.diagnostics());
        loaded.value()
                .ifPresentOrElse(
                        relation -> queries.source(source, relation), () -> culprits.put(source.id(), source.id()));
    }

    private void repeat(Iterate loop) throws SQLException {
        var result = new Loop(pipeline, queries).run(loop);
        rejected.addAll(result.rejected());
        diagnostics.addAll(result.diagnostics());
        if (result.failed()) {
            culprits.put(loop.id(), loop.id());
        }
    }

    private void store(Operator operator) throws SQLException {
        for (var output : plan.stored(operator)) {
            var table = queries.database().freshName("stored");
            queries.database().execute("CREATE TABLE %s AS %s".formatted(table, queries.rows(output)));
            queries.stored(output, table);
        }
    }

    private void count(Reject reject) throws SQLException {
        var query = queries.rows(new InputRef(reject.id(), InputRef.REJECTED));
        var rows = queries.database().number("SELECT count(*) FROM (%s) AS rows_".formatted(query));
        rejected.add(new RunResult.Rejected(reject.id(), reject.reason(), rows));
        if (rows > 0) {
            diagnostics.add(Diagnostic.of(
                    RunCode.ROWS_REJECTED, reject.at(), reject.id(), Long.toString(rows), reject.reason()));
        }
    }

    private void write(Target target) throws SQLException {
        var result = outputs.write(target, queries);
        diagnostics.addAll(result.diagnostics());
        written.addAll(result.value().isEmpty() ? List.of(RunResult.Written.nothing(target.id())) : result.value());
    }

    private void fail(Operator operator, SQLException failure) {
        var culprit = new Culprit(pipeline, queries).of(operator);
        diagnostics.add(Failures.of(RunCode.OPERATOR_FAILED, culprit.at(), culprit.id(), failure));
        culprits.put(operator.id(), culprit.id());
        if (operator instanceof Target target) {
            written.add(RunResult.Written.nothing(target.id()));
        }
    }

    private void finish() {
        try {
            diagnostics.addAll(outputs.finish());
        } catch (SQLException failure) {
            var at = SourceLocation.of(pipeline.origin().file());
            diagnostics.add(Failures.of(RunCode.OPERATOR_FAILED, at, pipeline.name(), failure));
        }
    }
}
