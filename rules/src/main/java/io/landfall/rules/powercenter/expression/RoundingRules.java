package io.landfall.rules.powercenter.expression;

import static io.landfall.rules.powercenter.expression.ParameterKind.ANY;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.NumberFunction;
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
                    .map(digits -> call.to(Expr.call(function, number.get(), digits)))
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
        return call.to(rounds ? DateRounding.rounded(unit.get(), date) : DateRounding.truncated(unit.get(), date));
    }
}
