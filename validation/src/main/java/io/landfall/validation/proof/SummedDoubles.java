package io.landfall.validation.proof;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Doubles that are one on both sides but for their last digits. A sum of doubles depends on the order of its rows, of which no database defines one;
 * where such a sum is rounded to a decimal number right at the border between two, that is one or the other.
 *
 * @param pairs the same value as the legacy tool and as the pipeline has it
 */
record SummedDoubles(List<Pair> pairs) {

    /** Two doubles that {@link ComparedValues} takes for one, though they are not. */
    record Pair(double legacy, double converted) {}

    SummedDoubles {
        pairs = List.copyOf(pairs);
    }

    /** What one column has on the way to the targets. */
    static Stream<Pair> between(List<@Nullable Object> legacy, List<@Nullable Object> converted) {
        var own = doubles(legacy);
        var others = doubles(converted);
        var alone = new TreeSet<Double>(others);
        alone.removeAll(own);
        return own.stream()
                .filter(one -> !others.contains(one))
                .flatMap(one -> Stream.of(alone.floor(one), alone.ceiling(one))
                        .filter(Objects::nonNull)
                        .filter(other -> ComparedValues.same(one, other))
                        .map(other -> new Pair(one, other)));
    }

    private static Set<Double> doubles(List<@Nullable Object> values) {
        var found = new HashSet<Double>();
        for (var value : values) {
            if (value instanceof Double number && Double.isFinite(number)) {
                found.add(number);
            }
        }
        return found;
    }

    /** Whether all that differs, in every target, is explained so; not where nothing does. */
    boolean explain(List<Difference> differences) {
        return !differences.isEmpty() && differences.stream().allMatch(this::explain);
    }

    /** Whether rows differ in nothing but decimal numbers that such doubles were rounded to, each of them rightly; the same rows in another order do not. */
    boolean explain(Difference difference) {
        if (pairs.isEmpty()
                || difference.legacy().isEmpty()
                || difference.legacy().size() != difference.converted().size()) {
            return false;
        }
        var others = new ArrayList<List<@Nullable Object>>(difference.converted());
        return difference.legacy().stream().allMatch((List<@Nullable Object> row) -> isTaken(row, others));
    }

    private boolean isTaken(List<@Nullable Object> row, List<List<@Nullable Object>> others) {
        for (var each = others.iterator(); each.hasNext(); ) {
            if (isRounded(row, each.next())) {
                each.remove();
                return true;
            }
        }
        return false;
    }

    private boolean isRounded(List<@Nullable Object> row, List<@Nullable Object> other) {
        return !RowComparison.same(row, other)
                && IntStream.range(0, row.size())
                        .allMatch(i -> ComparedValues.same(row.get(i), other.get(i))
                                || (row.get(i) instanceof BigDecimal one
                                        && other.get(i) instanceof BigDecimal two
                                        && isRounded(one, two)));
    }

    private boolean isRounded(BigDecimal one, BigDecimal other) {
        var scale = Math.max(one.scale(), other.scale());
        return pairs.stream()
                .anyMatch(pair -> rounded(pair.legacy(), scale).compareTo(one) == 0
                        && rounded(pair.converted(), scale).compareTo(other) == 0);
    }

    private static BigDecimal rounded(double value, int scale) {
        return new BigDecimal(value).setScale(scale, RoundingMode.HALF_UP);
    }
}
