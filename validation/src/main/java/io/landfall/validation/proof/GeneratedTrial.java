package io.landfall.validation.proof;

import io.landfall.converter.conversion.EngineCheck;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.validation.reference.LegacyOutcome;
import java.util.List;

/**
 * Runs pipelines over rows that are generated for them, where nobody can say what should come out: whether they come to their end,
 * with usual values and with extreme ones.
 */
public record GeneratedTrial(NativeEngine engine, long seed) implements EngineCheck {

    private static final List<Integer> SIZES = List.of(0, 1, 12, 40);
    private static final List<Manner> MANNERS = List.of(Manner.MILD, Manner.WILD);

    /** Why the pipeline does not come to its end; a run that the engine gives up says nothing about it. */
    @Override
    public List<String> problems(Pipeline pipeline) {
        var obstacle = engine.obstacle(pipeline);
        if (obstacle.isPresent()) {
            return List.of(obstacle.get());
        }
        var generator = new InputGenerator(pipeline, _ -> new LegacyOutcome.Refused(at(pipeline), "an answer alone"));
        for (var manner : MANNERS) {
            for (int size : SIZES) {
                var rows = generator.rows(seed + size, size, manner).converted(pipeline);
                if (engine.run(pipeline, rows) instanceof NativeOutcome.Failed(var _, var why)) {
                    return List.of(why);
                }
            }
        }
        return List.of();
    }

    private static SourceLocation at(Pipeline pipeline) {
        return SourceLocation.of(pipeline.origin().file());
    }
}
