package io.landfall.validation.proof;

import io.landfall.converter.pipeline.Pipeline;
import io.landfall.validation.reference.Branches;
import io.landfall.validation.reference.LegacyOutcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Proves pipelines on engines: the first one must be able to run a pipeline, the others take part where they can. */
public final class Prover {

    private static final int SHRINKING_TRIALS = 250;
    private static final long SHRINKING_MILLIS = 6_000;

    /** Sizes of the inputs that are generated one after the other, as shares of all rows. */
    private static final List<Double> SHARES = List.of(0.04, 0.1, 0.2, 0.3, 0.36);

    private final List<NativeEngine> engines;
    private final Settings settings;

    /**
     * How much is tried.
     *
     * @param rows to generate for a source in all
     */
    public record Settings(int rows, long seed) {

        public static final Settings USUAL = new Settings(300, 7);
    }

    public Prover(List<NativeEngine> engines, Settings settings) {
        this.engines = List.copyOf(engines);
        this.settings = settings;
    }

    public Proof prove(Pipeline pipeline, Legacy legacy) {
        var obstacles = new LinkedHashMap<String, String>();
        engines.forEach(engine -> engine.obstacle(pipeline).ifPresent(why -> obstacles.put(engine.name(), why)));
        var first = obstacles.get(engines.getFirst().name());
        if (first != null) {
            return Proof.notProvable(first, settings.seed());
        }
        var able = engines.stream()
                .filter(engine -> !obstacles.containsKey(engine.name()))
                .toList();
        return new Attempt(pipeline, new Trial(pipeline, legacy), able, obstacles).run();
    }

    /** The work on one pipeline. */
    private final class Attempt {

        private final Pipeline pipeline;
        private final Trial trial;
        private final List<NativeEngine> able;
        private final Map<String, String> obstacles;
        private final InputGenerator generator;
        private final Branches branches = new Branches();
        private int rows;
        private int ran;
        private String stopped = "";

        Attempt(Pipeline pipeline, Trial trial, List<NativeEngine> able, Map<String, String> obstacles) {
            this.pipeline = pipeline;
            this.trial = trial;
            this.able = able;
            this.obstacles = obstacles;
            this.generator = new InputGenerator(pipeline);
        }

        Proof run() {
            for (int round = 0; round < SHARES.size(); round++) {
                var size = Math.max(4, (int) Math.round(settings.rows() * SHARES.get(round)));
                var end = round(settings.seed() * 1_000 + round, size, round == 0);
                if (end.isPresent()) {
                    return end.get();
                }
                if (InputRows.sources(pipeline).isEmpty()) {
                    break;
                }
            }
            return ran > 0
                    ? proof(Proof.Outcome.PROVEN, Optional.empty(), Optional.empty())
                    : proof(
                            Proof.Outcome.NOT_PROVABLE,
                            Optional.of("the legacy tool stops at every input that was tried: " + stopped),
                            Optional.empty());
        }

        /** Puts one input to all; where the legacy tool stops at it, milder and smaller ones too. */
        private Optional<Proof> round(long seed, int size, boolean mild) {
            var input = generator.rows(seed, size, mild);
            var expected = trial.legacy(input);
            if (expected instanceof LegacyOutcome.Refused(var at, var what)) {
                return Optional.of(proof(Proof.Outcome.NOT_PROVABLE, Optional.of(what), Optional.empty()));
            }
            var difference = compared(input, expected);
            if (difference.isPresent()) {
                return difference;
            }
            if (expected instanceof LegacyOutcome.Failed(var at, var why)) {
                stopped = why;
                return size <= 2 ? Optional.empty() : round(seed + 100, size / 2, true);
            }
            ran++;
            return Optional.empty();
        }

        private Optional<Proof> compared(InputRows input, LegacyOutcome expected) {
            rows += input.count();
            branches.add(Trial.branches(expected));
            for (var engine : able) {
                if (trial.difference(input, expected, engine).isPresent()) {
                    return Optional.of(disproved(input, engine));
                }
            }
            return Optional.empty();
        }

        private Proof disproved(InputRows input, NativeEngine engine) {
            var smallest = Shrinking.of(
                    input,
                    candidate -> trial.difference(candidate, engine).isPresent(),
                    SHRINKING_TRIALS,
                    SHRINKING_MILLIS);
            var legacy = trial.legacy(smallest);
            var written = trial.difference(smallest, legacy, engine)
                    .orElseThrow(() ->
                            new IllegalStateException("'%s' answers differently each time".formatted(pipeline.name())));
            var first = new Parting(pipeline).of(smallest, legacy, engine);
            var counterexample = new Counterexample(engine.name(), smallest, written, first);
            return proof(
                    Proof.Outcome.DISPROVED,
                    Optional.of(counterexample.parting().what()),
                    Optional.of(counterexample));
        }

        private Proof proof(Proof.Outcome outcome, Optional<String> reason, Optional<Counterexample> counterexample) {
            return new Proof(
                    outcome,
                    able.stream().map(NativeEngine::name).toList(),
                    settings.seed(),
                    rows,
                    branches.covered(),
                    branches.total(),
                    reason,
                    obstacles,
                    counterexample);
        }
    }
}
