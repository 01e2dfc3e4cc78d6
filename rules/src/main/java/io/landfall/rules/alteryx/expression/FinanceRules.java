package io.landfall.rules.alteryx.expression;

import static io.landfall.rules.alteryx.expression.ArgumentKind.NUMBER;
import static io.landfall.rules.alteryx.expression.ArgumentKind.WHOLE;

import io.landfall.converter.expression.Conditions;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.MathFunction;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.Types;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.Translated;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * Functions of finance whose usual formula leaves nothing open but how rates are written: computed in doubles, with a warning. Where the
 * page does not say which sign a payment has, when the first one is due, or from which guess a search starts, a function is not rebuilt.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/functions/finance-functions.html">Finance functions</a>
 */
final class FinanceRules {

    private static final String SIGNS = "which signs its payments have is not documented";
    private static final String SEARCH = "how it searches for the rate is not documented";
    private static final String FIRST_DAY = "on which day its first value falls due is not documented";

    private FinanceRules() {}

    static List<FormulaRule> rows() {
        return Stream.concat(computed(), refused()).toList();
    }

    private static Stream<FormulaRule> computed() {
        return Stream.of(
                FormulaFunction.of(
                        "FinanceCAGR is the rate by which a value grew every year",
                        "FinanceCAGR(100, [PRICE], 2)",
                        "POWER_OR_NULL(DIVIDE_OR_NULL(PRICE, 1E2), DIVIDE_OR_NULL(1E0, 2E0)) - 1E0",
                        List.of(NUMBER, NUMBER, NUMBER),
                        FinanceRules::growth),
                FormulaFunction.of(
                        "FinanceEffectiveRate compounds a rate over the payments of a year",
                        "FinanceEffectiveRate([PRICE], 12)",
                        "POWER_OR_NULL(1E0 + DIVIDE_OR_NULL(PRICE, 1.2E1), 1.2E1) - 1E0",
                        List.of(NUMBER, WHOLE),
                        FinanceRules::effective),
                FormulaFunction.of(
                        "FinanceNominalRate is the rate that compounds to another",
                        "FinanceNominalRate([PRICE], 12)",
                        "(POWER_OR_NULL(1E0 + PRICE, DIVIDE_OR_NULL(1E0, 1.2E1)) - 1E0) * 1.2E1",
                        List.of(NUMBER, WHOLE),
                        FinanceRules::nominal),
                FormulaFunction.of(
                                "FinanceFVSchedule lets a principal grow by one rate after another",
                                "FinanceFVSchedule([PRICE], 0.05, 0.03)",
                                "PRICE * (1E0 + 5E-2) * (1E0 + 3E-2)",
                                List.of(NUMBER, NUMBER),
                                FinanceRules::scheduled)
                        .repeating());
    }

    private static Stream<FormulaRule> refused() {
        return Stream.of(
                FormulaFunction.refused(SIGNS, "FinanceFV([PRICE], 12, 100, 0, 0)"),
                FormulaFunction.refused(SIGNS, "FinancePV([PRICE], 12, 100, 0, 0)"),
                FormulaFunction.refused(SIGNS, "FinancePMT([PRICE], 12, 1000, 0, 0)"),
                FormulaFunction.refused(SIGNS, "FinanceNPER([PRICE], 100, 1000, 0, 0)"),
                FormulaFunction.refused(SEARCH, "FinanceRate(12, 100, 1000, 0, 0)"),
                FormulaFunction.refused(SEARCH, "FinanceIRR(-100, [PRICE])"),
                FormulaFunction.refused(SEARCH, "FinanceXIRR(-100, '2024-01-01', [PRICE], '2025-01-01')"),
                FormulaFunction.refused(FIRST_DAY, "FinanceNPV([PRICE], 100, 100)"),
                FormulaFunction.refused(FIRST_DAY, "FinanceXNPV([PRICE], 100, '2024-01-01', 100, '2025-01-01')"),
                FormulaFunction.refused(FIRST_DAY, "FinanceMIRR([PRICE], 0.1, -100, 120)"),
                FormulaFunction.refused(
                        FIRST_DAY, "FinanceMXIRR([PRICE], 0.1, -100, '2024-01-01', 120, '2025-01-01')"));
    }

    private static Rewrite<Translated> growth(FunctionCall call) {
        var ratio = quotient(call.arg(1), call.arg(0));
        var value = minusOne(power(ratio, quotient(one(), call.arg(2))));
        return unlessRare(call, value, arePositive(call.args()), "values or years that are not positive");
    }

    private static Rewrite<Translated> effective(FunctionCall call) {
        var payments = payments(call);
        var value = minusOne(power(plusOne(quotient(call.arg(0), payments)), payments));
        return ofRate(call, value);
    }

    private static Rewrite<Translated> nominal(FunctionCall call) {
        var payments = payments(call);
        var each = minusOne(power(plusOne(call.arg(0)), quotient(one(), payments)));
        return ofRate(call, Expr.call(StandardFunction.TIMES, each, payments));
    }

    private static Rewrite<Translated> ofRate(FunctionCall call, Expr value) {
        return unlessRare(call, value, arePositive(call.args()), "a rate or a number of payments that is not positive");
    }

    private static Rewrite<Translated> scheduled(FunctionCall call) {
        var value = call.args().stream()
                .skip(1)
                .map(FinanceRules::plusOne)
                .reduce(call.arg(0), (sum, growth) -> Expr.call(StandardFunction.TIMES, sum, growth));
        call.rare(value, Presence.ofAll(call.args()), "NULL among its numbers", "NULL");
        return byUsualFormula(call, value);
    }

    private static Rewrite<Translated> unlessRare(FunctionCall call, Expr value, Expr isUsual, String when) {
        call.rare(value, isUsual, when, "what the formula comes to");
        return byUsualFormula(call, value);
    }

    /** The page has no formulas, and does not say whether 0.05 or 5 stands for five per cent. */
    private static Rewrite<Translated> byUsualFormula(FunctionCall call, Expr value) {
        return call.to(value, call.uncertain("rates", "by the usual formula, with 0.05 for 5 %"));
    }

    private static Expr payments(FunctionCall call) {
        var payments = call.arg(1);
        return payments instanceof Literal.NumberValue(var number, var ignored)
                ? Expr.number(number, Types.DOUBLE)
                : Expr.cast(payments, Types.DOUBLE);
    }

    /** That all are more than 0, and so none is NULL. */
    private static Expr arePositive(List<Expr> numbers) {
        return Conditions.allFolded(numbers.stream().map(MathRules::isPositive).toList());
    }

    private static Expr quotient(Expr dividend, Expr divisor) {
        return Expr.call(MathFunction.DIVIDE_OR_NULL, dividend, divisor);
    }

    private static Expr power(Expr base, Expr exponent) {
        return Expr.call(MathFunction.POWER_OR_NULL, base, exponent);
    }

    private static Expr plusOne(Expr number) {
        return Expr.call(StandardFunction.PLUS, one(), number);
    }

    private static Expr minusOne(Expr number) {
        return Expr.call(StandardFunction.MINUS, number, one());
    }

    private static Expr one() {
        return Expr.number(BigDecimal.ONE, Types.DOUBLE);
    }
}
