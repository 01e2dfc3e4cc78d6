package io.landfall.validation.proof;

import io.landfall.converter.pipeline.Pipeline;
import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.validation.reference.LegacyOutcome;
import java.util.List;
import java.util.Optional;

/** Makes of an input that tells a pipeline from its legacy object the smallest one that does, unless the difference is none. */
record Disproof(Pipeline pipeline, Trial trial, Prover.Settings settings) {

    /** Why an answer of a pipeline may be another than that of the legacy tool, and still right. */
    static final String CHANCE = "an order of rows that a database does not define";

    /** So many orders show whether an answer depends on the order at all; where it does, many more are tried. */
    private static final int FEW_SHUFFLES = 24;

    private static final int SHUFFLES = 120;

    /** So many rows are shuffled into most of the orders that matter. */
    private static final int FEW_ROWS = 8;

    /**
     * What an input shows.
     *
     * @param counterexample nothing when it shows nothing, for the reason that is given
     */
    record Shown(String reason, Optional<Counterexample> counterexample) {

        boolean isOfChance() {
            return reason.equals(CHANCE);
        }
    }

    /** The smallest input that still shows it; nothing is shown when the same input gives another answer each time. */
    Shown of(InputRows input, NativeEngine engine) {
        var smallest = Shrinking.of(
                input,
                candidate -> trial.difference(candidate, engine).isPresent(),
                this::isHeld,
                settings.shrinking(),
                settings.time());
        var legacy = trial.legacy(smallest);
        var written = trial.difference(smallest, legacy, engine);
        if (written.isEmpty()) {
            return new Shown("the same input gives another answer each time", Optional.empty());
        }
        if (isOrderOfChance(smallest, engine)) {
            return new Shown(CHANCE, Optional.empty());
        }
        var first = new Parting(pipeline).of(smallest, legacy, engine);
        var counterexample = new Counterexample(engine.name(), RunValues.USUAL, smallest, written.get(), first);
        return new Shown(counterexample.parting().what(), Optional.of(counterexample));
    }

    /** Whether a source reads the value as it is: text files may have no empty texts beside NULL. */
    private boolean isHeld(SourceLocation place, Object value) {
        return !(value instanceof String text)
                || InputRows.sources(pipeline).stream()
                        .filter(source -> source.at().equals(place))
                        .flatMap(source -> CellText.of(source).stream())
                        .allMatch(cells -> text.equals(cells.read(text)));
    }

    /**
     * Whether the legacy tool may answer just as the pipeline does when a database answers in another order. Of many rows nobody can try
     * all orders: there it is enough that the legacy tool itself answers something else in another one. Otherwise it is enough that doubles lie
     * no further apart than its own do, or that nothing but sums of doubles part where they are rounded.
     */
    boolean isOrderOfChance(InputRows input, NativeEngine engine) {
        var found = engine.run(pipeline, input.converted(pipeline));
        var legacy = trial.legacy(input);
        var answer = written(legacy);
        var isLarge = input.count() > FEW_ROWS;
        var random = InputGenerator.random(settings.seed());
        var depends = false;
        for (int i = 0; i < (depends ? SHUFFLES : FEW_SHUFFLES); i++) {
            if (trial.legacy(input.shuffled(pipeline, random)) instanceof LegacyOutcome.Ran ran) {
                var isOther = !written(ran).equals(answer);
                if ((isLarge && isOther) || trial.difference(ran, found).isEmpty()) {
                    return true;
                }
                depends |= isOther;
            }
        }
        return isLeftOfSum(input, legacy, found) || isSumOfDoubles(input, legacy, found, engine);
    }

    /** Whether doubles lie no further apart than the legacy tool's own do when it adds them up in other orders, those of files too. */
    private boolean isLeftOfSum(InputRows input, LegacyOutcome legacy, NativeOutcome found) {
        if (!(legacy instanceof LegacyOutcome.Ran usual)) {
            return false;
        }
        var spread = OrderSpread.of(usual);
        var random = InputGenerator.random(settings.seed());
        for (int i = 0; i < FEW_SHUFFLES; i++) {
            if (trial.legacy(input.mixed(random)) instanceof LegacyOutcome.Ran ran) {
                spread.add(differences(legacy, inOtherOrder(ran, found)));
            }
        }
        return spread.explains(differences(legacy, found));
    }

    private List<Difference> differences(LegacyOutcome legacy, NativeOutcome found) {
        return legacy instanceof LegacyOutcome.Ran ran && found instanceof NativeOutcome.Ran converted
                ? new Outputs(pipeline).differences(ran, converted).toList()
                : List.of();
    }

    /** What the legacy tool writes in another order, in the place of what the pipeline wrote. */
    private NativeOutcome inOtherOrder(LegacyOutcome.Ran legacy, NativeOutcome found) {
        return found instanceof NativeOutcome.Ran converted ? new Outputs(pipeline).replaced(converted, legacy) : found;
    }

    private boolean isSumOfDoubles(InputRows input, LegacyOutcome legacy, NativeOutcome found, NativeEngine engine) {
        return legacy instanceof LegacyOutcome.Ran ran
                && new Parting(pipeline).summed(input, ran, engine).explain(differences(legacy, found));
    }

    /** What stands in every target, in whatever order. */
    private static List<List<String>> written(LegacyOutcome outcome) {
        return outcome instanceof LegacyOutcome.Ran ran
                ? ran.outputs().stream()
                        .map(output -> output.rows().rows().stream()
                                .map(List::toString)
                                .sorted()
                                .toList())
                        .toList()
                : List.of();
    }
}
