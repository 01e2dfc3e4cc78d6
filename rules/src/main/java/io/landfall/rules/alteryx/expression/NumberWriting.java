package io.landfall.rules.alteryx.expression;

import io.landfall.converter.expression.Conditions;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.NumberFunction;
import io.landfall.converter.expression.SqlType;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.Types;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.Translated;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.rules.alteryx.field.FieldConversion;
import io.landfall.rules.alteryx.field.Wholeness;
import java.math.BigDecimal;
import java.util.List;

/**
 * How ToString makes texts of numbers and other values.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/functions/conversion-functions.html">Conversion functions</a>
 */
final class NumberWriting {

    /** With more decimals, no double is just between two texts. */
    private static final int MOST_DECIMALS = 15;

    private NumberWriting() {}

    static Rewrite<Translated> text(FunctionCall call) {
        var value = call.arg(0);
        if (!value.type().isNumber() || FormulaValues.isNothing(value)) {
            return value.type().equals(Types.BOOLEAN)
                    ? call.to(FieldConversion.text(value), call.uncertain("a condition", "True or False"))
                    : call.to(FieldConversion.text(value));
        }
        if (!call.has(1)) {
            return allDigits(call);
        }
        var thousands = call.has(2) ? separator(call) : "";
        return thousands.equals("?") ? call.blocked(FormulaCode.NOT_LITERAL) : fixed(call, thousands);
    }

    /** Whether a call that asks for no decimals has all of them or none is not documented. */
    private static Rewrite<Translated> allDigits(FunctionCall call) {
        var value = call.arg(0);
        var text = FieldConversion.text(value);
        if (Wholeness.isWhole(value)) {
            return call.to(text);
        }
        if (value.type() instanceof SqlType.Decimal) {
            return call.to(text, call.uncertain("a FixedDecimal, and no number of decimals", "all digits"));
        }
        return call.unlessRare(
                text, hasNoDecimals(value), "a number with a fraction, and no number of decimals", "all digits");
    }

    /** That a number is whole, and not so great that all its digits are an exponent with some. */
    private static Expr hasNoDecimals(Expr number) {
        var isGreat = Expr.call(
                StandardFunction.GE,
                Expr.call(StandardFunction.ABS, number),
                Expr.number(BigDecimal.TEN.pow(MOST_DECIMALS), Types.DOUBLE));
        return Conditions.all(List.of(WholeNumbers.isWhole(number), Expr.call(StandardFunction.IS_NOT_TRUE, isGreat)));
    }

    /** A comma when the flag says so, another separator when it is a text, and a question mark when neither is written out. */
    private static String separator(FunctionCall call) {
        return call.flag(2, false)
                .map(separates -> separates ? (",".equals(call.constant(3).orElse(".")) ? "." : ",") : "")
                .or(() -> call.constant(2))
                .orElse("?");
    }

    private static Rewrite<Translated> fixed(FunctionCall call, String thousands) {
        var number = FormulaValues.number(call.arg(0)).orElseThrow();
        var value = call.has(2)
                ? Expr.call(
                        NumberFunction.NUMBER_TO_FIXED_TEXT,
                        number,
                        call.arg(1),
                        Expr.text(thousands),
                        call.arg(3, Expr.text(".")))
                : Expr.call(NumberFunction.NUMBER_TO_FIXED_TEXT, number, call.arg(1));
        var decimals = call.arg(1);
        if (WholeNumbers.constant(decimals).filter(count -> count >= 0).isEmpty()) {
            call.rare(
                    value,
                    Conditions.all(List.of(
                            WholeNumbers.isNotNegative(decimals), Expr.call(StandardFunction.IS_NOT_NULL, decimals))),
                    "a negative number of decimals, or NULL",
                    "NULL");
        }
        if (Wholeness.isWhole(call.arg(0))) {
            return call.to(value);
        }
        var known = WholeNumbers.constant(decimals).filter(count -> count >= 0 && count <= MOST_DECIMALS);
        known.ifPresent(count -> call.rare(
                value,
                isNoHalf(number, count.intValue()),
                "a number just between two texts, such as 2.5 without decimals",
                "the even one"));
        return call.to(
                value,
                known.isPresent() || WholeNumbers.constant(decimals).isPresent()
                        ? List.<Diagnostic>of()
                        : List.of(call.uncertain("a number just between two texts", "the even one")));
    }

    /**
     * That a number is not just between two of so many decimals. It is so where it has a half behind the last of them, and where it is a
     * whole number of binary fractions that such halves are.
     */
    private static Expr isNoHalf(Expr number, int decimals) {
        var fractions = times(number, BigDecimal.TWO.pow(decimals + 1));
        var shifted = times(number, BigDecimal.TEN.pow(decimals));
        var isHalf = Expr.call(
                StandardFunction.EQ,
                Expr.call(StandardFunction.MINUS, shifted, Expr.call(StandardFunction.FLOOR, shifted)),
                Expr.number(new BigDecimal("0.5"), Types.DOUBLE));
        var isBinary = Expr.call(StandardFunction.EQ, fractions, Expr.call(StandardFunction.FLOOR, fractions));
        return Expr.call(StandardFunction.IS_NOT_TRUE, Expr.call(StandardFunction.AND, isHalf, isBinary));
    }

    private static Expr times(Expr number, BigDecimal factor) {
        return Expr.call(StandardFunction.TIMES, number, Expr.number(factor, Types.DOUBLE));
    }
}
