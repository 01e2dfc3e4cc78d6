package io.landfall.rules.powercenter.expression;

import static io.landfall.rules.powercenter.expression.ParameterKind.ANY;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.NumberFunction;
import io.landfall.converter.expression.SqlType;
import io.landfall.converter.expression.Types;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.Translated;
import java.util.List;
import java.util.Optional;

/**
 * {@code ROUND} and {@code TRUNC}, of numbers and of dates. Halves of numbers go away from zero; a negative number of digits means tens;
 * dates go to the day unless another part is named.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/transformation-language-reference/functions/round--numbers-.html">ROUND
 *     (Numbers)</a>
 */
final class RoundingRules {

    private RoundingRules() {}

    static List<PortExpressionRule> rows() {
        return List.of(
                FunctionRule.of(
                                "ROUND takes halves away from zero; a date goes to the nearest day or other part",
                                "ROUND(PRICE, 2)",
                                "ROUND_NUMBER(PRICE, 2)",
                                List.of(ANY, ANY),
                                call -> rewritten(call, NumberFunction.ROUND_NUMBER))
                        .optional(1),
                FunctionRule.of(
                                "TRUNC cuts off towards zero; a date goes to the start of the day or other part",
                                "TRUNC(DAY)",
                                "START_OF('day', \"DAY\")",
                                List.of(ANY, ANY),
                                call -> rewritten(call, NumberFunction.TRUNCATE_NUMBER))
                        .optional(1));
    }

    private static Rewrite<Translated> rewritten(FunctionCall call, NumberFunction function) {
        var number = ParameterKind.NUMBER.take(call.arg(0));
        if (number.isPresent()) {
            return ParameterKind.WHOLE
                    .take(call.arg(1, Expr.integer(0)))
                    .map(digits -> number.get().type().isInteger()
                            ? whole(call, function, number.get(), digits)
                            : cut(call, function, number.get(), digits))
                    .orElseGet(() -> call.blocked(ExpressionCode.FAMILIES_MIX));
        }
        return ParameterKind.DATE
                .take(call.arg(0))
                .map(date -> dated(call, date, function == NumberFunction.ROUND_NUMBER))
                .orElseGet(() -> call.blocked(ExpressionCode.FAMILIES_MIX));
    }

    private static Rewrite<Translated> dated(FunctionCall call, Expr date, boolean rounds) {
        Optional<DateUnit> unit = call.has(1) ? call.constant(1).flatMap(DateUnit::of) : Optional.of(DateUnit.DAY);
        if (unit.isEmpty()) {
            return call.blocked(ExpressionCode.NOT_LITERAL);
        }
        return rounds
                ? call.orError(DateRounding.rounded(unit.get(), date))
                : call.to(DateRounding.truncated(unit.get(), date));
    }

    /** Tens and more may take a whole number beyond 32 bits; beyond 64 bits is an error of the row. */
    private static Rewrite<Translated> whole(FunctionCall call, NumberFunction function, Expr number, Expr digits) {
        if (digits instanceof Literal.NumberValue(var count, var _) && count.signum() >= 0) {
            return call.to(Expr.call(function, number, digits));
        }
        var value = Expr.call(function, Expr.cast(number, Types.BIGINT), digits);
        return function == NumberFunction.ROUND_NUMBER && number.type().equals(Types.BIGINT)
                ? call.orError(value)
                : call.to(value);
    }

    private static Rewrite<Translated> cut(FunctionCall call, NumberFunction function, Expr number, Expr digits) {
        var value = Expr.call(function, number, digits);
        if (digits instanceof Literal.NumberValue(var count, var _)) {
            return call.to(
                    scaled(value, number.type(), Math.clamp(count.longValue(), 0, SqlType.Decimal.MAX_PRECISION)));
        }
        return number.type().isFloating() ? call.to(value) : call.to(value, call.remark(ExpressionCode.SCALE_UNKNOWN));
    }

    /**
     * A decimal that was rounded, with no more digits after the point than it has been rounded to: with high precision its text has
     * all of them.
     *
     * @param from the type before
     */
    static Expr scaled(Expr rounded, SqlType from, int digits) {
        return from instanceof SqlType.Decimal(var precision, var scale) && digits < scale
                ? Expr.cast(
                        rounded,
                        Types.decimal(Math.min(precision - scale + 1 + digits, SqlType.Decimal.MAX_PRECISION), digits))
                : rounded;
    }
}
