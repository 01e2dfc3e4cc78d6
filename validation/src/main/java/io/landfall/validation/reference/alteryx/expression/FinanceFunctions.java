package io.landfall.validation.reference.alteryx.expression;

import java.util.List;

/**
 * Functions of finance that are defined by what they are called, in doubles. What is not positive where nobody writes it is not documented,
 * and neither is Null.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/functions/finance-functions.html">Finance functions</a>
 */
final class FinanceFunctions {

    private FinanceFunctions() {}

    static List<FormulaFunction> rows() {
        return List.of(
                FormulaFunction.of(
                        "FinanceCAGR",
                        3,
                        call -> call.finite(
                                Math.pow(positive(call, 1) / positive(call, 0), 1 / positive(call, 2)) - 1)),
                FormulaFunction.of("FinanceEffectiveRate", 2, call -> {
                    var payments = payments(call);
                    return call.finite(Math.pow(1 + positive(call, 0) / payments, payments) - 1);
                }),
                FormulaFunction.of("FinanceNominalRate", 2, call -> {
                    var payments = payments(call);
                    return call.finite((Math.pow(1 + positive(call, 0), 1 / payments) - 1) * payments);
                }),
                FormulaFunction.ofAny("FinanceFVSchedule", 2, FinanceFunctions::scheduled));
    }

    private static double scheduled(Arguments call) {
        var sum = given(call, 0);
        for (int i = 1; i < call.count(); i++) {
            sum *= 1 + given(call, i);
        }
        return call.finite(sum);
    }

    private static double given(Arguments call, int index) {
        var number = call.number(index);
        if (number == null) {
            throw call.undefined("Null among its numbers");
        }
        return number;
    }

    private static double positive(Arguments call, int index) {
        var number = given(call, index);
        if (number <= 0) {
            throw call.undefined("numbers that are not positive");
        }
        return number;
    }

    private static double payments(Arguments call) {
        positive(call, 1);
        var payments = call.whole(1);
        if (payments == null) {
            throw call.undefined("Null among its numbers");
        }
        return payments;
    }
}
