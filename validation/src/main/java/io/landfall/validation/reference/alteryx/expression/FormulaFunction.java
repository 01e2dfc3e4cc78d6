package io.landfall.validation.reference.alteryx.expression;

import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One function of the formula language: a row in the table of its family.
 *
 * @param name in capitals; formulas write it in any case
 * @param least how many arguments it needs
 * @param most how many it takes
 */
record FormulaFunction(String name, int least, int most, Meaning meaning) {

    /** What a call answers. */
    @FunctionalInterface
    interface Meaning {
        @Nullable
        Object of(Arguments arguments);
    }

    static FormulaFunction of(String name, int count, Meaning meaning) {
        return of(name, count, count, meaning);
    }

    static FormulaFunction of(String name, int least, int most, Meaning meaning) {
        return new FormulaFunction(name.toUpperCase(Locale.ROOT), least, most, meaning);
    }

    /** A function that takes as many arguments as are given. */
    static FormulaFunction ofAny(String name, int least, Meaning meaning) {
        return of(name, least, Integer.MAX_VALUE, meaning);
    }

    /** A function of one text; Null stays Null. */
    static FormulaFunction text(String name, UnaryOperator<String> change) {
        return of(name, 1, arguments -> {
            var text = arguments.text(0);
            return text == null ? null : change.apply(text);
        });
    }

    /** A function of one number; Null stays Null. */
    static FormulaFunction number(String name, DoubleUnaryOperator computation) {
        return of(name, 1, arguments -> {
            var number = arguments.number(0);
            return number == null ? null : (Object) arguments.finite(computation.applyAsDouble(number));
        });
    }

    /** Functions that are known, and whose answer is not. */
    static List<FormulaFunction> refused(String why, String... names) {
        return Stream.of(names).map(name -> refused(name, why)).toList();
    }

    private static FormulaFunction refused(String name, String why) {
        return ofAny(name, 0, call -> {
            throw call.refusal(why);
        });
    }

    @Nullable
    Object answer(Arguments arguments) {
        if (arguments.count() < least || arguments.count() > most) {
            throw arguments.failure("%s has %d arguments".formatted(name, arguments.count()));
        }
        return meaning.of(arguments);
    }
}
