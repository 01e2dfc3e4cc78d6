package io.landfall.validation.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What runs with other values of parameters add to a proof with the usual ones. One that shows a difference disproves; one that cannot be
 * compared leaves the proof as it is, and is told.
 */
final class OtherRuns {

    private final Proof usual;
    private final SortedSet<String> untaken;
    private final List<OtherRun> runs = new ArrayList<>();

    private record OtherRun(RunValues values, Proof proof) {

        private String words() {
            return RunValues.words(values.texts());
        }
    }

    /**
     * No runs yet.
     *
     * @param usual which proves the pipeline for the usual values
     * @param untaken parameters for which the legacy object takes no value
     */
    OtherRuns(Proof usual, SortedSet<String> untaken) {
        this.usual = usual;
        this.untaken = untaken;
    }

    void add(RunValues values, Proof proof) {
        runs.add(new OtherRun(values, proof));
    }

    boolean isDisproof() {
        return disproof().isPresent();
    }

    private Optional<OtherRun> disproof() {
        return runs.stream()
                .filter(run -> run.proof().outcome() == Proof.Outcome.DISPROVED)
                .findFirst();
    }

    /** What is known after all of them. */
    Proof proof() {
        var disproof = disproof();
        var gaveUp = gaveUp();
        return new Proof(
                disproof.map(run -> run.proof().outcome()).orElse(usual.outcome()),
                usual.engines().stream()
                        .filter(engine -> !gaveUp.containsKey(engine))
                        .toList(),
                usual.seed(),
                usual.rows() + runs.stream().mapToInt(run -> run.proof().rows()).sum(),
                usual.covered(),
                usual.total(),
                disproof.map(run -> run.proof().reason()).orElseGet(this::reason),
                obstacles(gaveUp),
                disproof.flatMap(run -> run.proof().counterexample().map(example -> example.in(run.values()))));
    }

    private Map<String, String> obstacles(Map<String, String> gaveUp) {
        var all = new LinkedHashMap<>(usual.obstacles());
        all.putAll(gaveUp);
        return all;
    }

    /** The engines beside the first that were compared with the usual values and not with all others, and why. */
    private Map<String, String> gaveUp() {
        var all = new LinkedHashMap<String, String>();
        runs.forEach(run -> run.proof().obstacles().forEach((engine, why) -> {
            if (!engine.equals(usual.engines().getFirst())) {
                all.putIfAbsent(engine, "with %s: %s".formatted(run.words(), why));
            }
        }));
        return all;
    }

    private Optional<String> reason() {
        var reasons = Stream.of(usual.reason(), untold(), untakenInWords())
                .flatMap(Optional::stream)
                .collect(Collectors.joining("; "));
        return reasons.isEmpty() ? Optional.empty() : Optional.of(reasons);
    }

    /** Of which values the proof says nothing: of all others, or of those with which the engine that decides gave up. */
    private Optional<String> untold() {
        var isCompared = runs.stream().anyMatch(run -> run.proof().outcome() != Proof.Outcome.NOT_PROVABLE);
        if (!isCompared) {
            return runs.stream()
                    .flatMap(run -> run.proof().reason().stream())
                    .findFirst()
                    .map(why -> usualAlone(values(), why));
        }
        return runs.stream()
                .filter(run -> run.proof().outcome() == Proof.Outcome.NOT_PROVABLE)
                .filter(run ->
                        run.proof().obstacles().containsKey(usual.engines().getFirst()))
                .findFirst()
                .map(run -> "not with %s: %s"
                        .formatted(run.words(), run.proof().reason().orElse("nobody can tell")));
    }

    /** Which parameters no run gave another value to, as nobody knows how the legacy tool takes one. */
    private Optional<String> untakenInWords() {
        return untaken.isEmpty()
                ? Optional.empty()
                : Optional.of(usualAlone(untaken, "the reference executor takes no others"));
    }

    private SortedSet<String> values() {
        return runs.stream()
                .flatMap(run -> run.values().values().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String usualAlone(SortedSet<String> names, String why) {
        return "with the usual %s of %s alone: %s"
                .formatted(names.size() == 1 ? "value" : "values", String.join(" and ", names), why);
    }
}
