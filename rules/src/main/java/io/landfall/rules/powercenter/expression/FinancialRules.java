package io.landfall.rules.powercenter.expression;

import static io.landfall.rules.powercenter.expression.ParameterKind.DOUBLE;
import static io.landfall.rules.powercenter.expression.ParameterKind.NUMBER;

import io.landfall.converter.expression.Conditions;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.MathFunction;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.Types;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.Translated;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/**
 * Functions of annuities, by the equation of spreadsheets: the present value, the payments and the future value, each with its interest,
 * sum up to 0, and what is paid is negative. Any type but 0 means that payments are due at the beginning of a period. A rate that is not
 * above -1 and terms that are not above 0 are errors of the row. RATE has no formula, only a search whose steps are not published.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5-7/transformation-language-reference/functions/pv.html">PV</a>
 */
final class FinancialRules {

    private static final List<ParameterKind> TAKES = List.of(DOUBLE, DOUBLE, DOUBLE, DOUBLE, NUMBER);

    private FinancialRules() {}

    static List<PortExpressionRule> rows() {
        return List.of(
                row(
                        "FV is what payments and a present value grow to",
                        "FV(0, QTY, PRICE)",
                        "CASE WHEN CAST(QTY AS DOUBLE) > 0E0 THEN - (PRICE * CAST(QTY AS DOUBLE)) ELSE CAST(NULL AS DOUBLE) END",
                        FinancialRules::futureValue),
                row(
                        "PV is what payments and a future value are worth now",
                        "PV(0, QTY, PRICE)",
                        "CASE WHEN CAST(QTY AS DOUBLE) > 0E0 THEN - (PRICE * CAST(QTY AS DOUBLE)) ELSE CAST(NULL AS DOUBLE) END",
                        FinancialRules::presentValue),
                row(
                        "PMT is the payment of each period",
                        "PMT(0, QTY, PRICE)",
                        "CASE WHEN CAST(QTY AS DOUBLE) > 0E0 THEN DIVIDE_OR_NULL(- PRICE, CAST(QTY AS DOUBLE)) ELSE CAST(NULL AS DOUBLE) END",
                        FinancialRules::payment),
                row(
                        "NPER is the number of periods",
                        "NPER(0, PRICE, QTY)",
                        "DIVIDE_OR_NULL(- PRICE, CAST(QTY AS DOUBLE))",
                        FinancialRules::terms),
                FunctionRule.refused(
                        "RATE is not rebuilt: how it is searched for is not published",
                        "RATE(12, 1, 1)",
                        ParameterKind.ANY,
                        5,
                        ExpressionCode.NOT_REPEATABLE));
    }

    private static FunctionRule row(
            String summary, String before, String after, Function<FunctionCall, Rewrite<Translated>> meaning) {
        return FunctionRule.of(summary, before, after, TAKES, meaning).optional(2);
    }

    private static Rewrite<Translated> futureValue(FunctionCall call) {
        var rate = call.arg(0);
        var grown = grown(call.args().size() > 3 ? call.arg(3) : zero(), rate, call.arg(1), false);
        var paid = by(rate, StandardFunction.TIMES, call.arg(2), call.arg(1), annuity(call, call.arg(1)));
        return call.orError(guarded(call, call.arg(1), negative(sum(grown, paid))));
    }

    private static Rewrite<Translated> presentValue(FunctionCall call) {
        var rate = call.arg(0);
        var paid = by(rate, StandardFunction.TIMES, call.arg(2), call.arg(1), annuity(call, call.arg(1)));
        var due = sum(call.args().size() > 3 ? call.arg(3) : zero(), paid);
        return call.orError(
                guarded(call, call.arg(1), negative(grown(due, rate, call.arg(1), true))),
                call.remark(ExpressionCode.UNCERTAIN, "its sign", "negative for what is paid, as in spreadsheets"));
    }

    private static Rewrite<Translated> payment(FunctionCall call) {
        var rate = call.arg(0);
        var due = sum(call.args().size() > 3 ? call.arg(3) : zero(), grown(call.arg(2), rate, call.arg(1), false));
        var value =
                choice(rate, divided(negative(due), call.arg(1)), divided(negative(due), annuity(call, call.arg(1))));
        return call.orError(guarded(call, call.arg(1), value));
    }

