package io.landfall.validation.proof;

import io.landfall.validation.reference.LegacyOutcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far apart the doubles lie that the legacy tool itself writes when the same rows come in other orders. Sums of which little is left depend
 * on the order in all of their digits, so that no share of their size says which of them are one; of six rows there are more orders than
 * anybody tries. Doubles further apart than a share of the largest number on the way are no last digits, whatever makes them differ.
 */
final class OrderSpread {

    /** Sixteen digits are exact; a sum of many numbers may lose four of them. */
    private static final double LAST_DIGITS = 1e-12;

    private final Map<Place, Double> widest = new HashMap<>();
    private final double farthest;

    OrderSpread(double largest) {
        this.farthest = LAST_DIGITS * largest;
    }

    /** For a run with these rows on the way. */
    static OrderSpread of(LegacyOutcome.Ran run) {
        var largest = 0.0;
        for (var step : run.steps()) {
            for (var row : step.rows().rows()) {
                for (var value : row) {
                    if (value instanceof Double number && Double.isFinite(number)) {
                        largest = Math.max(largest, Math.abs(number));
                    }
                }
            }
        }
        return new OrderSpread(largest);
    }

    /** The rows of one target that have the same but for doubles. */
    private record Place(String target, List<String> others) {}

    private record Pair(Place place, List<Double> one, List<Double> other) {

        double distance() {
            return IntStream.range(0, one.size())
                    .mapToDouble(i -> Math.abs(one.get(i) - other.get(i)))
                    .max()
                    .orElse(0);
        }
    }

    /** What the legacy tool writes in another order, set against what it writes in the usual one. */
    void add(List<Difference> ofOtherOrder) {
        pairs(ofOtherOrder).stream()
                .flatMap(List::stream)
                .filter(pair -> pair.distance() <= farthest)
                .forEach(pair -> widest.merge(pair.place(), pair.distance(), Math::max));
    }

    /** Whether the pipeline's rows differ in nothing but doubles, and those no further than the legacy tool's do; the same rows in another order do not. */
    boolean explains(List<Difference> ofPipeline) {
        return !ofPipeline.isEmpty()
                && pairs(ofPipeline)
                        .filter(pairs -> pairs.stream()
                                .allMatch(pair -> pair.distance() > 0
                                        && pair.distance() <= widest.getOrDefault(pair.place(), -1.0)))
                        .isPresent();
    }

    /** Nothing where rows differ in more than doubles. */
    private static Optional<List<Pair>> pairs(List<Difference> differences) {
        var pairs = new ArrayList<Pair>();
        for (var difference : differences) {
            var legacy = sorted(difference.operator(), difference.legacy());
            var converted = sorted(difference.operator(), difference.converted());
            if (legacy.isEmpty() || legacy.size() != converted.size()) {
                return Optional.empty();
            }
            for (int i = 0; i < legacy.size(); i++) {
                var one = legacy.get(i);
                var other = converted.get(i);
                if (!one.place().equals(other.place())) {
                    return Optional.empty();
                }
                pairs.add(new Pair(one.place(), one.doubles(), other.doubles()));
            }
        }
        return Optional.of(pairs);
    }

    private static List<Row> sorted(String target, List<List<@Nullable Object>> rows) {
        return rows.stream()
                .map((List<@Nullable Object> row) -> Row.of(target, row))
                .sorted(Comparator.comparing((Row row) -> row.place().others().toString())
                        .thenComparingDouble(row -> row.doubles().stream()
                                .mapToDouble(Double::doubleValue)
                                .sum()))
                .toList();
    }

    private record Row(Place place, List<Double> doubles) {

        static Row of(String target, List<@Nullable Object> row) {
            var others = row.stream().map(value -> value instanceof Double ? "" : ComparedValues.key(value));
            var doubles =
                    row.stream().flatMap(value -> value instanceof Double number ? Stream.of(number) : Stream.empty());
            return new Row(new Place(target, others.toList()), doubles.toList());
        }
    }
}
