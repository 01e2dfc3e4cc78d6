package io.landfall.validation.proof;

import io.landfall.converter.pipeline.Pipeline;
import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.validation.reference.Branches;
import io.landfall.validation.reference.LegacyOutcome;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Puts input to the legacy object and to its converted pipeline. */
record Trial(Pipeline pipeline, Legacy legacy) {

    /** Why a run that takes too long is refused. */
    static final String TOO_LONG = "runs that take more than 10 seconds";

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** Of work. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    /** So long such a run may last on a machine that has other work to do. */
    private static final Duration LATEST = LONGEST.multipliedBy(6);

    private static final Duration PAUSE = Duration.ofMillis(100);

    /** What the legacy object does; a fault of the executor itself is a refusal, and so is a run that takes too long. */
    LegacyOutcome legacy(InputRows input) {
        var outcome = new CompletableFuture<LegacyOutcome>();
        var thread = Thread.ofPlatform().daemon().name("legacy run").start(() -> outcome.complete(run(input)));
        var latest = System.nanoTime() + LATEST.toNanos();
        try {
            while (THREADS.getThreadCpuTime(thread.threadId()) < LONGEST.toNanos() && System.nanoTime() < latest) {
                if (thread.join(PAUSE)) {
                    return outcome.getNow(refused("the reference executor failed"));
                }
            }
        } catch (InterruptedException interrupted) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            return refused("interrupted");
        }
        thread.interrupt();
        return refused(TOO_LONG);
    }

    private LegacyOutcome run(InputRows input) {
        try {
            var outcome = legacy.run(input.legacy());
            return outcome instanceof LegacyOutcome.Ran ran
                    ? new Outputs(pipeline)
                            .unknown(ran)
                            .map(target -> refused("what '%s' writes".formatted(target.id())))
                            .orElse(outcome)
                    : outcome;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError fault) {
            return refused("the reference executor failed: " + fault);
        }
    }

    private LegacyOutcome refused(String what) {
        return new LegacyOutcome.Refused(SourceLocation.of(pipeline.origin().file()), what);
    }

    /** How the pipeline's outcome differs from the legacy one; nothing when it does not, or when nobody knows. */
    Optional<Difference> difference(InputRows input, LegacyOutcome expected, NativeEngine engine) {
        return difference(expected, engine.run(pipeline, input.converted(pipeline)));
    }

    Optional<Difference> difference(LegacyOutcome expected, NativeOutcome found) {
        if (found instanceof NativeOutcome.GaveUp || found instanceof NativeOutcome.Unforeseen) {
            return Optional.empty();
        }
        return switch (expected) {
            case LegacyOutcome.Refused _, LegacyOutcome.Undefined _ -> Optional.empty();
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
                    case NativeOutcome.GaveUp _, NativeOutcome.Unforeseen _ -> Optional.empty();
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
