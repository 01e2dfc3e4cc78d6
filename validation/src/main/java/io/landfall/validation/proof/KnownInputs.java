package io.landfall.validation.proof;

import io.landfall.converter.pipeline.Pipeline;
import io.landfall.validation.reference.LegacyOutcome;
import java.util.List;

/**
 * Of which inputs it is known what has to come of them: the legacy tool defines it, and the pipeline foresees them.
 *
 * @param able the engines that can run the pipeline, as of now; the first decides
 * @param deadline after which nothing is known any more
 */
record KnownInputs(Pipeline pipeline, Trial trial, List<NativeEngine> able, Disproof disproof, Deadline deadline) {

    /** Whether both ways have an answer. */
    boolean isDefined(InputRows input) {
        return !deadline.isOver() && trial.legacy(input) instanceof LegacyOutcome.Ran && isForeseen(input);
    }

    /** Whether the pipeline has one. */
    boolean isForeseen(InputRows input) {
        return !deadline.isOver()
                && able.getFirst().run(pipeline, input.converted(pipeline)) instanceof NativeOutcome.Ran;
    }

    /** Whether the pipeline's answer is not just another that the legacy tool gives when a database answers in another order. */
    boolean isOrdered(InputRows input) {
        return !deadline.isOver()
                && trial.legacy(input) instanceof LegacyOutcome.Ran expected
                && able.stream().allMatch(engine -> isOrdered(input, expected, engine));
    }

    private boolean isOrdered(InputRows input, LegacyOutcome expected, NativeEngine engine) {
        var found = engine.run(pipeline, input.converted(pipeline));
        return found instanceof NativeOutcome.Ran
                && (trial.difference(expected, found).isEmpty() || !disproof.isOrderOfChance(input, engine));
    }
}
