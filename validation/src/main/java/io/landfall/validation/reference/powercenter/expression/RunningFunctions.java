package io.landfall.validation.reference.powercenter.expression;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Functions that remember the rows before, in order of arrival.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/transformation-language-reference/functions/cume.html">CUME</a>
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/transformation-language-reference/functions/movingsum.html">MOVINGSUM</a>
 */
final class RunningFunctions {

    static final Map<String, BuiltIn> TABLE = Map.of(
            "CUME", BuiltIn.lenient(1, 2, BuiltIn.Answer.same(0), RunningFunctions::total),
            "MOVINGSUM", BuiltIn.lenient(2, 3, BuiltIn.Answer.same(0), args -> moving(args, false)),
            "MOVINGAVG", BuiltIn.lenient(2, 3, BuiltIn.Answer.fraction(), args -> moving(args, true)));

    private RunningFunctions() {}

    /** The total so far. */
    private static final class Total {
        private @Nullable Number sum;
    }

    /** The values of the last rows. */
    private static final class Window {
        private final Deque<Number> values = new ArrayDeque<>();
    }

    /** A row whose value is NULL or that does not count has the total of the rows before. */
    private static @Nullable Object total(Arguments args) {
        var total = args.memory(Total.class, Total::new);
        if (!args.isNull(0) && (!args.has(1) || args.holds(1))) {
            total.sum = total.sum == null ? args.number(0) : Operators.sum(total.sum, args.number(0));
        }
        return total.sum;
    }

    /** NULL until there are as many rows as asked for. Whether a row without a value counts as one of them no document says. */
    private static @Nullable Object moving(Arguments args, boolean mean) {
        var size = args.isNull(1) ? 0 : args.whole(1);
        if (args.isNull(0) || size < 1 || (args.has(2) && !args.holds(2))) {
            throw args.undefined("of rows without a value");
        }
        var window = args.memory(Window.class, Window::new).values;
        window.addLast(args.number(0));
        if (window.size() > size) {
            window.removeFirst();
        }
        if (window.size() < size) {
            return null;
        }
        var sum = window.stream().reduce(Operators::sum).orElseThrow();
        return mean ? args.evaluator().operators().divided(sum, size) : sum;
    }
}
