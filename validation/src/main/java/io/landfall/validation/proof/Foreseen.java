package io.landfall.validation.proof;

import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.validation.data.TypedRows;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Leaves out rows that a pipeline does not foresee, so that what else an input has to show is not lost with them: halves of its longest
 * table of which any row is foreseen are tried, and halves of those that are not; where no table alone is why, one table after the other.
 */
final class Foreseen {

    private final Predicate<InputRows> test;
    private final InputRows input;
    private final SourceLocation place;
    private final BiConsumer<SourceLocation, List<@Nullable Object>> unforeseen;
    private int trials;

    private Foreseen(
            InputRows input,
            SourceLocation place,
            Predicate<InputRows> test,
            int trials,
            BiConsumer<SourceLocation, List<@Nullable Object>> unforeseen) {
        this.unforeseen = unforeseen;
        this.input = input;
        this.place = place;
        this.test = test;
        this.trials = trials;
    }

    /**
     * The input with the rows that are foreseen.
     *
     * @param test whether an input is foreseen
     * @param trials of the test at most; rows that were not tried then are left out
     * @param unforeseen is told of each row that is not foreseen, even if it is the only one
     */
    static InputRows of(
            InputRows input,
            Predicate<InputRows> test,
            int trials,
            BiConsumer<SourceLocation, List<@Nullable Object>> unforeseen) {
        var places = input.tables().keySet().stream()
                .sorted(Comparator.comparingInt(
                        place -> -table(input, place).rows().size()))
                .toList();
        for (var place : places) {
            var foreseen = new Foreseen(input, place, test, trials, unforeseen);
            if (foreseen.isWhy()) {
                return foreseen.with(foreseen.halves(table(input, place).rows()));
            }
        }
        return tableByTable(input, places, test, trials, unforeseen);
    }

    /**
     * The input with one row alone of a table, beside the rows of the others; nothing where no row is foreseen so.
     *
     * @param trials of the test at most, of rows that differ
     */
    static Optional<InputRows> alone(InputRows input, Predicate<InputRows> test, int trials) {
        return input.tables().entrySet().stream()
                .filter(table -> table.getValue().rows().size() > 1)
                .flatMap(table -> table.getValue().rows().stream()
                        .distinct()
                        .map(row -> input.with(table.getKey(), table.getValue().with(List.of(row)))))
                .limit(trials)
                .filter(test)
                .findFirst();
    }

    /** Where rows of several tables are why: those of one that are foreseen without the others, then those of the next beside them. */
    private static InputRows tableByTable(
            InputRows input,
            List<SourceLocation> places,
            Predicate<InputRows> test,
            int trials,
            BiConsumer<SourceLocation, List<@Nullable Object>> unforeseen) {
        var foreseen = input;
        for (var place : places) {
            foreseen = foreseen.with(place, table(input, place).with(List.of()));
        }
        if (places.isEmpty() || !test.test(foreseen)) {
            return foreseen;
        }
        var left = trials;
        for (int i = 0; i < places.size(); i++) {
            var next = new Foreseen(foreseen, places.get(i), test, left / (places.size() - i), unforeseen);
            left -= next.trials;
            foreseen = next.with(next.part(table(input, places.get(i)).rows()));
            left += next.trials;
        }
        return foreseen;
    }

    /** Whether some row of the table alone is foreseen beside the others: where none is, rows of another table are why. */
    private boolean isWhy() {
        var rows = table(input, place).rows();
        return !rows.isEmpty()
                && (test.test(with(rows.subList(0, 1)))
                        || test.test(with(rows.subList(rows.size() / 2, rows.size() / 2 + 1))));
    }

    private List<List<@Nullable Object>> part(List<List<@Nullable Object>> rows) {
        if (rows.isEmpty() || trials <= 0) {
            return List.of();
        }
        trials--;
        if (test.test(with(rows))) {
            return rows;
        }
        if (rows.size() == 1) {
            unforeseen.accept(place, rows.getFirst());
        }
        return halves(rows);
    }

    private List<List<@Nullable Object>> halves(List<List<@Nullable Object>> rows) {
        if (rows.size() < 2) {
            return List.of();
        }
        var kept = new ArrayList<List<@Nullable Object>>(part(rows.subList(0, rows.size() / 2)));
        kept.addAll(part(rows.subList(rows.size() / 2, rows.size())));
        return kept;
    }

    private InputRows with(List<List<@Nullable Object>> rows) {
        return input.with(place, table(input, place).with(rows));
    }

    private static TypedRows table(InputRows input, SourceLocation place) {
        return Objects.requireNonNull(input.tables().get(place));
    }
}
