package io.landfall.validation.proof;

import io.landfall.converter.pipeline.Pipeline;
import io.landfall.validation.reference.Branches;
import io.landfall.validation.reference.LegacyOutcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The proof of one pipeline in the making: which inputs have been tried, what they came to, and what is tried next. */
final class Attempt {

    /** So small an input may do where larger ones have rows that nobody knows the result of. */
    private static final int SMALL = 6;

    private static final int SMALL_TRIALS = 4;

    /** How many times over the time may go where no input was found yet that a pipeline runs on. */
    private static final int PATIENCE = 3;

    /** The most parts of an input that are tried where it has rows that the pipeline does not foresee. */
    private static final int PARTS = 150;

    /** Inputs that are generated besides, as long as each finds a way through a condition that none has taken. */
    private static final int MORE_ROUNDS = 3;

    private static final int MORE_ROWS = 60;

    /** The most rows of one input, so that none takes long. */
    private static final int MOST_ROWS = 600;

    /** Sizes of the inputs that are generated one after the other, as shares of all rows. */
    private static final List<Double> SHARES = List.of(0.04, 0.1, 0.2, 0.3, 0.36);

    /** What these inputs are like. */
    private static final List<Manner> MANNERS =
            List.of(Manner.MILD, Manner.WILD, Manner.CROWDED, Manner.WILD, Manner.WILD);

    private final Prover.Settings settings;
    private final List<NativeEngine> engines;
    private final Pipeline pipeline;
    private final Trial trial;
    private final List<NativeEngine> able;
    private final Map<String, String> obstacles;
    private final InputGenerator generator;
    private final Answers answers;
    private final Disproof disproof;
    private final Branches branches = new Branches();
    private final long deadline;
    private int rows;
    private int wild;
    private int ran;
    private boolean isUnforeseen;
    private boolean isOfChance;
    private String stopped = "";

    /**
     * An attempt that has not begun.
     *
     * @param engines all there are, of which the first decides
     * @param able those that can run the pipeline
     * @param obstacles why the others cannot, by their names
     */
    Attempt(
            Prover.Settings settings,
            List<NativeEngine> engines,
            Pipeline pipeline,
            Trial trial,
            List<NativeEngine> able,
            Map<String, String> obstacles) {
        this.settings = settings;
        this.engines = engines;
        this.deadline = System.nanoTime() + settings.time().toNanos();
        this.pipeline = pipeline;
        this.trial = trial;
        this.able = able;
        this.obstacles = obstacles;
        this.generator = new InputGenerator(pipeline, trial.legacy());
        this.answers = new Answers(pipeline, engines.getFirst());
        this.disproof = new Disproof(pipeline, trial, settings);
    }

    Proof run() {
        if (InputRows.sources(pipeline).isEmpty()) {
            return round(settings.seed(), 1, Manner.MILD).orElseGet(this::end);
        }
        var nothing = nothing();
        if (nothing.isPresent()) {
            return nothing.get();
        }
        var made = 0;
        for (int round = 0; round < SHARES.size() && made < settings.rows(); round++) {
            var share = (int) Math.round(settings.rows() * SHARES.get(round));
            var size = Math.max(4, round > 0 && isSlow() ? settings.rows() - made : share);
            made += size;
            var end = round(settings.seed() * 1_000 + round, size, MANNERS.get(round));
            if (end.isPresent()) {
                return end.get();
            }
            if (System.nanoTime() > deadline) {
                return end();
            }
        }
        return rest().or(this::more).orElseGet(this::end);
    }

    /** Whether a run takes its time whatever the rows: then all that are left are put into one. */
    private boolean isSlow() {
        return System.nanoTime() > deadline - settings.time().toNanos() * 7 / 8;
    }

    /** No rows at all: what is written then is easily forgotten, but shows nothing about rows. */
    private Optional<Proof> nothing() {
        var end = tried(settings.seed(), 0, Manner.MILD);
        ran = 0;
        isUnforeseen = false;
        return end;
    }

