package io.landfall.validation.proof;

import io.landfall.converter.expression.SqlType;
import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.validation.data.TypedRows;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Cuts an input down while it keeps a property: whole stretches of rows first, then single rows, then values.
 *
 * @see <a href="https://doi.org/10.1109/32.988498">Zeller, Hildebrandt: Simplifying and Isolating Failure-Inducing Input</a>
 */
final class Shrinking {

    private final Predicate<InputRows> property;
    private final BiPredicate<SourceLocation, Object> held;
    private final long deadline;
    private int trials;
    private InputRows smallest;

    private Shrinking(
            InputRows input,
            Predicate<InputRows> property,
            BiPredicate<SourceLocation, Object> held,
            int trials,
            Duration time) {
        this.smallest = input;
        this.property = property;
        this.held = held;
        this.trials = trials;
        this.deadline = System.nanoTime() + time.toNanos();
    }

    /**
     * The smallest input found within so many trials and so much time.
     *
     * @param held whether what is read at a place may hold a value; others show what no run can meet
     */
    static InputRows of(
            InputRows input,
            Predicate<InputRows> property,
            BiPredicate<SourceLocation, Object> held,
            int trials,
            Duration time) {
        var shrinking = new Shrinking(input, property, held, trials, time);
        int before;
        do {
            before = shrinking.smallest.count();
            input.tables().keySet().forEach(shrinking::rows);
        } while (shrinking.smallest.count() < before && shrinking.mayTry());
        input.tables().keySet().forEach(shrinking::values);
        return shrinking.smallest;
    }

    private boolean mayTry() {
        return trials > 0 && System.nanoTime() < deadline;
    }

    private boolean accept(InputRows candidate) {
        if (!mayTry()) {
            return false;
        }
        trials--;
        var holds = property.test(candidate);
        if (holds) {
            smallest = candidate;
        }
        return holds;
    }

    private TypedRows table(SourceLocation place) {
        return Objects.requireNonNull(smallest.tables().get(place));
    }

    private void rows(SourceLocation place) {
        if (!table(place).rows().isEmpty()) {
            accept(smallest.with(place, table(place).with(List.of())));
        }
        for (int size = table(place).rows().size() / 2; size >= 1 && mayTry(); size = size / 2) {
            for (int start = 0; start < table(place).rows().size(); ) {
                var all = table(place).rows();
                var left = new ArrayList<>(all.subList(0, start));
                left.addAll(all.subList(Math.min(all.size(), start + size), all.size()));
                if (!accept(smallest.with(place, table(place).with(left)))) {
                    start += size;
                }
            }
        }
    }

    private void values(SourceLocation place) {
        for (int row = 0; row < table(place).rows().size(); row++) {
            for (int column = 0; column < table(place).fields().size() && mayTry(); column++) {
                simplify(place, row, column);
            }
        }
    }

    private void simplify(SourceLocation place, int row, int column) {
        var value = table(place).rows().get(row).get(column);
        if (value == null) {
            return;
        }
        var type = table(place).fields().get(column).type();
        var simpler =
                Stream.concat(Stream.of((Object) null), simple(type).filter(candidate -> held.test(place, candidate)));
        var _ = simpler.takeWhile(candidate -> !Objects.equals(candidate, value))
                .anyMatch(candidate -> accept(replaced(place, row, column, candidate)));
    }

    private InputRows replaced(SourceLocation place, int row, int column, @Nullable Object value) {
        var rows = new ArrayList<>(table(place).rows());
        var changed = new ArrayList<@Nullable Object>(rows.get(row));
        changed.set(column, value);
        rows.set(row, changed);
        return smallest.with(place, table(place).with(rows));
    }

    private static Stream<Object> simple(SqlType type) {
        return switch (type) {
            case SqlType.Text _ -> Stream.of("", "A");
            case SqlType.Decimal _ -> Stream.of(BigDecimal.ZERO);
            case SqlType.Plain plain ->
                switch (plain) {
                    case SMALLINT, INTEGER, BIGINT -> Stream.of(0L, 1L);
                    case REAL, DOUBLE -> Stream.of(0d, 1d);
                    case DATE -> Stream.of(LocalDate.of(2024, 1, 1));
                    case TIMESTAMP -> Stream.of(LocalDate.of(2024, 1, 1).atStartOfDay());
                    case BOOLEAN -> Stream.of(false);
                    case TIME, VARBINARY -> Stream.of();
                };
        };
    }
}
