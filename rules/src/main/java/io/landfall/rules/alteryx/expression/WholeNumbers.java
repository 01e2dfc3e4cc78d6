package io.landfall.rules.alteryx.expression;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Function;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.MathFunction;
import io.landfall.converter.expression.NumberFunction;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.Types;
import io.landfall.rules.alteryx.field.Wholeness;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** Whole numbers where a function wants one: positions, lengths and counts. */
final class WholeNumbers {

    private WholeNumbers() {}

    /** The number without its fraction; NULL beyond 64 bits. */
    static Expr cutOff(Expr number) {
        if (number instanceof Literal.NumberValue(var value, var ignored)) {
            var whole = value.setScale(0, RoundingMode.DOWN);
            return Types.holds(Types.BIGINT, whole) ? Expr.integer(whole.longValueExact()) : Expr.nothing(Types.BIGINT);
        }
        if (number.type().isInteger()) {
            return number;
        }
        return exact(number).orElseGet(() -> Expr.call(NumberFunction.BIGINT_OR_NULL, truncated(number)));
    }

    /** The whole number next to a number, away from 0 where two are as near. */
    static Expr nearest(Expr number) {
        return switch (number) {
            case Literal.NumberValue(var value, var type) ->
                cutOff(Expr.number(value.setScale(0, RoundingMode.HALF_UP), type));
            case Expr.Cast(var operand, var _) when operand.type().isInteger() -> operand;
            default ->
                cutOff(Expr.call(NumberFunction.ROUND_TO_MULTIPLE, number, Expr.number(BigDecimal.ONE, Types.DOUBLE)));
        };
    }

    /** Takes note that no document says what a function makes of a number with a fraction. */
    static void open(FunctionCall call, Expr given, Expr taken) {
        if (!Wholeness.isWhole(given) && !(given instanceof Literal.Missing)) {
            call.rare(taken, isWhole(given), "a number with a fraction", "what it answers for the number without it");
        }
    }

    /** That a number has no fraction, or is NULL. */
    static Expr isWhole(Expr number) {
        return number instanceof Literal
                ? Expr.truth(Wholeness.isWhole(number))
                : Expr.call(StandardFunction.IS_NOT_TRUE, Expr.call(StandardFunction.NE, number, truncated(number)));
    }

    private static Expr truncated(Expr number) {
        return Expr.call(NumberFunction.TRUNCATE_NUMBER, Expr.cast(number, Types.DOUBLE), Expr.integer(0));
    }

    /** Sums of positions and lengths without the detour through doubles; they cannot come near the limits of their type. */
    private static Optional<Expr> exact(Expr number) {
        return switch (number) {
            case Literal.NumberValue(var value, var ignored)
            when isSmall(value) -> Optional.of(Expr.integer(value.longValueExact()));
            case Expr.Cast(var operand, var ignored) when isCount(operand) -> Optional.of(operand);
            case Expr.Call(var function, var args)
            when function == StandardFunction.PLUS || function == StandardFunction.MINUS ->
                exact(args.get(0)).flatMap(left -> exact(args.get(1)).map(right -> Expr.call(function, left, right)));
            default -> Optional.empty();
        };
    }

    private static boolean isSmall(BigDecimal value) {
        return value.stripTrailingZeros().scale() <= 0 && value.abs().compareTo(BigDecimal.valueOf(1_000_000)) <= 0;
    }

    /** Whether the value counts characters of a text. */
    private static boolean isCount(Expr value) {
        return value.type().equals(Types.INTEGER)
                && value instanceof Expr.Call(var function, var args)
                && (TextCounts.FUNCTIONS.contains(function)
                        || (function == StandardFunction.COALESCE && isCount(args.getFirst()))
                        || (function == StandardFunction.MINUS && isCount(args.getFirst())));
    }

    /** That a number is 0 or more, or NULL. */
    static Expr isNotNegative(Expr number) {
        if (number instanceof Literal.NumberValue(var value, var _)) {
            return Expr.truth(value.signum() >= 0);
        }
        var isNegative = Expr.call(StandardFunction.LT, number, Expr.cast(Expr.integer(0), number.type()));
        return Expr.call(StandardFunction.IS_NOT_TRUE, isNegative);
    }

    /** The number, or another one in place of NULL. */
    static Expr or(Expr number, long otherwise) {
        return switch (number) {
            case Literal.Missing ignored -> Expr.integer(otherwise);
            case Literal value -> value;
            default ->
                Presence.isSure(number)
                        ? number
                        : Expr.call(
                                StandardFunction.COALESCE, number, Expr.cast(Expr.integer(otherwise), number.type()));
        };
    }

    /** The number and one more or less, computed at once where it is written out. */
    static Expr plus(Expr number, int more) {
        return switch (number) {
            case Literal.NumberValue(var value, var ignored) -> Expr.integer(value.longValueExact() + more);
            case Expr.Call(var function, var args)
            when isSum(function, args) && args.get(1) instanceof Literal.NumberValue(var value, var ignored) ->
                shifted(
                        args.get(0),
                        function == StandardFunction.PLUS ? value.intValue() + more : more - value.intValue());
            default -> shifted(number, more);
        };
    }

    private static boolean isSum(Function function, List<Expr> args) {
        return (function == StandardFunction.PLUS || function == StandardFunction.MINUS)
                && args.get(0).type().isInteger()
                && args.get(1).type().equals(Types.INTEGER);
    }

    private static Expr shifted(Expr number, int more) {
        if (more == 0) {
            return number;
        }
        return more > 0
                ? Expr.call(StandardFunction.PLUS, number, Expr.integer(more))
                : Expr.call(StandardFunction.MINUS, number, Expr.integer(-more));
    }

    /** The number when it is written out. */
    static Optional<Long> constant(Expr number) {
        return number instanceof Literal.NumberValue(var value, var type) && type.isInteger()
                ? Optional.of(value.longValueExact())
                : Optional.empty();
    }

    /** The number, but at least 0. */
    static Expr notNegative(Expr number) {
        return constant(number)
                .map(value -> Expr.integer(Math.max(value, 0)))
                .orElseGet(
                        () -> Expr.call(MathFunction.GREATEST_OF, number, Expr.cast(Expr.integer(0), number.type())));
    }
}
