package io.landfall.validation.reference.alteryx.expression;

import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.parsers.expression.BinaryOperator;
import io.landfall.parsers.expression.Expression;
import io.landfall.parsers.expression.Expression.Binary;
import io.landfall.parsers.expression.Expression.Conditional;
import io.landfall.parsers.expression.Expression.Membership;
import io.landfall.parsers.expression.Expression.Name;
import io.landfall.parsers.expression.Expression.TextLiteral;
import io.landfall.validation.reference.LegacyOutcome;
import io.landfall.validation.reference.Unrepeatable;
import java.util.function.DoubleBinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The operators of formulas: arithmetic in doubles, logic with two values.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/functions/operators.html">Operators</a>
 */
final class Operators {

    private Operators() {}

    static @Nullable Object answer(Binary binary, FormulaEvaluator evaluator, RecordScope scope) {
        if (binary.operator() == BinaryOperator.AND || binary.operator() == BinaryOperator.OR) {
            return holds(binary, evaluator, scope);
        }
        var at = binary.at();
        if (binary.operator() == BinaryOperator.ADD) {
            return added(binary, evaluator, scope);
        }
        var left = evaluator.value(binary.left(), scope);
        var right = evaluator.value(binary.right(), scope);
        return switch (binary.operator()) {
            case SUBTRACT -> computed(left, right, at, (a, b) -> a - b);
            case MULTIPLY -> computed(left, right, at, (a, b) -> a * b);
            case DIVIDE -> computed(left, right, at, (a, b) -> a / b);
            case EQUAL -> Comparison.equal(left, right, at);
            case NOT_EQUAL -> !Comparison.equal(left, right, at);
            case LESS -> Comparison.less(left, right, at);
            case LESS_OR_EQUAL -> Comparison.lessOrEqual(left, right, at);
            case GREATER -> Comparison.less(right, left, at);
            case GREATER_OR_EQUAL -> Comparison.lessOrEqual(right, left, at);
            case ADD, AND, OR, MODULO, CONCATENATE ->
                throw Unrepeatable.failed(at, "the language has no such operator");
        };
    }

    /** What nobody knows of the second condition does not matter where the first one settles the answer. */
    private static boolean holds(Binary binary, FormulaEvaluator evaluator, RecordScope scope) {
        var isAnd = binary.operator() == BinaryOperator.AND;
        var first = FormulaValues.truth(evaluator.value(binary.left(), scope), binary.at());
        try {
            var second = FormulaValues.truth(evaluator.value(binary.right(), scope), binary.at());
            return isAnd ? first && second : first || second;
        } catch (Unrepeatable open) {
            if (open.outcome() instanceof LegacyOutcome.Undefined && first != isAnd) {
                return first;
            }
            throw open;
        }
    }

    /** Whether a value is one of a list, where Null is one only if the list has it. */
    static boolean isMember(Membership membership, FormulaEvaluator evaluator, RecordScope scope) {
        var value = evaluator.value(membership.value(), scope);
        var found = membership.list().stream()
                .anyMatch(each -> Comparison.equal(value, evaluator.value(each, scope), membership.at()));
        return found != membership.negated();
    }

    /** The sum of numbers; of texts that are all Null nobody says what they make together. */
    private static @Nullable Object added(Binary binary, FormulaEvaluator evaluator, RecordScope scope) {
        var sum = sum(binary, evaluator, scope);
        if (sum == null && isText(binary, scope)) {
            throw Unrepeatable.undefined(binary.at(), "texts that are all Null");
        }
        return sum;
    }

    private static @Nullable Object sum(Expression operand, FormulaEvaluator evaluator, RecordScope scope) {
        return operand instanceof Binary sum && sum.operator() == BinaryOperator.ADD
                ? sum(sum(sum.left(), evaluator, scope), sum(sum.right(), evaluator, scope), sum.at())
                : evaluator.value(operand, scope);
    }

    /** Whether a field, a chosen field or one of several that are joined has texts. */
    private static boolean isText(Expression operand, RecordScope scope) {
        return switch (operand) {
            case Name name -> scope.type(name).type().isText();
            case Binary sum
            when sum.operator() == BinaryOperator.ADD -> isText(sum.left(), scope) || isText(sum.right(), scope);
            case Conditional choice ->
                isText(choice.otherwise(), scope)
                        || choice.branches().stream().anyMatch(branch -> isText(branch.then(), scope));
            case TextLiteral _ -> true;
            default -> false;
        };
    }

    /** Numbers are added, texts joined; Null adds nothing to a text, but makes a number Null. */
    private static @Nullable Object sum(@Nullable Object left, @Nullable Object right, SourceLocation at) {
        if (FormulaValues.isText(left) || FormulaValues.isText(right)) {
            return text(left, at) + text(right, at);
        }
        return computed(left, right, at, Double::sum);
    }

    private static String text(@Nullable Object value, SourceLocation at) {
        var text = FormulaValues.text(value, at);
        return text == null ? "" : text;
    }

    private static @Nullable Double computed(
            @Nullable Object left, @Nullable Object right, SourceLocation at, DoubleBinaryOperator operator) {
        var a = FormulaValues.number(left, at);
        var b = FormulaValues.number(right, at);
        return a == null || b == null ? null : FormulaValues.finite(operator.applyAsDouble(a, b));
    }
}
