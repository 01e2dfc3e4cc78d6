package io.landfall.validation.proof;

import io.landfall.converter.pipeline.Pipeline;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The proof of one pipeline in the making: which inputs are tried, one after the other, until it is known what they come to. */
final class Attempt {

    /** So small an input may do where larger ones have rows that nobody knows the result of. */
    private static final int SMALL = 6;

    private static final int SMALL_TRIALS = 4;

    /** Rows that show what a value does which all of them meet. */
    private static final int FEW = 10;

    private static final int SOME = 30;

    /** Inputs that are generated besides, as long as each finds a way through a condition that none has taken. */
    private static final int MORE_ROUNDS = 3;

    private static final int MORE_ROWS = 60;

    /** Inputs of such rows for all of which tables have an answer. */
    private static final int ANSWERED = 3;

    /** So many questions of a small input are answered. */
    private static final int FEW_ANSWERS = 20;

    /** The most rows of one input, so that none takes long. */
    private static final int MOST_ROWS = 600;

    /** So many times the rows that would be enough are made at most, where checks take most of them out. */
    private static final int MOST_TIMES = 3;

    /** Sizes of the inputs that are generated one after the other, as shares of all rows. */
    private static final List<Double> SHARES = List.of(0.04, 0.1, 0.2, 0.3, 0.36);

    /** What these inputs are like. */
    private static final List<Manner> MANNERS =
            List.of(Manner.MILD, Manner.WILD, Manner.CROWDED, Manner.WILD, Manner.WILD);

    /** Sizes of inputs in which no group is small. */
    private static final List<Integer> GROUPS = List.of(6, 9, 15);

    /** And of small ones, where all is tried. */
    private static final List<Integer> MORE_GROUPS = List.of(6, 9, 15, 3, 4, 5, 3, 4, 7);

    private final Prover.Settings settings;
    private final Pipeline pipeline;
    private final Deadline deadline;
    private final InputGenerator generator;
    private final Answers answers;
    private final Evidence evidence;
    private final CheckedRows checks;
    private int wild;
    private int passed;

    /**
     * An attempt that has not begun.
     *
     * @param able the engines that can run the pipeline, of which the first decides
     * @param obstacles why the others cannot, by their names
     */
    Attempt(
            Prover.Settings settings,
            Pipeline pipeline,
            Legacy legacy,
            List<NativeEngine> able,
            Map<String, String> obstacles) {
        this.settings = settings;
        this.pipeline = pipeline;
        this.deadline = Deadline.in(settings.time());
        this.generator = new InputGenerator(pipeline, legacy);
        generator.ask(able.getFirst());
        this.answers = new Answers(pipeline, able.getFirst());
        this.checks = CheckedRows.byChecks(pipeline, able.getFirst());
        this.evidence =
                new Evidence(settings, pipeline, new Trial(pipeline, legacy), able, obstacles, deadline, generator);
    }

    Proof run() {
        if (InputRows.sources(pipeline).isEmpty()) {
            return round(settings.seed(), 1, Manner.MILD).orElseGet(evidence::end);
        }
        var nothing = nothing();
        if (nothing.isPresent()) {
            return nothing.get();
        }
        var made = 0;
        for (int round = 0; round < SHARES.size() && made < settings.rows(); round++) {
            var share = (int) Math.round(settings.rows() * SHARES.get(round));
            if (round == 1) {
                var end = ends().or(this::emptied).or(this::alone);
                if (end.isPresent()) {
                    return end.get();
                }
            }
            // A run that takes its time does so whatever the rows: then all that are left are put into one.
            var size = Math.max(4, round > 0 && deadline.isBegun() ? left(made) : share);
            made += size;
            var end = round(settings.seed() * 1_000 + round, size, MANNERS.get(round));
            if (end.isPresent()) {
                return end.get();
            }
            if (deadline.isOver()) {
                return evidence.end();
            }
        }
        return answered().or(this::rest).or(this::aimed).or(this::more).orElseGet(evidence::end);
    }

    /** A few rows alone, tame and wild ones. */
    Proof brief() {
        return tried(settings.seed() + 10, FEW, Manner.MILD)
                .or(() -> deadline.isOver() ? Optional.empty() : tried(settings.seed() + 20, SOME, Manner.WILD))
                .orElseGet(evidence::end);
    }

    /** All rows that there is time for, if runs take their time. */
    private int left(int made) {
        var rows = settings.rows() - made;
        return settings.thorough() ? Math.max(rows, Math.min(MOST_ROWS, generator.enough())) : rows;
    }

    /** No rows at all: what is written then is easily forgotten, but shows nothing about rows. */
    private Optional<Proof> nothing() {
        var end = tried(settings.seed(), 0, Manner.MILD);
        evidence.disregard();
        return end;
    }

    /** Rows that other inputs have few of, since a run ends with them. */
    private Optional<Proof> ends() {
        var input = generator.refused(settings.seed() * 1_000 + 670);
        return input.count() > 0 ? evidence.ofEnds(input) : Optional.empty();
    }

    /** Rows of all places but one: what an empty table comes to shows beside others that have rows. */
    private Optional<Proof> emptied() {
        var end = Optional.<Proof>empty();
        var places = generator.places();
        for (int i = 0; i < places.size() && end.isEmpty() && places.size() > 1 && !deadline.isBegun(); i++) {
            var input = generator.rows(settings.seed() * 1_000 + 650 + i, SMALL, Manner.MILD, 0);
            var table = Objects.requireNonNull(input.tables().get(places.get(i)));
            end = evidence.of(input.with(places.get(i), table.with(List.of())), Manner.MILD);
        }
        return end;
    }

