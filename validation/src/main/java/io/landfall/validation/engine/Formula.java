package io.landfall.validation.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An expression that a fold computes for each row. Values are longs, doubles, decimals, strings, truth values, dates, times and
 * date-times; NULL is {@code null}.
 */
@FunctionalInterface
interface Formula {

    /**
     * The value for a row.
     *
     * @param state the variables, each at its newest
     * @param row what was computed beforehand from the row alone
     * @throws ArithmeticException when a number leaves its type, as on the engine, or when the run is to end
     */
    @Nullable
    Object of(@Nullable Object[] state, @Nullable Object[] row);

    /** A function of a value; NULL of NULL. */
    static Formula onValue(Formula operand, UnaryOperator<Object> function) {
        return (state, row) -> {
            var value = operand.of(state, row);
            return value == null ? null : function.apply(value);
        };
    }

    /** A function of two values; NULL where one of them is. */
    static Formula onValues(List<Formula> operands, BinaryOperator<Object> function) {
        return onNullables(
                operands, (left, right) -> left == null || right == null ? null : function.apply(left, right));
    }

    /** A function of a value that has an answer of its own for NULL. */
    static Formula onNullable(Formula operand, UnaryOperator<@Nullable Object> function) {
        return (state, row) -> function.apply(operand.of(state, row));
    }

    /** A function of two values that has answers of its own for NULL. */
    static Formula onNullables(List<Formula> operands, BinaryOperator<@Nullable Object> function) {
        var left = operands.get(0);
        var right = operands.get(1);
        return (state, row) -> function.apply(left.of(state, row), right.of(state, row));
    }

    /** Whether the value is this one, which may be NULL; the answer is never NULL. */
    static Formula is(Formula operand, @Nullable Object wanted) {
        return (state, row) -> Objects.equals(operand.of(state, row), wanted);
    }

    /** Whether the value is any but this one. */
    static Formula isNot(Formula operand, @Nullable Object unwanted) {
        return (state, row) -> !Objects.equals(operand.of(state, row), unwanted);
    }

    /** The first value that is not NULL. */
    static Formula first(List<Formula> operands) {
        return (state, row) -> {
            for (var operand : operands) {
                var value = operand.of(state, row);
                if (value != null) {
                    return value;
                }
            }
            return null;
        };
    }

    /** Whether the first value is one of the others. */
    static Formula among(List<Formula> operands) {
        return (state, row) -> {
            var values = new ArrayList<@Nullable Object>();
            operands.forEach(operand -> values.add(operand.of(state, row)));
            return FoldValues.in(values);
        };
    }

    /** The value behind the first test that is true. */
    static Formula choice(List<Formula> tests, List<Formula> values, Formula otherwise) {
        return (state, row) -> {
            for (int i = 0; i < tests.size(); i++) {
                if (Boolean.TRUE.equals(tests.get(i).of(state, row))) {
                    return values.get(i).of(state, row);
                }
            }
            return otherwise.of(state, row);
        };
    }
}
