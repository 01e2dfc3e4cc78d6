package io.landfall.validation.reference.alteryx.expression;

import java.util.List;
import java.util.Objects;
import java.util.function.BinaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Functions of as many values as are given: the least and the greatest, means, and ranges.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/functions/min-max-functions.html">Min and max functions</a>
 */
final class ListFunctions {

    private ListFunctions() {}

    static List<FormulaFunction> rows() {
        return List.of(
                FormulaFunction.ofAny("Min", 1, call -> extreme(call, -1)),
                FormulaFunction.ofAny("Max", 1, call -> extreme(call, 1)),
                FormulaFunction.ofAny("MinIDX", 1, call -> position(call, -1)),
                FormulaFunction.ofAny("MaxIDX", 1, call -> position(call, 1)),
                FormulaFunction.of("Between", 3, ListFunctions::isBetween),
                FormulaFunction.of("Bound", 3, ListFunctions::bound),
                FormulaFunction.ofAny("Average", 1, ListFunctions::average),
                FormulaFunction.ofAny("AverageNonNull", 1, ListFunctions::averagePresent),
                FormulaFunction.ofAny("Median", 1, ListFunctions::median));
    }

    /** Null is left out; texts are compared as texts. */
    private static @Nullable Object extreme(Arguments call, int sign) {
        BinaryOperator<Object> better = (a, b) -> Comparison.compare(b, a, call.at()) * sign > 0 ? b : a;
        return present(call).reduce(better).orElse(null);
    }

    private static Stream<Object> present(Arguments call) {
        return call.values().stream().filter(Objects::nonNull).map(FormulaValues::given);
    }

    private static long position(Arguments call, int sign) {
        var values = call.values();
        if (values.contains(null)) {
            throw call.undefined("where Null stands among the values");
        }
        var best = FormulaValues.given(extreme(call, sign));
        return IntStream.range(0, values.size())
                .filter(i -> Comparison.equal(values.get(i), best, call.at()))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isBetween(Arguments call) {
        var value = call.value(0);
        var least = call.value(1);
        var most = call.value(2);
        if (value == null || least == null || most == null) {
            throw call.undefined("a Null");
        }
        return Comparison.lessOrEqual(least, value, call.at()) && Comparison.lessOrEqual(value, most, call.at());
    }

    private static @Nullable Object bound(Arguments call) {
        var number = call.number(0);
        var least = call.number(1);
        var most = call.number(2);
        if (number == null) {
            return null;
        }
        if (least == null || most == null) {
            throw call.undefined("a bound that is Null");
        }
        return number < least ? least : number > most ? most : number;
    }

    private static List<Double> numbers(Arguments call) {
        return IntStream.range(0, call.count())
                .mapToObj(call::number)
                .filter(Objects::nonNull)
                .map(FormulaValues::given)
                .toList();
    }

    private static double sum(List<Double> numbers) {
        return numbers.stream().reduce(0.0, Double::sum);
    }

    /** Null counts as 0, also among how many there are. */
    private static @Nullable Object average(Arguments call) {
        return FormulaValues.finite(sum(numbers(call)) / call.count());
    }

    private static @Nullable Object averagePresent(Arguments call) {
        var numbers = numbers(call);
        return call.finite(sum(numbers) / numbers.size());
    }

    /** The mean of the two in the middle; what a Null among the numbers does is not documented. */
    private static double median(Arguments call) {
        var numbers = numbers(call).stream().sorted().toList();
        var size = numbers.size();
        if (size < call.count()) {
            throw call.undefined("a Null among the numbers");
        }
        return (numbers.get((size - 1) / 2) + numbers.get(size / 2)) / 2;
    }
}