    /** Inputs of one group each. */
    private Optional<Proof> alone() {
        var end = Optional.<Proof>empty();
        var groups = settings.thorough() ? MORE_GROUPS : GROUPS;
        for (int i = 0; i < groups.size() && end.isEmpty() && (i == 0 || !deadline.isBegun()); i++) {
            end = tried(settings.seed() * 1_000 + 600 + i, groups.get(i), Manner.ALONE);
        }
        return end;
    }

    /** Shows special values that no row has had yet. */
    private Optional<Proof> rest() {
        var end = Optional.<Proof>empty();
        var enough = generator.enough();
        for (int i = 0; end.isEmpty() && evidence.hasRun() && isWanted(enough); i++) {
            end = tried(settings.seed() * 1_000 + 700 + i, Math.min(MOST_ROWS, enough - passed), Manner.WILD);
        }
        return end;
    }

    /** Wild rows that find what they look for, computed as it may be. */
    private Optional<Proof> answered() {
        var end = Optional.<Proof>empty();
        for (int i = 0; i < ANSWERED && settings.thorough() && end.isEmpty() && !deadline.isOver(); i++) {
            var input = checks.passing(generator.rows(settings.seed() * 1_000 + 900 + i, MORE_ROWS, Manner.WILD, wild));
            var answered = answers.to(input, MORE_ROWS);
            end = answered.equals(input) ? end : evidence.of(answered, Manner.WILD);
        }
        return end;
    }

    /** Where all rows come to one, each bound needs an input of its own. */
    private Optional<Proof> aimed() {
        var end = Optional.<Proof>empty();
        for (int i = 0; settings.thorough() && end.isEmpty() && i < generator.wholeAims() && !deadline.isOver(); i++) {
            var input = generator.rows(settings.seed() * 1_000 + 800 + i, 1, Manner.AIMED, 4 * i);
            end = evidence.of(checks.passing(input), Manner.AIMED);
        }
        return end;
    }

    private boolean isWanted(int enough) {
        return settings.thorough() && passed < enough && wild < MOST_TIMES * enough && !deadline.isOver();
    }

    /** Looks for ways through conditions that no row has taken. */
    private Optional<Proof> more() {
        var end = Optional.<Proof>empty();
        var before = -1;
        for (int i = 0; end.isEmpty() && i < MORE_ROUNDS && isWorthMore(before); i++) {
            before = evidence.branches().covered();
            end = tried(settings.seed() * 1_000 + 500 + i, MORE_ROWS, Manner.WILD);
        }
        return end;
    }

    private boolean isWorthMore(int before) {
        return evidence.hasRun()
                && evidence.branches().covered() > before
                && evidence.branches().covered() < evidence.branches().total()
                && !deadline.isOver();
    }

    /** Puts one input to all; where the legacy tool stops at it, or nobody knows, tamer and smaller ones too. */
    private Optional<Proof> round(long seed, int size, Manner manner) {
        var before = evidence.runs();
        var end = tried(seed, size, manner);
        if (end.isEmpty() && evidence.runs() == before && manner != Manner.CROWDED) {
            end = answered(seed + 400);
        }
        for (int smaller = size / 2;
                end.isEmpty() && evidence.runs() == before && smaller >= 1 && !deadline.isLongOver();
                smaller /= 2) {
            end = tried(seed + 100, smaller, Manner.MILD);
            if (end.isEmpty() && evidence.runs() == before) {
                end = tried(seed + 200, smaller, Manner.TAME);
            }
        }
        var isShown = evidence.runs() > before && deadline.isBegun();
        return end.isEmpty() && evidence.isUnforeseen() && !isShown ? small(seed + 300) : end;
    }

    /** Inputs in which everything that is looked for is found, as far as that can be foreseen. */
    private Optional<Proof> answered(long seed) {
        var end = Optional.<Proof>empty();
        for (int i = 0; i < SMALL_TRIALS && end.isEmpty() && !deadline.isLongOver(); i++) {
            var manner = i % 2 == 0 ? Manner.TAME : Manner.MILD;
            var input = generator.rows(seed + i, i < 2 ? 1 : SMALL, manner);
            var answered = answers.to(input, FEW_ANSWERS);
            end = answered.equals(input) ? end : evidence.of(answered, manner);
        }
        return end;
    }

    /** Small inputs meet fewer of the rows that nobody knows the result of. */
    private Optional<Proof> small(long seed) {
        var end = Optional.<Proof>empty();
        for (int i = 0; i < SMALL_TRIALS && end.isEmpty() && !deadline.isLongOver(); i++) {
            end = tried(seed + i, SMALL, Manner.MILD);
        }
        return end;
    }

    private Optional<Proof> tried(long seed, int size, Manner manner) {
        var made = generator.rows(seed, size, manner, wild);
        var input = manner.isMild() ? made : checks.passing(made);
        if (!manner.isMild() && manner != Manner.ALONE) {
            wild += size;
            passed += Math.max(0, size - (made.count() - input.count()));
        }
        return evidence.of(input, manner);
    }
}