    /** Shows special values that no row has had yet. */
    private Optional<Proof> rest() {
        var end = Optional.<Proof>empty();
        var enough = generator.enough();
        for (int i = 0; end.isEmpty() && ran > 0 && isWanted(enough); i++) {
            end = tried(settings.seed() * 1_000 + 700 + i, Math.min(MOST_ROWS, enough - wild), Manner.WILD);
        }
        return end;
    }

    private boolean isWanted(int enough) {
        return settings.thorough() && wild < enough && System.nanoTime() < deadline;
    }

    /** Looks for ways through conditions that no row has taken. */
    private Optional<Proof> more() {
        var end = Optional.<Proof>empty();
        var before = -1;
        for (int i = 0; end.isEmpty() && i < MORE_ROUNDS && isWorthMore(before); i++) {
            before = branches.covered();
            end = tried(settings.seed() * 1_000 + 500 + i, MORE_ROWS, Manner.WILD);
        }
        return end;
    }

    private boolean isWorthMore(int before) {
        return ran > 0
                && branches.covered() > before
                && branches.covered() < branches.total()
                && System.nanoTime() < deadline;
    }

    private Proof end() {
        return ran > 0
                ? proof(
                        Proof.Outcome.PROVEN,
                        isOfChance
                                ? Optional.of("without rows whose result depends on " + Disproof.CHANCE)
                                : Optional.empty(),
                        Optional.empty())
                : proof(
                        Proof.Outcome.NOT_PROVABLE,
                        Optional.of("no input was found that it runs on: " + stopped),
                        Optional.empty());
    }

    /** Puts one input to all; where the legacy tool stops at it, or nobody knows, tamer and smaller ones too. */
    private Optional<Proof> round(long seed, int size, Manner manner) {
        var before = ran;
        var end = tried(seed, size, manner);
        if (end.isEmpty() && ran == before && manner != Manner.CROWDED) {
            end = answered(seed + 400);
        }
        for (int smaller = size / 2; end.isEmpty() && ran == before && smaller >= 1 && !isLate(); smaller /= 2) {
            end = tried(seed + 100, smaller, Manner.MILD);
            if (end.isEmpty() && ran == before) {
                end = tried(seed + 200, smaller, Manner.TAME);
            }
        }
        return end.isEmpty() && isUnforeseen ? small(seed + 300) : end;
    }

    /** Whether so much time has gone that smaller inputs, of which each may take long, are not worth it. */
    private boolean isLate() {
        return System.nanoTime() > deadline + settings.time().toNanos() * PATIENCE;
    }

    /** Inputs in which everything that is looked for is found, as far as that can be foreseen. */
    private Optional<Proof> answered(long seed) {
        var end = Optional.<Proof>empty();
        for (int i = 0; i < SMALL_TRIALS && end.isEmpty() && !isLate(); i++) {
            var manner = i % 2 == 0 ? Manner.TAME : Manner.MILD;
            var input = generator.rows(seed + i, i < 2 ? 1 : SMALL, manner);
            var answered = answers.to(input);
            end = answered.equals(input) ? end : tried(answered, manner);
        }
        return end;
    }

    /** Small inputs meet fewer of the rows that nobody knows the result of. */
    private Optional<Proof> small(long seed) {
        var end = Optional.<Proof>empty();
        for (int i = 0; i < SMALL_TRIALS && end.isEmpty() && !isLate(); i++) {
            end = tried(seed + i, SMALL, Manner.MILD);
        }
        return end;
    }

    private Optional<Proof> tried(long seed, int size, Manner manner) {
        var input = generator.rows(seed, size, manner, wild);
        wild += manner.isMild() ? 0 : size;
        return tried(input, manner);
    }

