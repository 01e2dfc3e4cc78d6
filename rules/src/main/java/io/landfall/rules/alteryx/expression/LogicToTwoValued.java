package io.landfall.rules.alteryx.expression;

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
import java.util.stream.Stream;

/**
 * Combines conditions, each of which is true or false: a NULL counts as false before it is combined or negated.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/functions/operators.html">Operators</a>
 */
@RuleInfo(
        code = "AX-EXPR-R06",
        summary = "AND, OR and NOT combine conditions that are never NULL",
        fidelity = Fidelity.EXACT,
        before = "![ACTIVE]",
        after = "NOT ACTIVE IS TRUE")
final class LogicToTwoValued implements FormulaRule {

    @Override
    public Rewrite<Translated> apply(Expression source, List<Translated> parts, FormulaContext context) {
        return switch (source) {
            case Unary unary when unary.operator() == UnaryOperator.NOT -> negated(parts, source, context);
            case Binary binary
            when binary.operator() == BinaryOperator.AND -> combined(StandardFunction.AND, parts, source);
            case Binary binary
            when binary.operator() == BinaryOperator.OR -> combined(StandardFunction.OR, parts, source);
            default -> Rewrite.declined();
        };
    }

    /** Comparisons are never NULL, as their page says; no page says what the negation of a truth that is NULL is. */
    private static Rewrite<Translated> negated(List<Translated> parts, Expression source, FormulaContext context) {
        var combined = combined(StandardFunction.NOT, parts, source);
        if (combined instanceof Rewrite.Replaced<Translated>(var negation, var ignored)) {
            var unsure = truths(parts.getFirst().value()).distinct().toList();
            if (!unsure.isEmpty()) {
                context.open(new RareCase(
                        negation.value(),
                        Presence.ofAll(unsure),
                        "NOT",
                        "a condition that is NULL",
                        "true",
                        source.at()));
            }
        }
        return combined;
    }

    /** The fields and choices that a condition takes for true or false, numbers unless they are 0, and which may be NULL. */
    private static Stream<Expr> truths(Expr condition) {
        return switch (condition) {
            case Expr.FieldRef field -> Stream.of(field);
            case Expr.Case choice when !Presence.isSure(choice) -> Stream.of(choice);
            case Expr.Call call
            when call.function() instanceof StandardFunction function ->
                switch (function) {
                    case AND, OR, NOT, IS_TRUE, NE -> call.args().stream().flatMap(LogicToTwoValued::truths);
                    default -> Stream.empty();
                };
            default -> Stream.empty();
        };
    }

    private static Rewrite<Translated> combined(StandardFunction function, List<Translated> parts, Expression source) {
        var conditions = parts.stream()
                .map(part -> FormulaValues.condition(part.value()))
                .toList();
        return conditions.stream().allMatch(Optional::isPresent)
                ? Rewrite.to(Translated.of(new Expr.Call(
                        function, conditions.stream().flatMap(Optional::stream).toList())))
                : Rewrite.blockedBy(Diagnostic.of(FormulaCode.FAMILIES_MIX, source.at(), function.sqlName()));
    }
}
