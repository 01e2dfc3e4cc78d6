package io.landfall.validation.workflow;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.pipeline.Dataset;
import io.landfall.converter.pipeline.FileFormat;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Ordering;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.pipeline.Projection;
import io.landfall.converter.pipeline.Source;
import io.landfall.converter.pipeline.Target;
import io.landfall.validation.engine.DuckDbEngine;
import io.landfall.validation.engine.RunRequest;
import io.landfall.validation.engine.RunResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Counts the rows that the sources of a pipeline read, by a run that only reads. */
final class SourceCount {

    private SourceCount() {}

    static long of(Pipeline pipeline, RunRequest request) {
        var operators = new ArrayList<Operator>();
        pipeline.operators().stream()
                .filter(Source.class::isInstance)
                .map(Source.class::cast)
                .forEach(source -> {
                    operators.add(source);
                    operators.add(sink(source));
                });
        var reading = new Pipeline(
                pipeline.name(), pipeline.origin(), pipeline.settings(), pipeline.parameters(), operators, List.of());
        return written(reading, request);
    }

    private static Target sink(Source source) {
        var first = source.fields().getFirst();
        return new Target(
                "COUNT_" + source.id(),
                InputRef.of(source.id()),
                new Dataset.File(source.id() + ".yxdb", new FileFormat.Yxdb()),
                Target.Mode.OVERWRITE,
                List.of(new Projection("FIRST", Expr.field(first.name(), first.type()), source.at())),
                List.of(),
                Optional.empty(),
                Ordering.NONE,
                source.at());
    }

    private static long written(Pipeline reading, RunRequest request) {
        try {
            var folder = Files.createTempDirectory("landfall-count");
            try {
                var elsewhere = new RunRequest(
                        request.data(),
                        folder,
                        request.parameters(),
                        request.connections(),
                        request.memory(),
                        request.temporary());
                return new DuckDbEngine()
                        .run(reading, elsewhere).targets().stream()
                                .mapToLong(RunResult.Written::rows)
                                .sum();
            } finally {
                delete(folder);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
