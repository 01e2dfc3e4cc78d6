package io.landfall.validation.proof;

import io.landfall.converter.pipeline.CountedErrors;
import io.landfall.converter.pipeline.Pipeline;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** Proves pipelines on engines: the first one must be able to run a pipeline, the others take part where they can. */
public final class Prover {

    private static final int SHRINKING_TRIALS = 250;

    private final List<NativeEngine> engines;
    private final Settings settings;

    /**
     * How much is tried.
     *
     * @param rows to generate for a source in all
     * @param shrinking how many smaller inputs to try when one shows a difference
     * @param time after which no further input is generated, and no smaller counterexample is looked for
     * @param thorough whether every special value of every column is tried, in as many rows as that takes
     */
    public record Settings(int rows, long seed, int shrinking, Duration time, boolean thorough) {

        private static final Duration USUAL_TIME = Duration.ofSeconds(8);

        public static final Settings USUAL = new Settings(300, 7);

        public Settings(int rows, long seed) {
            this(rows, seed, USUAL_TIME);
        }

        public Settings(int rows, long seed, Duration time) {
            this(rows, seed, SHRINKING_TRIALS, time, false);
        }

        /** The same for a part of a proof that takes little of its time. */
        Settings brief() {
            return new Settings(rows, seed, shrinking, time.dividedBy(8), false);
        }

        /** The same, but every special value is tried. */
        public Settings whole() {
            return new Settings(rows, seed, shrinking, time, true);
        }
    }

    public Prover(List<NativeEngine> engines, Settings settings) {
        this.engines = List.copyOf(engines);
        this.settings = settings;
    }

    /**
     * Whether the pipeline does what the legacy object does. How many rows in error stop a run does not matter to that: which rows are
     * in error does, and input with many of them shows more than input with few.
     */
    public Proof prove(Pipeline converted, Legacy legacy) {
        var pipeline = CountedErrors.allowedIn(converted);
        var obstacles = new LinkedHashMap<String, String>();
        engines.forEach(engine -> engine.obstacle(pipeline).ifPresent(why -> obstacles.put(engine.name(), why)));
        var first = obstacles.get(engines.getFirst().name());
        if (first != null) {
            return Proof.notProvable(first, settings.seed());
        }
        var able = engines.stream()
                .filter(engine -> !obstacles.containsKey(engine.name()))
                .collect(Collectors.toCollection(ArrayList::new));
        var proof = new Attempt(settings, pipeline, legacy, able, obstacles).run();
        return proof.outcome() == Proof.Outcome.PROVEN ? withOtherValues(proof, pipeline, legacy, able) : proof;
    }

    /** What is proven for the usual values of parameters has to hold for others; where these cannot be compared, the proof says so. */
    private Proof withOtherValues(Proof usual, Pipeline pipeline, Legacy legacy, List<NativeEngine> able) {
        var runs = new OtherRuns(usual, OtherValues.untaken(pipeline, legacy));
        for (var values : OtherValues.of(pipeline, legacy)) {
            runs.add(
                    values,
                    new Attempt(
                                    settings.brief(),
                                    values.in(pipeline),
                                    values.in(legacy),
                                    new ArrayList<>(able),
                                    new LinkedHashMap<>())
                            .brief());
            if (runs.isDisproof()) {
                break;
            }
        }
        return runs.proof();
    }
}
