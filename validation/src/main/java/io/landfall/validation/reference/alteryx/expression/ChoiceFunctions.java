package io.landfall.validation.reference.alteryx.expression;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Functions that choose one of their arguments; those that are not chosen are not computed.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/functions/conditional-functions.html">Conditional functions</a>
 */
final class ChoiceFunctions {

    private ChoiceFunctions() {}

    static List<FormulaFunction> rows() {
        return List.of(
                FormulaFunction.of("IIF", 3, ChoiceFunctions::iif),
                FormulaFunction.ofAny("Switch", 4, ChoiceFunctions::switched),
                FormulaFunction.ofAny("Coalesce", 1, ChoiceFunctions::firstPresent),
                FormulaFunction.of("NullIf", 2, ChoiceFunctions::nullIf),
                FormulaFunction.ofAny("GetVal", 2, ChoiceFunctions::numbered),
                FormulaFunction.of("Null", 0, _ -> null),
                // Writes a message beside the data, and answers its value.
                FormulaFunction.of("Message", 3, call -> call.value(2)));
    }

    private static @Nullable Object iif(Arguments call) {
        var way = call.holds(0) ? 0 : 1;
        call.take(way);
        return call.value(1 + way);
    }

    /** The default is the second argument; cases and their results follow in pairs. */
    private static @Nullable Object switched(Arguments call) {
        if (call.count() % 2 != 0) {
            throw call.failure("a case of Switch has no result");
        }
        var value = call.value(0);
        for (int pair = 2; pair < call.count(); pair += 2) {
            var each = call.value(pair);
            if (value == null && each == null) {
                throw call.undefined("a case that is Null");
            }
            if (Comparison.equal(value, each, call.at())) {
                call.take(pair / 2 - 1);
                return call.value(pair + 1);
            }
        }
        call.take(call.count() / 2 - 1);
        return call.value(1);
    }

    private static @Nullable Object firstPresent(Arguments call) {
        for (int i = 0; i < call.count(); i++) {
            var value = call.value(i);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    private static @Nullable Object nullIf(Arguments call) {
        var value = call.value(0);
        return Comparison.equal(value, call.value(1), call.at()) ? null : value;
    }

    private static @Nullable Object numbered(Arguments call) {
        var number = call.whole(0);
        if (number == null) {
            throw call.undefined("what it answers for Null");
        }
        return number < 0 || number >= call.count() - 1 ? null : call.value((int) (1 + number));
    }
}
