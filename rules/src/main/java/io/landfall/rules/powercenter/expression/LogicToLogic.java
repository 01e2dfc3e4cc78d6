package io.landfall.rules.powercenter.expression;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.RuleInfo;
import io.landfall.converter.rule.Translated;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.expression.BinaryOperator;
import io.landfall.parsers.expression.Expression;
import io.landfall.parsers.expression.Expression.Binary;
import io.landfall.parsers.expression.Expression.Unary;
import io.landfall.parsers.expression.UnaryOperator;
import java.util.List;
import java.util.Optional;

/**
 * Combines conditions in three-valued logic; a number stands for a condition, 0 being false. Nothing says that the legacy engine
 * skips the right side when the left decides: an error on the right is taken to be raised.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/transformation-language-reference/operators/logical-operators.html">Logical
 *     operators</a>
 */
@RuleInfo(
        code = "PC-EXPR-R06",
        summary = "AND, OR and NOT stay three-valued",
        fidelity = Fidelity.EXACT,
        before = "QTY > 1 AND NOT (PRICE > 2)",
        after = "QTY > 1 AND NOT PRICE > 2E0")
final class LogicToLogic implements PortExpressionRule {

    @Override
    public Rewrite<Translated> apply(Expression source, List<Translated> parts, PortContext context) {
        return switch (source) {
            case Binary binary
            when binary.operator() == BinaryOperator.AND -> combined(StandardFunction.AND, binary, parts);
            case Binary binary
            when binary.operator() == BinaryOperator.OR -> combined(StandardFunction.OR, binary, parts);
            case Unary unary when unary.operator() == UnaryOperator.NOT -> negated(unary, parts);
            default -> Rewrite.declined();
        };
    }

    private static Rewrite<Translated> combined(StandardFunction function, Binary binary, List<Translated> parts) {
        var left = Values.condition(parts.get(0).value());
        var right = Values.condition(parts.get(1).value());
        if (left.isEmpty() || right.isEmpty()) {
            return mixed(function.sqlName(), binary);
        }
        var sides = List.of(
                guarded(function, parts.get(0), right.get(), parts.get(1)),
                guarded(function, parts.get(1), left.get(), parts.get(0)));
        var translated =
                Translated.of(Expr.call(function, left.get(), right.get())).failingWith(sides);
        return Failures.mayRaise(parts.get(1))
                ? Rewrite.to(
                        translated, Diagnostic.of(ExpressionCode.BOTH_SIDES_EVALUATED, binary.at(), function.sqlName()))
                : Rewrite.to(translated);
    }

    /** A side whose value nobody knows makes no difference where the other decides. */
    private static Translated guarded(StandardFunction function, Translated side, Expr other, Translated otherSide) {
        if (side.fails().isEmpty()
                || Failures.mayRaise(side)
                || otherSide.fails().isPresent()) {
            return side;
        }
        var counts = function == StandardFunction.AND ? other : Expr.call(StandardFunction.NOT, other);
        return new Translated(
                side.value(),
                Translated.any(Failures.when(Expr.call(StandardFunction.COALESCE, counts, Expr.truth(true)), side)));
    }

    private static Rewrite<Translated> negated(Unary unary, List<Translated> parts) {
        Optional<Expr> operand = Values.condition(parts.getFirst().value());
        return operand.map(condition -> Rewrite.to(parts.getFirst().with(Expr.call(StandardFunction.NOT, condition))))
                .orElseGet(() -> mixed("NOT", unary));
    }

    private static Rewrite<Translated> mixed(String what, Expression source) {
        return Rewrite.blockedBy(Diagnostic.of(ExpressionCode.FAMILIES_MIX, source.at(), what));
    }
}
