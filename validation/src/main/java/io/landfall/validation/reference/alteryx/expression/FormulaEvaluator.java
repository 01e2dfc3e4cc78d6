package io.landfall.validation.reference.alteryx.expression;

import io.landfall.parsers.expression.BinaryOperator;
import io.landfall.parsers.expression.Expression;
import io.landfall.parsers.expression.Expression.Binary;
import io.landfall.parsers.expression.Expression.Call;
import io.landfall.parsers.expression.Expression.Conditional;
import io.landfall.parsers.expression.Expression.Membership;
import io.landfall.parsers.expression.Expression.Name;
import io.landfall.parsers.expression.Expression.NumberLiteral;
import io.landfall.parsers.expression.Expression.Opaque;
import io.landfall.parsers.expression.Expression.RowName;
import io.landfall.parsers.expression.Expression.TextLiteral;
import io.landfall.parsers.expression.Expression.Unary;
import io.landfall.parsers.expression.UnaryOperator;
import io.landfall.validation.reference.Branches;
import io.landfall.validation.reference.GivenUp;
import io.landfall.validation.reference.Unrepeatable;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Says what a formula answers for a record. A value is null, a {@link Boolean}, {@link Long} (Byte to Int64),
 * {@link java.math.BigDecimal} (FixedDecimal), {@link Double} (Float and Double), {@link String}, {@link java.time.LocalDate},
 * {@link java.time.LocalTime}, {@link LocalDateTime} or a byte array. Arithmetic is in doubles, and dates are texts wherever they
 * meet texts. What a field makes of the answer is a matter of {@link FieldValues}.
 */
public final class FormulaEvaluator {

    private final LocalDateTime start;
    private final Ways ways;

    /**
     * An evaluator of the formulas of one run.
     *
     * @param start of the run, for functions that tell the time
     */
    public FormulaEvaluator(LocalDateTime start, Branches branches) {
        this.start = start;
        this.ways = new Ways(branches);
    }

    /** Makes the conditions of a formula known, before any record passes. */
    public void declare(Expression formula) {
        ways.declare(formula);
    }

    /** What the formula answers; refuses what is not known, and fails where Designer stops. */
    public @Nullable Object value(Expression formula, RecordScope scope) {
        GivenUp.check();
        return switch (formula) {
            case NumberLiteral literal -> FormulaValues.number(literal.text());
            case TextLiteral literal -> literal.value();
            case Name name -> name(name, scope);
            case RowName name -> scope.value(name);
            case Call call -> Functions.answer(call, this, scope);
            case Unary unary -> unary(unary, scope);
            case Binary binary -> Operators.answer(binary, this, scope);
            case Conditional conditional -> conditional(conditional, scope);
            case Membership membership -> Operators.isMember(membership, this, scope);
            case Opaque opaque -> throw Unrepeatable.failed(opaque.at(), "the formula cannot be read");
        };
    }

    /** Whether a formula that stands for a condition holds: Null is no, and a number is yes unless it is 0. */
    public boolean holds(Expression condition, RecordScope scope) {
        return FormulaValues.truth(value(condition, scope), condition.at());
    }

    /** When the run began. */
    LocalDateTime start() {
        return start;
    }

    Ways ways() {
        return ways;
    }

    private static @Nullable Object name(Name name, RecordScope scope) {
        return name.is("True") || name.is("False") ? (Object) name.is("True") : scope.value(name);
    }

    private @Nullable Object unary(Unary unary, RecordScope scope) {
        if (unary.operator() == UnaryOperator.NOT) {
            if (isOpen(unary.operand(), scope)) {
                throw Unrepeatable.undefined(unary.at(), "NOT of a condition that is Null");
            }
            return !holds(unary.operand(), scope);
        }
        var number = FormulaValues.number(value(unary.operand(), scope), unary.at());
        return number == null || unary.operator() == UnaryOperator.PLUS ? number : Double.valueOf(-number);
    }

    /** Whether a condition is Null, or made of one that is; comparisons never are. */
    private boolean isOpen(Expression condition, RecordScope scope) {
        return switch (condition) {
            case Unary inner when inner.operator() == UnaryOperator.NOT -> isOpen(inner.operand(), scope);
            case Binary both
            when both.operator() == BinaryOperator.AND || both.operator() == BinaryOperator.OR ->
                isOpen(both.left(), scope) || isOpen(both.right(), scope);
            case Name _, RowName _, Conditional _ -> value(condition, scope) == null;
            case Call call when call.is("IIF", 3) -> value(call, scope) == null;
            default -> false;
        };
    }

    private @Nullable Object conditional(Conditional conditional, RecordScope scope) {
        var branches = conditional.branches();
        for (int way = 0; way < branches.size(); way++) {
            if (holds(branches.get(way).test(), scope)) {
                ways.take(conditional, way);
                return value(branches.get(way).then(), scope);
            }
        }
        ways.take(conditional, branches.size());
        return value(conditional.otherwise(), scope);
    }
}
