package io.landfall.validation.reference.powercenter.expression;

import static io.landfall.validation.reference.powercenter.expression.BuiltIn.strict;
import static java.util.Map.entry;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/**
 * Functions on numbers. What has no finite result is an error of the row.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/transformation-language-reference/functions/power.html">POWER</a>
 */
final class NumberFunctions {

    private static final BuiltIn.Answer SAME = BuiltIn.Answer.same(0);

    static final Map<String, BuiltIn> TABLE = Map.ofEntries(
            entry("ABS", strict(1, 1, SAME, args -> absolute(args.number(0)))),
            entry("SIGN", strict(1, 1, Kind.WHOLE, args ->
                    (long) Numbers.exact(args.number(0)).signum())),
            entry("CEIL", strict(1, 1, Kind.WHOLE, args -> whole(args.number(0), RoundingMode.CEILING))),
            entry("FLOOR", strict(1, 1, Kind.WHOLE, args -> whole(args.number(0), RoundingMode.FLOOR))),
            entry("MOD", strict(2, 2, BuiltIn.Answer.widest(0), NumberFunctions::remainder)),
            entry("POWER", strict(2, 2, Kind.DOUBLE, NumberFunctions::power)),
            entry("LOG", strict(2, 2, Kind.DOUBLE, NumberFunctions::logarithm)),
            real("SQRT", Math::sqrt),
            real("EXP", Math::exp),
            real("LN", Math::log),
            real("SIN", Math::sin),
            real("COS", Math::cos),
            real("TAN", Math::tan),
            real("SINH", Math::sinh),
            real("COSH", Math::cosh),
            real("TANH", Math::tanh));

    private NumberFunctions() {}

    private static Map.Entry<String, BuiltIn> real(String name, DoubleUnaryOperator function) {
        return entry(name, strict(1, 1, Kind.DOUBLE, args -> Numbers.finite(function.applyAsDouble(args.real(0)))));
    }

    private static Number remainder(Arguments args) {
        if (Operators.mayLoseDigits(args.number(0), args.number(1), args.settings())) {
            throw args.undefined("of numbers beyond those that doubles hold");
        }
        return Operators.remainder(args.number(0), args.number(1));
    }

    private static Number absolute(Number number) {
        return switch (number) {
            case Double real -> Math.abs(real);
            case BigDecimal decimal -> decimal.abs();
            default -> Numbers.whole(Numbers.exact(number).abs());
        };
    }

    /** An integer; a number beyond those stays a double. */
    private static Number whole(Number number, RoundingMode mode) {
        var whole = Numbers.exact(number).setScale(0, mode);
        return whole.toBigInteger().bitLength() < Long.SIZE
                ? (Number) whole.longValueExact()
                : Numbers.finite(whole.doubleValue());
    }

    /** A negative base takes only whole exponents, so that the exponent is rounded first. */
    private static Object power(Arguments args) {
        var exponent = args.real(0) < 0 ? (double) args.whole(1) : args.real(1);
        return Numbers.finite(Math.pow(args.real(0), exponent));
    }

    private static Object logarithm(Arguments args) {
        if (args.real(0) <= 0 || args.real(1) <= 0) {
            throw args.error("an argument is not positive");
        }
        return Numbers.finite(
                args.real(0) == 10 ? Math.log10(args.real(1)) : Math.log(args.real(1)) / Math.log(args.real(0)));
    }
}
