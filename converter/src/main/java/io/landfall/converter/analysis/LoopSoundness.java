package io.landfall.converter.analysis;

import io.landfall.converter.pipeline.Dataset;
import io.landfall.converter.pipeline.Iterate;
import io.landfall.converter.pipeline.Projection;
import io.landfall.converter.pipeline.Script;
import io.landfall.converter.pipeline.Source;
import io.landfall.converter.pipeline.Target;
import java.util.List;
import java.util.stream.Stream;

/**
 * What has to hold between a loop and its body: rows come in and go out by the loop alone, and a round hands on what the next one takes.
 *
 * @param schemas the fields of the operators before the loop
 */
record LoopSoundness(Iterate loop, Schemas schemas) {

    /** Whether the body says what the rows of the next round are. */
    boolean goesOn() {
        return loop.ends().stream().anyMatch(end -> loop.output(end).equals(Iterate.NEXT));
    }

    /** What is wrong with the body, whatever its fields. */
    List<String> shape() {
        var script = loop.body().stream().anyMatch(Script.class::isInstance)
                ? Stream.of("has a script in its body")
                : Stream.<String>empty();
        var end = goesOn() ? Stream.<String>empty() : Stream.of("never says what the rows of the next round are");
        return Stream.concat(script, end).toList();
    }

    /** What is wrong with the rows that go in and out, in a body that goes on. */
    List<String> ways() {
        var outside = loop.ends().stream()
                .filter(end -> !isOwn(end))
                .map(end -> "writes out of its body by '%s'".formatted(end.id()));
        var twice = loop.ends().stream().map(loop::output).distinct().count()
                        < loop.ends().size()
                ? Stream.of("has two targets for one output")
                : Stream.<String>empty();
        return Stream.of(loop.starts().stream().flatMap(this::start), outside, twice)
                .flatMap(said -> said)
                .toList();
    }

    private boolean isOwn(Target end) {
        return end.dataset() instanceof Dataset.Rows(var rows)
                && rows.operator().equals(loop.id())
                && !rows.output().isEmpty();
    }

    private Stream<String> start(Source source) {
        if (!(source.dataset() instanceof Dataset.Rows(var rows))
                || !(loop.isRound(source) || loop.inputs().contains(rows))) {
            return Stream.of("reads from outside by '%s'".formatted(source.id()));
        }
        var fed = schemas.of(loop.feed(source).input());
        var missing = source.fields().stream()
                .filter(field -> !fed.contains(field))
                .map(field -> "hands no field '%s' to '%s'".formatted(field.name(), source.id()));
        var next =
                loop.end(Iterate.NEXT).fields().stream().map(Projection::field).toList();
        var changed = loop.isRound(source) && !next.equals(source.fields())
                ? Stream.of("goes on with other fields than it began with: %s and %s".formatted(source.fields(), next))
                : Stream.<String>empty();
        return Stream.concat(missing, changed);
    }
}
