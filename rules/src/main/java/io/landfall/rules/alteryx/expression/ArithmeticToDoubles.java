package io.landfall.rules.alteryx.expression;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Function;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.MathFunction;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.Types;
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
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Computes in doubles, whatever the types of the fields. A NULL operand gives NULL, and so does a division by zero.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/functions/operators.html">Operators</a>
 */
@RuleInfo(
        code = "AX-EXPR-R03",
        summary = "Arithmetic is done in doubles, a division by zero gives NULL",
        fidelity = Fidelity.EXACT,
        before = "[QTY] * [PRICE]",
        after = "CAST(QTY AS DOUBLE) * PRICE")
final class ArithmeticToDoubles implements FormulaRule {

    @Override
    public Rewrite<Translated> apply(Expression source, List<Translated> parts, FormulaContext context) {
        return switch (source) {
            case Unary(var operator, var operand, var at)
            when operator != UnaryOperator.NOT ->
                signed(operator, parts.getFirst().value(), source);
            case Binary binary
            when isArithmetic(binary.operator()) && !joinsTexts(binary, parts) -> computed(binary, parts);
            default -> Rewrite.declined();
        };
    }

    private static boolean isArithmetic(BinaryOperator operator) {
        return switch (operator) {
            case ADD, SUBTRACT, MULTIPLY, DIVIDE -> true;
            case MODULO, CONCATENATE, EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, AND, OR ->
                false;
        };
    }

    private static boolean joinsTexts(Binary binary, List<Translated> parts) {
        return binary.operator() == BinaryOperator.ADD && PlusToJoinText.areTexts(parts);
    }

    private static Rewrite<Translated> signed(UnaryOperator operator, Expr operand, Expression source) {
        if (operand instanceof Literal.NumberValue(var digits, var type)) {
            return Rewrite.to(
                    Translated.of(operator == UnaryOperator.NEGATE ? Expr.number(digits.negate(), type) : operand));
        }
        return FormulaValues.number(operand)
                .map(number -> operator == UnaryOperator.NEGATE ? Expr.call(StandardFunction.NEGATE, number) : number)
                .map(value -> operand.type().equals(Types.BOOLEAN)
                        ? Rewrite.to(
                                Translated.of(value),
                                Diagnostic.of(FormulaCode.TRUTH_AS_NUMBER, source.at(), sign(operator)))
                        : Rewrite.to(Translated.of(value)))
                .orElseGet(
                        () -> Rewrite.blockedBy(Diagnostic.of(FormulaCode.FAMILIES_MIX, source.at(), sign(operator))));
    }

    private static String sign(UnaryOperator operator) {
        return operator == UnaryOperator.NEGATE ? "-" : "+";
    }

    private static Rewrite<Translated> computed(Binary binary, List<Translated> parts) {
        var left = FormulaValues.number(parts.get(0).value());
        var right = FormulaValues.number(parts.get(1).value());
        if (left.isEmpty() || right.isEmpty()) {
            return Rewrite.blockedBy(Diagnostic.of(FormulaCode.FAMILIES_MIX, binary.at(), sign(binary.operator())));
        }
        var value = Translated.of(Expr.call(function(binary.operator(), right.get()), left.get(), right.get()));
        var conditions = parts.stream()
                .map(Translated::value)
                .anyMatch(part -> part.type().equals(Types.BOOLEAN));
        if (conditions) {
            return Rewrite.to(value, Diagnostic.of(FormulaCode.TRUTH_AS_NUMBER, binary.at(), sign(binary.operator())));
        }
        return binary.operator() == BinaryOperator.DIVIDE && !isNotZero(right.get())
                ? Rewrite.to(value, Diagnostic.of(FormulaCode.DIVISION, binary.at()))
                : Rewrite.to(value);
    }

    private static Function function(BinaryOperator operator, Expr right) {
        return switch (operator) {
            case ADD -> StandardFunction.PLUS;
            case SUBTRACT -> StandardFunction.MINUS;
            case MULTIPLY -> StandardFunction.TIMES;
            default -> isNotZero(right) ? StandardFunction.DIVIDE : MathFunction.DIVIDE_OR_NULL;
        };
    }

    private static boolean isNotZero(Expr divisor) {
        return Optional.of(divisor)
                .filter(Literal.NumberValue.class::isInstance)
                .map(Literal.NumberValue.class::cast)
                .filter(number -> number.value().compareTo(BigDecimal.ZERO) != 0)
                .isPresent();
    }

    private static String sign(BinaryOperator operator) {
        return switch (operator) {
            case ADD -> "+";
            case SUBTRACT -> "-";
            case MULTIPLY -> "*";
            default -> "/";
        };
    }
}
