package io.landfall.validation.reference.powercenter.expression;

import io.landfall.parsers.expression.Expression.Call;
import io.landfall.validation.reference.Unrepeatable;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The aggregate functions, each over values that are there: NULL and rows that do not count are gone before. */
enum Aggregate {
    COUNT(Result.WHOLE, group -> (long) group.values().size()),
    FIRST(Result.SAME, group -> group.isEmpty() ? null : group.values().getFirst()),
    LAST(Result.SAME, group -> group.isEmpty() ? null : group.values().getLast()),
    MIN(Result.SAME, group -> group.isEmpty() ? null : group.sorted().getFirst()),
    MAX(Result.SAME, group -> group.isEmpty() ? null : group.sorted().getLast()),
    SUM(Result.SAME, group -> group.isEmpty() ? null : group.sum()),
    AVG(
            Result.FRACTION,
            group -> group.isEmpty()
                    ? null
                    : group.divided(group.sum(), group.values().size())),
    MEDIAN(Result.FRACTION, Aggregate::median),
    PERCENTILE(Result.FRACTION, Aggregate::percentile),
    VARIANCE(Result.DOUBLE, group -> group.isEmpty() ? null : group.variance()),
    STDDEV(Result.DOUBLE, group -> group.isEmpty() ? null : Math.sqrt(group.variance()));

    private enum Result {
        WHOLE,
        SAME,
        FRACTION,
        DOUBLE
    }

    /** What is aggregated. */
    record Group(Call call, List<Object> values, @Nullable Object parameter, ExpressionEvaluator evaluator) {

        boolean isEmpty() {
            return values.isEmpty();
        }

        /** Texts by the codes of their characters. */
        List<Object> sorted() {
            Comparator<Object> order =
                    (left, right) -> Order.compare(left, right).orElseThrow(this::mixed);
            return values.stream().sorted(order).toList();
        }

        List<Number> numbers() {
            return values.stream().map(this::number).toList();
        }

        private Number number(Object value) {
            if (value instanceof Number number) {
                return number;
            }
            throw mixed();
        }

        private Unrepeatable mixed() {
            return Unrepeatable.refused(call.at(), "%s of values that are no numbers".formatted(call.function()));
        }

        Number sum() {
            return numbers().stream().reduce(Operators::sum).orElse(0L);
        }

        Number divided(Number sum, int count) {
            return evaluator.operators().divided(sum, (long) count);
        }

        /** Of a sample; that of a single value is 0. */
        double variance() {
            var numbers = numbers().stream().mapToDouble(Number::doubleValue).toArray();
            if (numbers.length < 2) {
                return 0;
            }
            var mean = Arrays.stream(numbers).average().orElse(0);
            return Arrays.stream(numbers).map(x -> (x - mean) * (x - mean)).sum() / (numbers.length - 1);
        }
    }

    private final Result result;
    private final Function<Group, @Nullable Object> answer;

    Aggregate(Result result, Function<Group, @Nullable Object> answer) {
        this.result = result;
        this.answer = answer;
    }

    static Map<String, Aggregate> table() {
        return Arrays.stream(values()).collect(Collectors.toMap(Aggregate::name, aggregate -> aggregate));
    }

    /** Arguments before the filter. */
    int parameters() {
        return this == PERCENTILE ? 2 : 1;
    }

    @Nullable
    Object of(Group group) {
        return answer.apply(group);
    }

    Kind kind(Kind argument, EvaluationSettings settings) {
        return switch (result) {
            case WHOLE -> Kind.WHOLE;
            case SAME -> argument;
            case FRACTION -> BuiltIn.Answer.fraction().of(List.of(argument), settings);
            case DOUBLE -> Kind.DOUBLE;
        };
    }

    /** Between the two in the middle of an even number. */
    private static @Nullable Object median(Group group) {
        var sorted = group.sorted();
        var middle = sorted.size() / 2;
        if (sorted.isEmpty()) {
            return null;
        }
        var upper = group.number(sorted.get(middle));
        return sorted.size() % 2 == 1
                ? group.divided(upper, 1)
                : group.divided(Operators.sum(group.number(sorted.get(middle - 1)), upper), 2);
    }

    /** The value at the place (count + 1) * p / 100, between two neighbours in proportion; before the first value that one. */
    private static @Nullable Object percentile(Group group) {
        if (group.isEmpty() || !(group.parameter() instanceof Number share)) {
            return null;
        }
        var sorted = group.sorted().stream().map(group::number).toList();
        var place = Numbers.exact(share)
                .multiply(BigDecimal.valueOf(sorted.size() + 1L))
                .movePointLeft(2);
        var index = place.intValue();
        if (share.doubleValue() < 0 || share.doubleValue() > 100) {
            throw new RowError("a percentile from 0 to 100 was expected");
        }
        if (Numbers.exact(share).stripTrailingZeros().scale() > 0) {
            throw Unrepeatable.undefined(group.call().at(), "PERCENTILE of a share that is no whole number");
        }
        if (place.compareTo(BigDecimal.valueOf(sorted.size())) > 0) {
            throw Unrepeatable.undefined(group.call().at(), "PERCENTILE at a place beyond the last value");
        }
        if (index < 1) {
            return group.divided(sorted.getFirst(), 1);
        }
        var low = Numbers.exact(sorted.get(index - 1));
        var step = Numbers.exact(sorted.get(Math.min(index, sorted.size() - 1))).subtract(low);
        var value = low.add(step.multiply(place.subtract(BigDecimal.valueOf(index))));
        var isReal = sorted.stream().anyMatch(Double.class::isInstance);
        return Numbers.fraction(value, group.evaluator().settings().highPrecision() && !isReal);
    }
}
