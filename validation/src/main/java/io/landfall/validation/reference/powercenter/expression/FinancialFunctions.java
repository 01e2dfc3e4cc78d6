package io.landfall.validation.reference.powercenter.expression;

import static io.landfall.validation.reference.powercenter.expression.BuiltIn.strict;

import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/**
 * Functions of annuities, with the conventions of spreadsheets: what is paid is negative. All five solve the same equation, in which the
 * present value, the payments and the future value, each with its interest, sum up to 0.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/transformation-language-reference/functions/fv.html">FV</a>
 */
final class FinancialFunctions {

    private static final int ROUNDS = 200;
    private static final double CLOSE = 1e-14;

    static final Map<String, BuiltIn> TABLE = Map.of(
            "FV", strict(3, 5, Kind.DOUBLE, FinancialFunctions::futureValue),
            "PV", strict(3, 5, Kind.DOUBLE, FinancialFunctions::presentValue),
            "PMT", strict(3, 5, Kind.DOUBLE, FinancialFunctions::payment),
            "NPER", strict(3, 5, Kind.DOUBLE, FinancialFunctions::terms),
            "RATE", strict(3, 5, Kind.DOUBLE, FinancialFunctions::rate));

    private FinancialFunctions() {}

    private static double rate(Arguments args, int index) {
        if (args.real(index) <= -1) {
            throw args.error("the rate is not above -1");
        }
        return args.real(index);
    }

    /** A row without terms is rejected; what becomes of terms below 0, which the manual rules out, is not said. */
    private static double termsOf(Arguments args) {
        var terms = args.real(1);
        if (terms < 0) {
            throw args.undefined("of terms below 0");
        }
        if (terms == 0) {
            throw args.error("there are no terms");
        }
        return terms;
    }

    private static double optional(Arguments args, int index) {
        return args.has(index) ? args.real(index) : 0;
    }

    /** Whether payments are due at the beginning of a period. */
    private static boolean early(Arguments args) {
        return args.has(4) && args.holds(4);
    }

    private static double growth(double rate, double terms) {
        return Math.pow(1 + rate, terms);
    }

    /** What payments of 1 have grown to after so many periods. */
    private static double annuity(double rate, double terms, boolean early) {
        return rate == 0 ? terms : (growth(rate, terms) - 1) / rate * (early ? 1 + rate : 1);
    }

    private static Object futureValue(Arguments args) {
        var rate = rate(args, 0);
        var terms = termsOf(args);
        return Numbers.finite(
                -optional(args, 3) * growth(rate, terms) - args.real(2) * annuity(rate, terms, early(args)));
    }

    private static Object presentValue(Arguments args) {
        var rate = rate(args, 0);
        var terms = termsOf(args);
        return Numbers.finite(
                -(optional(args, 3) + args.real(2) * annuity(rate, terms, early(args))) / growth(rate, terms));
    }

    private static Object payment(Arguments args) {
        var rate = rate(args, 0);
        var terms = termsOf(args);
        return Numbers.finite(
                -(optional(args, 3) + args.real(2) * growth(rate, terms)) / annuity(rate, terms, early(args)));
    }

    private static Object terms(Arguments args) {
        var rate = rate(args, 0);
        var present = args.real(1);
        var future = optional(args, 3);
        if (rate == 0) {
            return Numbers.finite(-(present + future) / args.real(2));
        }
        var due = args.real(2) * (early(args) ? 1 + rate : 1) / rate;
        return Numbers.finite(Math.log((due - future) / (due + present)) / Math.log1p(rate));
    }

    /** By the secant method from 10 %, as spreadsheets begin. */
    private static Object rate(Arguments args) {
        DoubleUnaryOperator rest = rate -> args.real(2) * growth(rate, args.real(0))
                + args.real(1) * annuity(rate, args.real(0), early(args))
                + optional(args, 3);
        var last = 0.1;
        var next = 0.11;
        for (int round = 0; round < ROUNDS && Math.abs(next - last) > CLOSE; round++) {
            var slope = (rest.applyAsDouble(next) - rest.applyAsDouble(last)) / (next - last);
            last = next;
            next = slope == 0 ? next : Math.max(-0.999_999, next - rest.applyAsDouble(next) / slope);
        }
        if (Double.isNaN(next) || Math.abs(next - last) > 1e-9) {
            throw args.error("no rate solves it");
        }
        return Numbers.finite(next);
    }
}
