package io.landfall.validation.reference.powercenter.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Functions that look for a value in a list. Where texts are compared, a number as the last argument says whether case matters; it does
 * not for 0 and NULL.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/transformation-language-reference/functions/in.html">IN</a>
 */
final class ListFunctions {

    static final Map<String, BuiltIn> TABLE = Map.of(
            "IN", list(BuiltIn.Answer.always(Kind.WHOLE), ListFunctions::contained),
            "INDEXOF", list(BuiltIn.Answer.always(Kind.WHOLE), ListFunctions::place),
            "GREATEST", list(widest(), args -> extreme(args, 1)),
            "LEAST", list(widest(), args -> extreme(args, -1)));

    private ListFunctions() {}

    private static BuiltIn list(BuiltIn.Answer answer, BuiltIn.Body body) {
        return BuiltIn.lenient(1, BuiltIn.ANY_NUMBER, answer, body);
    }

    private static BuiltIn.Answer widest() {
        return (kinds, _) ->
                kinds.getFirst() == Kind.TEXT ? Kind.TEXT : Kind.common(kinds).orElse(Kind.UNKNOWN);
    }

    /** NULL written out as the last argument may be either a flag or one more value. */
    private static boolean hasFlag(Arguments args) {
        var last = args.kind(args.count() - 1);
        var mayHave = args.kind(0) == Kind.TEXT && args.count() > 2;
        if (mayHave && last == Kind.UNKNOWN) {
            throw args.refused("with NULL as its last argument");
        }
        return mayHave && last != Kind.TEXT;
    }

    /** The values, without the flag; in small letters where case does not matter. */
    private static List<@Nullable Object> values(Arguments args) {
        var flagged = hasFlag(args);
        var caseMatters = !flagged || args.holds(args.count() - 1);
        var values = new ArrayList<@Nullable Object>();
        for (int i = 0; i < args.count() - (flagged ? 1 : 0); i++) {
            var value = args.value(i);
            values.add(value instanceof String text && !caseMatters ? text.toLowerCase(Locale.ROOT) : value);
        }
        return values;
    }

    private static int compare(Arguments args, Object left, Object right) {
        return Order.compare(left, right).orElseThrow(() -> args.refused("of values of different types"));
    }

    /** The place in the list from 1, 0 when it is not there. */
    private static @Nullable Object place(Arguments args) {
        var values = values(args);
        var sought = values.getFirst();
        if (sought == null) {
            return null;
        }
        for (int i = 1; i < values.size(); i++) {
            var value = values.get(i);
            if (value != null && compare(args, sought, value) == 0) {
                return (long) i;
            }
        }
        return 0L;
    }

    /** What is not in a list that has NULL may be in it for all one knows; no document says so, but a comparison would. */
    private static @Nullable Object contained(Arguments args) {
        var place = place(args);
        if (Objects.equals(place, 0L)) {
            return values(args).contains(null) ? null : (Object) 0L;
        }
        return place == null ? null : Truth.value(true);
    }

    /** NULL among the values makes the answer NULL. */
    private static @Nullable Object extreme(Arguments args, int sign) {
        var values = values(args);
        var kind = Kind.common(args.kinds(0).subList(0, values.size()))
                .orElseThrow(() -> args.refused("of values of different types"));
        var best = 0;
        for (int i = 0; i < values.size(); i++) {
            var value = values.get(i);
            var present = values.get(best);
            if (value == null || present == null) {
                return null;
            }
            best = compare(args, value, present) * sign > 0 ? i : best;
        }
        return kind.widen(args.value(best));
    }
}
