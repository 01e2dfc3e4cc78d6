package io.landfall.validation.reference.powercenter.expression;

import static java.util.Map.entry;

import io.landfall.parsers.expression.Expression.Call;
import io.landfall.parsers.expression.Expression.Name;
import io.landfall.validation.reference.Unrepeatable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Functions that choose: IIF and DECODE evaluate only what they choose, so that the other way raises no error. A number that is
 * chosen has the widest kind of all that might have been.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5-1/transformation-language-reference/functions/iif.html">IIF</a>
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5-1/transformation-language-reference/functions/decode.html">DECODE</a>
 */
final class ChoiceFunctions {

    static final Map<String, BuiltIn> TABLE = Map.ofEntries(
            entry("IIF", BuiltIn.lazy(2, 3, BuiltIn.Answer.widest(1), ChoiceFunctions::iif)),
            entry("DECODE", BuiltIn.lazy(3, BuiltIn.ANY_NUMBER, (kinds, _) -> decoded(kinds), ChoiceFunctions::decode)),
            entry("CHOOSE", BuiltIn.lenient(2, BuiltIn.ANY_NUMBER, BuiltIn.Answer.widest(1), ChoiceFunctions::choose)),
            entry(
                    "ISNULL",
                    BuiltIn.lenient(1, 1, BuiltIn.Answer.always(Kind.WHOLE), args -> Truth.value(args.isNull(0)))),
            entry("ERROR", BuiltIn.lenient(1, 1, BuiltIn.Answer.always(Kind.UNKNOWN), args -> {
                throw new RowError(String.valueOf(args.value(0)));
            })),
            entry("ABORT", BuiltIn.lenient(1, 1, BuiltIn.Answer.always(Kind.UNKNOWN), args -> {
                throw Unrepeatable.failed(args.call().at(), String.valueOf(args.value(0)));
            })));

    private ChoiceFunctions() {}

    /** How many ways lead through a call; 0 when it does not choose. */
    static int ways(Call call) {
        if (!call.space().isEmpty()) {
            return 0;
        }
        return switch (call.function()) {
            case "IIF" -> 2;
            case "DECODE" -> (call.args().size() - 1) / 2 + 1;
            case "CHOOSE" -> call.args().size();
            default -> 0;
        };
    }

    /** Without a third argument the answer is 0, the empty text or, for dates, NULL. */
    private static @Nullable Object iif(Arguments args) {
        var kind = common(args, args.kinds(1));
        var holds = args.holds(0);
        args.take(holds ? 0 : 1);
        if (holds || args.has(2)) {
            return kind.widen(args.value(holds ? 1 : 2));
        }
        return switch (kind) {
            case WHOLE, DECIMAL, DOUBLE -> kind.widen(0L);
            case TEXT -> "";
            case DATE -> null;
            case BINARY, UNKNOWN -> throw args.refused("without its third argument, and of no known type");
        };
    }

    /** The first search value that equals the value wins. */
    private static @Nullable Object decode(Arguments args) {
        var kind = common(args, decodedResults(args.kinds(0)));
        var pairs = (args.count() - 1) / 2;
        for (int pair = 0; pair < pairs; pair++) {
            if (found(args, 1 + 2 * pair)) {
                args.take(pair);
                return kind.widen(args.value(2 + 2 * pair));
            }
        }
        args.take(pairs);
        return hasDefault(args.count()) ? kind.widen(args.value(args.count() - 1)) : null;
    }

    /** NULL finds NULL; a value of TRUE is what conditions are searched for. */
    private static boolean found(Arguments args, int index) {
        if (args.call().arg(0) instanceof Name name && name.is("TRUE")) {
            return args.holds(index);
        }
        var value = args.value(0);
        var search = args.value(index);
        if (value == null || search == null) {
            return value == null && search == null;
        }
        return Order.compare(value, search).orElseThrow(() -> args.refused("of values of different types")) == 0;
    }

    private static boolean hasDefault(int count) {
        return count % 2 == 0;
    }

    private static Kind decoded(List<Kind> kinds) {
        return Kind.common(decodedResults(kinds)).orElse(Kind.UNKNOWN);
    }

    private static List<Kind> decodedResults(List<Kind> kinds) {
        var results = new ArrayList<Kind>();
        for (int i = 2; i < kinds.size(); i += 2) {
            results.add(kinds.get(i));
        }
        if (hasDefault(kinds.size())) {
            results.add(kinds.getLast());
        }
        return results;
    }

    private static @Nullable Object choose(Arguments args) {
        var kind = common(args, args.kinds(1));
        var index = args.isNull(0) ? 0 : args.whole(0);
        var isThere = index >= 1 && index < args.count();
        args.take(isThere ? (int) index : 0);
        return isThere ? kind.widen(args.value((int) index)) : null;
    }

    private static Kind common(Arguments args, List<Kind> kinds) {
        return Kind.common(kinds).orElseThrow(() -> args.refused("of values of different types"));
    }
}
