package io.landfall.validation.proof;

import io.landfall.converter.pipeline.Pipeline;
import io.landfall.validation.reference.Branches;
import io.landfall.validation.reference.LegacyOutcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** What the inputs that have been put to a pipeline and its legacy object came to, which is all that its proof rests on. */
final class Evidence {

    /** The most parts of an input that are tried where it has rows that the pipeline does not foresee. */
    private static final int PARTS = 150;

    /** Of an input that the legacy tool alone is asked about. */
    private static final int LEGACY_PARTS = 600;

    /** Where both ways stop at it, which is an answer too. */
    private static final int STOPPED_PARTS = 24;

    /** Of the rows with which the pipeline ends: one at which the legacy tool goes on is enough. */
    private static final int ENDED_PARTS = 6;

    /** And of single ones of them, which the legacy tool alone is asked about. */
    private static final int ENDED_ROWS = 60;

    private static final int ALL_ENDED_ROWS = 300;

    private final Prover.Settings settings;
    private final Pipeline pipeline;
    private final Trial trial;
    private final NativeEngine first;
    private final List<NativeEngine> able;
    private final Map<String, String> obstacles;
    private final Deadline deadline;
    private final InputGenerator generator;
    private final Disproof disproof;
    private final CheckedRows going;
    private final Branches branches = new Branches();
    private int rows;
    private int ran;
    private boolean isUnforeseen;
    private boolean isOfChance;
    private String stopped = "";

    /**
     * No evidence yet.
     *
     * @param able the engines that can run the pipeline, of which the first decides
     * @param obstacles why the others cannot, by their names
     * @param generator of the inputs, which learns what is not foreseen
     */
    Evidence(
            Prover.Settings settings,
            Pipeline pipeline,
            Trial trial,
            List<NativeEngine> able,
            Map<String, String> obstacles,
            Deadline deadline,
            InputGenerator generator) {
        this.settings = settings;
        this.pipeline = pipeline;
        this.trial = trial;
        this.first = able.getFirst();
        this.able = able;
        this.obstacles = obstacles;
        this.deadline = deadline;
        this.generator = generator;
        this.disproof = new Disproof(pipeline, trial, settings);
        this.going = CheckedRows.byEnds(pipeline, first);
    }

    /** The ways through conditions that rows have taken. */
    Branches branches() {
        return branches;
    }

    /** On how many inputs all ran. */
    int runs() {
        return ran;
    }

    boolean hasRun() {
        return ran > 0;
    }

    /** Whether there were inputs that the legacy tool's documentation or the pipeline has no answer to. */
    boolean isUnforeseen() {
        return isUnforeseen;
    }

    /** The inputs so far end a proof when they tell the two apart, but show nothing otherwise. */
    void disregard() {
        ran = 0;
        isUnforeseen = false;
    }

    /** Puts an input to all; the proof when that ends it. Where runs end, what it has to show without rows with which they do is looked at. */
    Optional<Proof> of(InputRows input, Manner manner) {
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
                return manner.isMild() ? Optional.empty() : foreseen(input, this::defined, known(0)::isDefined, PARTS);
            }
            case LegacyOutcome.Failed(var at, var why) -> {
                stopped = why;
                var end = compared(input, expected).end();
                return end.isPresent() || manner.isMild()
                        ? end
                        : foreseen(input, same -> same, known(0)::isDefined, STOPPED_PARTS);
            }
            case LegacyOutcome.Ran _ -> {
                var comparison = compared(input, expected);
                ran += comparison.isWhole() ? 1 : 0;
                return comparison.isWhole() || (manner.isMild() && !isOfChance)
                        ? comparison.end()
                        : foreseen(input, same -> same, isOfChance ? known(1)::isOrdered : known(0)::isForeseen, PARTS);
            }
        }
    }

    /** Whether the legacy tool goes on at a row with which the pipeline ends. */
    Optional<Proof> ofEnds(InputRows input) {
        return ended(going.parts(input).refused(), ALL_ENDED_ROWS);
    }

    /** What the inputs so far amount to. */
    Proof end() {
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

    /** Orders may be looked into for as long as everything else together. */
    private KnownInputs known(int times) {
        return new KnownInputs(pipeline, trial, able, disproof, deadline.extended(times));
    }

    /** The rows that the legacy tool has an answer to: it is asked far more often than engines, which take longer to answer. */
    private InputRows defined(InputRows input) {
        Predicate<InputRows> test = rows -> !deadline.isOver() && trial.legacy(rows) instanceof LegacyOutcome.Ran;
        return test.test(input) ? input : Foreseen.of(input, test, LEGACY_PARTS, generator::avoid);
    }

    /**
     * What else a wild input has to show beside rows that are not foreseen.
     *
     * @param first leaves rows out that are found with less effort
     */
    private Optional<Proof> foreseen(
            InputRows input, UnaryOperator<InputRows> first, Predicate<InputRows> test, int most) {
        var parts = going.parts(input);
        var end = ended(parts.refused(), ENDED_ROWS);
        if (end.isPresent()) {
            return end;
        }
        var passing = first.apply(parts.passing());
        if (!passing.equals(input) && (!isOfChance || test.test(passing))) {
            var whole = answered(passing);
            if (whole.isWhole() || whole.end().isPresent()) {
                return whole.end();
            }
        }
        var rest = Foreseen.of(passing, test, most, generator::avoid);
        return rest.equals(input) ? Optional.empty() : answered(rest).end();
    }

    /** Compares what is left of an input, if the legacy tool has an answer to it. */
    private Comparison answered(InputRows left) {
        if (left.count() == 0 || !(trial.legacy(left) instanceof LegacyOutcome.Ran expected)) {
            return new Comparison(false, Optional.empty());
        }
        var comparison = compared(left, expected);
        ran += comparison.isWhole() ? 1 : 0;
        return comparison;
    }

    /** Rows with which the pipeline ends have to end the legacy tool too, or nobody knows what it does. */
    private Optional<Proof> ended(InputRows refused, int rows) {
        if (refused.count() == 0) {
            return Optional.empty();
        }
        var rest = Foreseen.alone(refused, this::isRun, rows)
                .orElseGet(() -> Foreseen.of(refused, this::isRun, ENDED_PARTS, (_, _) -> {}));
        return rest.count() > 0 && trial.legacy(rest) instanceof LegacyOutcome.Ran expected
                ? compared(rest, expected).end()
                : Optional.empty();
    }

    private boolean isRun(InputRows input) {
        return !deadline.isOver() && trial.legacy(input) instanceof LegacyOutcome.Ran;
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
            if (ran > 0 && !engine.equals(first) && deadline.isOver()) {
                continue;
            }
            var found = engine.run(pipeline, input.converted(pipeline));
            if (found instanceof NativeOutcome.GaveUp(var why)) {
                obstacles.put(engine.name(), why);
                able.remove(engine);
                if (engine.equals(first)) {
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