    private Optional<Proof> tried(InputRows input, Manner manner) {
        var expected = trial.legacy(input);
        switch (expected) {
            case LegacyOutcome.Refused(var at, var what) -> {
                return ran > 0 && what.equals(Trial.TOO_LONG)
                        ? Optional.of(end())
                        : Optional.of(proof(Proof.Outcome.NOT_PROVABLE, Optional.of(what), Optional.empty()));
            }
            case LegacyOutcome.Undefined(var at, var what) -> {
                isUnforeseen = true;
                stopped = what;
                return manner.isMild() ? Optional.empty() : foreseen(input, known(0)::isDefined);
            }
            case LegacyOutcome.Failed(var at, var why) -> {
                stopped = why;
                return compared(input, expected).end();
            }
            case LegacyOutcome.Ran _ -> {
                var comparison = compared(input, expected);
                ran += comparison.isWhole() ? 1 : 0;
                return comparison.isWhole() || (manner.isMild() && !isOfChance)
                        ? comparison.end()
                        : foreseen(input, isOfChance ? known(1)::isOrdered : known(0)::isForeseen);
            }
        }
    }

    /** Orders may be looked into for as long as everything else together. */
    private KnownInputs known(int times) {
        return new KnownInputs(
                pipeline,
                trial,
                able,
                disproof,
                deadline + times * settings.time().toNanos());
    }

    /** What else a wild input has to show beside rows that are not foreseen. */
    private Optional<Proof> foreseen(InputRows input, Predicate<InputRows> test) {
        var rest = Foreseen.of(input, test, PARTS, generator::avoid);
        if (rest.count() == 0 || rest.equals(input) || !(trial.legacy(rest) instanceof LegacyOutcome.Ran expected)) {
            return Optional.empty();
        }
        var comparison = compared(rest, expected);
        ran += comparison.isWhole() ? 1 : 0;
        return comparison.end();
    }

    /**
     * What comparing came to.
     *
     * @param isWhole whether the pipeline foresees such input
     */
    private record Comparison(boolean isWhole, Optional<Proof> end) {}

    private Comparison compared(InputRows input, LegacyOutcome expected) {
        rows += input.count();
        branches.add(Trial.branches(expected));
        for (var engine : List.copyOf(able)) {
            if (ran > 0 && !engine.equals(engines.getFirst()) && System.nanoTime() > deadline) {
                continue;
            }
            var found = engine.run(pipeline, input.converted(pipeline));
            if (found instanceof NativeOutcome.GaveUp(var why)) {
                obstacles.put(engine.name(), why);
                able.remove(engine);
                if (engine.equals(engines.getFirst())) {
                    return new Comparison(false, Optional.of(gaveUp(engine, why)));
                }
            } else if (found instanceof NativeOutcome.Unforeseen(var at, var why)) {
                isUnforeseen = true;
                stopped = why;
                return new Comparison(false, Optional.empty());
            } else if (trial.difference(expected, found).isPresent()) {
                return disproved(input, engine);
            }
        }
        return new Comparison(true, Optional.empty());
    }

    /** What was compared before still counts. */
    private Proof gaveUp(NativeEngine engine, String why) {
        if (ran == 0) {
            return proof(
                    Proof.Outcome.NOT_PROVABLE,
                    Optional.of("on %s %s".formatted(engine.name(), why)),
                    Optional.empty());
        }
        able.addFirst(engine);
        obstacles.remove(engine.name());
        return end();
    }

    /** An order that no database defines says nothing; rows whose result does not depend on it are still compared. */
    private Comparison disproved(InputRows input, NativeEngine engine) {
        var found = disproof.of(input, engine);
        if (found.isOfChance()) {
            isOfChance = true;
            stopped = found.reason();
            return new Comparison(false, Optional.empty());
        }
        var outcome = found.counterexample().isPresent() ? Proof.Outcome.DISPROVED : Proof.Outcome.NOT_PROVABLE;
        return new Comparison(true, Optional.of(proof(outcome, Optional.of(found.reason()), found.counterexample())));
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