    /** Without interest the payments are counted, else the growth that they need is. */
    private static Rewrite<Translated> terms(FunctionCall call) {
        var rate = call.arg(0);
        var future = call.args().size() > 3 ? call.arg(3) : zero();
        var due = divided(Expr.call(StandardFunction.TIMES, call.arg(2), early(call)), rate);
        var growth =
                divided(isZero(future) ? due : Expr.call(StandardFunction.MINUS, due, future), sum(due, call.arg(1)));
        var value = choice(
                rate,
                divided(negative(sum(call.arg(1), future)), call.arg(2)),
                divided(Expr.call(MathFunction.LN_OR_NULL, growth), Expr.call(MathFunction.LN_OR_NULL, onePlus(rate))));
        return call.orError(guarded(call, one(), value));
    }

    /** An amount with its interest over the terms, or what it was without. */
    private static Expr grown(Expr amount, Expr rate, Expr terms, boolean back) {
        if (isZero(amount)) {
            return amount;
        }
        var growth = Expr.call(MathFunction.POWER_OR_NULL, onePlus(rate), terms);
        return isZero(rate)
                ? amount
                : back ? divided(amount, growth) : Expr.call(StandardFunction.TIMES, amount, growth);
    }

    /** What payments of 1 have grown to, with interest. */
    private static Expr annuity(FunctionCall call, Expr terms) {
        var rate = call.arg(0);
        var growth = Expr.call(MathFunction.POWER_OR_NULL, onePlus(rate), terms);
        var sum = divided(Expr.call(StandardFunction.MINUS, growth, one()), rate);
        var early = early(call);
        return early.equals(one()) ? sum : Expr.call(StandardFunction.TIMES, sum, early);
    }

    /** A payment at the beginning of a period earns one period more. */
    private static Expr early(FunctionCall call) {
        if (call.args().size() < 5) {
            return one();
        }
        var type = call.arg(4);
        var later = onePlus(call.arg(0));
        if (type instanceof Literal && !(type instanceof Literal.Missing)) {
            return FunctionCall.flag(type).orElse(false) ? later : one();
        }
        var none = Expr.cast(Expr.integer(0), type.type());
        return Expr.when(
                Expr.call(StandardFunction.EQ, type, none),
                one(),
                Expr.when(Expr.call(StandardFunction.NE, type, none), later, Expr.nothing(Types.DOUBLE)));
    }

    /** An amount by the number of terms without interest, by the annuity with it. */
    private static Expr by(Expr rate, StandardFunction how, Expr amount, Expr terms, Expr annuity) {
        BinaryOperator<Expr> made = (left, right) -> Expr.call(how, left, right);
        return choice(rate, made.apply(amount, terms), made.apply(amount, annuity));
    }

    private static Expr choice(Expr rate, Expr without, Expr with) {
        if (rate instanceof Literal.NumberValue) {
            return isZero(rate) ? without : with;
        }
        return Expr.when(Expr.call(StandardFunction.EQ, rate, zero()), without, with);
    }

    /** NULL beyond the bounds, and for a type that is NULL, though nothing is due without interest. */
    private static Expr guarded(FunctionCall call, Expr terms, Expr value) {
        var bounds = new ArrayList<Expr>();
        bound(call.arg(0), Expr.number(BigDecimal.ONE.negate(), Types.DOUBLE), bounds);
        bound(terms, zero(), bounds);
        if (call.args().size() > 4 && (!(call.arg(4) instanceof Literal) || call.arg(4) instanceof Literal.Missing)) {
            bounds.add(Expr.call(StandardFunction.IS_NOT_NULL, call.arg(4)));
        }
        return bounds.isEmpty() ? value : Expr.when(Conditions.all(bounds), value, Expr.nothing(Types.DOUBLE));
    }

    private static void bound(Expr value, Expr above, List<Expr> bounds) {
        var holds = value instanceof Literal.NumberValue(var number, var _)
                && above instanceof Literal.NumberValue(var least, var _)
                && number.compareTo(least) > 0;
        if (!holds) {
            bounds.add(Expr.call(StandardFunction.GT, value, above));
        }
    }

    private static Expr sum(Expr left, Expr right) {
        return isZero(left) ? right : isZero(right) ? left : Expr.call(StandardFunction.PLUS, left, right);
    }

    private static Expr divided(Expr left, Expr right) {
        return Expr.call(MathFunction.DIVIDE_OR_NULL, left, right);
    }

    private static Expr negative(Expr value) {
        return Expr.call(StandardFunction.NEGATE, value);
    }

    private static Expr onePlus(Expr rate) {
        return Expr.call(StandardFunction.PLUS, one(), rate);
    }

    private static boolean isZero(Expr value) {
        return value instanceof Literal.NumberValue(var number, var _) && number.signum() == 0;
    }

    private static Expr zero() {
        return Expr.number(BigDecimal.ZERO, Types.DOUBLE);
    }

    private static Expr one() {
        return Expr.number(BigDecimal.ONE, Types.DOUBLE);
    }
}
