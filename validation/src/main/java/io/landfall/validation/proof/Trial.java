package io.landfall.validation.proof;

import io.landfall.converter.pipeline.Pipeline;
import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.validation.reference.Branches;
import io.landfall.validation.reference.LegacyOutcome;
import java.util.Optional;

/** Puts input to the legacy object and to its converted pipeline. */
record Trial(Pipeline pipeline, Legacy legacy) {

    /** What the legacy object does; a fault of the executor itself is a refusal. */
    LegacyOutcome legacy(InputRows input) {
        try {
            var outcome = legacy.run(input.legacy());
            if (outcome instanceof LegacyOutcome.Ran ran) {
                var unknown = new Outputs(pipeline).unknown(ran);
                if (unknown.isPresent()) {
                    return new LegacyOutcome.Refused(
                            unknown.get().at(),
                            "what '%s' writes".formatted(unknown.get().id()));
                }
            }
            return outcome;
        } catch (RuntimeException | StackOverflowError fault) {
            return new LegacyOutcome.Refused(
                    SourceLocation.of(pipeline.origin().file()), "the reference executor failed: " + fault);
        }
    }

    /** How the pipeline's outcome differs from the legacy one; nothing when it does not, or when nobody knows. */
    Optional<Difference> difference(InputRows input, LegacyOutcome expected, NativeEngine engine) {
        var found = engine.run(pipeline, input.converted(pipeline));
        return switch (expected) {
            case LegacyOutcome.Refused _ -> Optional.empty();
            case LegacyOutcome.Failed(var at, var why) ->
                found instanceof NativeOutcome.Failed
                        ? Optional.empty()
                        : Optional.of(Difference.of(
                                "", at, "the legacy tool stops (%s), the pipeline does not".formatted(why)));
            case LegacyOutcome.Ran ran ->
                switch (found) {
                    case NativeOutcome.Failed(var at, var why) ->
                        Optional.of(Difference.of(
                                "", at, "the pipeline stops (%s), the legacy tool does not".formatted(why)));
                    case NativeOutcome.Ran converted -> new Outputs(pipeline).difference(ran, converted);
                };
        };
    }

    /** The same for an input that nobody has run yet. */
    Optional<Difference> difference(InputRows input, NativeEngine engine) {
        return difference(input, legacy(input), engine);
    }

    static Branches branches(LegacyOutcome outcome) {
        return outcome instanceof LegacyOutcome.Ran ran ? ran.branches() : new Branches();
    }
}
