package io.landfall.rules.powercenter.snippet;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.MathFunction;
import io.landfall.converter.expression.NumberFunction;
import io.landfall.converter.expression.SqlType;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.Types;
import io.landfall.rules.powercenter.snippet.JavaValue.Whole;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.stream.Stream;

/**
 * Arithmetic of {@code int} and {@code long}, which silently drops the bits that do not fit. Sums and products may be computed in full
 * and brought into range afterwards, with the same result; so that is done once, where the number is used.
 *
 * @see <a href="https://docs.oracle.com/javase/specs/jls/se8/html/jls-15.html#jls-15.17">Multiplicative operators</a>
 */
final class WholeNumbers {

    /** Quotients of numbers up to here are exact in doubles once their fraction is cut off, with room for the 15 digits that count. */
    private static final BigInteger DIVISIBLE = BigInteger.TEN.pow(14);

    /** Most digits that a database computes with. */
    private static final int MOST_DIGITS = 38;

    private WholeNumbers() {}

    static Whole constant(long value, Width width) {
        var exact = BigInteger.valueOf(value);
        return new Whole(number(exact, typeOf(exact, exact)), width, exact, exact);
    }

    /** A number that may be anything in the range of its type. */
    static Whole any(Expr expr, Width width) {
        return new Whole(expr, width, width.least(), width.greatest());
    }

    /** The number with the sign that it has in a wider type. */
    static Whole widened(Whole value, Width width) {
        if (value.width() == width) {
            return value;
        }
        var settled = settled(value);
        return new Whole(settled.expr(), width, settled.least(), settled.greatest());
    }

    /** The lowest bits of the number as an {@code int}. */
    static Whole narrowed(Whole value) {
        return settled(new Whole(value.expr(), Width.INT, value.least(), value.greatest()));
    }

    /** The narrowest type that holds the range. */
    static SqlType typeOf(BigInteger least, BigInteger greatest) {
        return Stream.of(Width.values())
                .filter(width -> width.holds(least, greatest))
                .map(Width::type)
                .findFirst()
                .orElseGet(() -> Types.decimal(digits(least, greatest), 0));
    }

    private static int digits(BigInteger least, BigInteger greatest) {
        return Math.max(
                least.abs().toString().length(), greatest.abs().toString().length());
    }

    /** The number in the range of its type. */
    static Whole settled(Whole value) {
        var width = value.width();
        if (width.holds(value.least(), value.greatest())) {
            return value;
        }
        return value.isConstant() ? constant(width.cut(value.least()), width) : wrapped(value.expr(), width);
    }

    /** Without its sign; the least number has none without it, and stays as it is. */
    static Whole absolute(Whole value) {
        var settled = settled(value);
        if (settled.isConstant()) {
            return settled.least().signum() < 0 ? minus(constant(0, settled.width()), settled) : settled;
        }
        var most = settled.least().abs().max(settled.greatest().abs());
        var wide = Expr.cast(settled.expr(), typeOf(most.negate(), most));
        return new Whole(Expr.call(StandardFunction.ABS, wide), value.width(), BigInteger.ZERO, most);
    }

    /** Bits beyond those of the type are dropped: the remainder by 2 to their number, moved into the range around 0. */
    static Whole wrapped(Expr number, Width width) {
        var half = width.greatest().add(BigInteger.ONE);
        var all = half.add(half);
        var modulus = number(all, typeOf(all, all));
        var shifted = half.add(all);
        var within = Expr.cast(Expr.call(NumberFunction.REMAINDER, number, modulus), typeOf(all.negate(), all));
        var positive = Expr.call(StandardFunction.PLUS, within, number(shifted, typeOf(shifted, shifted)));
        var rest = Expr.cast(Expr.call(NumberFunction.REMAINDER, positive, modulus), typeOf(all, all));
        var moved = Expr.call(StandardFunction.MINUS, rest, number(half, typeOf(half, half)));
        return any(Expr.cast(moved, width.type()), width);
    }

    static Whole plus(Whole one, Whole other) {
        var width = one.width().wider(other.width());
        var left = widened(one, width);
        var right = widened(other, width);
        return computed(
                StandardFunction.PLUS,
                left,
                right,
                left.least().add(right.least()),
                left.greatest().add(right.greatest()));
    }

    static Whole minus(Whole one, Whole other) {
        var width = one.width().wider(other.width());
        var left = widened(one, width);
        var right = widened(other, width);
        return computed(
                StandardFunction.MINUS,
                left,
                right,
                left.least().subtract(right.greatest()),
                left.greatest().subtract(right.least()));
    }

    static Whole times(Whole one, Whole other) {
        var width = one.width().wider(other.width());
        var left = widened(one, width);
        var right = widened(other, width);
        var corners = Stream.of(left.least(), left.greatest())
                .flatMap(end -> Stream.of(end.multiply(right.least()), end.multiply(right.greatest())))
                .sorted()
                .toList();
        return computed(StandardFunction.TIMES, left, right, corners.getFirst(), corners.getLast());
    }

    private static Whole computed(
            StandardFunction function, Whole left, Whole right, BigInteger least, BigInteger greatest) {
        var width = left.width();
        if (least.equals(greatest)) {
            return settled(new Whole(number(least, typeOf(least, least)), width, least, least));
        }
        if (digits(least, greatest) > MOST_DIGITS) {
            return again(function, settled(left), settled(right));
        }
        var type = typeOf(
                least.min(left.least()).min(right.least()),
                greatest.max(left.greatest()).max(right.greatest()));
        var exact = type.isInteger()
                ? Expr.call(function, Expr.cast(left.expr(), type), Expr.cast(right.expr(), type))
                : Expr.call(function, decimal(left), decimal(right));
        return exact.type().isFloating()
                ? again(function, settled(left), settled(right))
                : new Whole(exact, width, least, greatest);
    }

    /** The same of numbers in the range of their types, whose results all fit. */
    private static Whole again(StandardFunction function, Whole left, Whole right) {
        return switch (function) {
            case PLUS -> plus(left, right);
            case MINUS -> minus(left, right);
            case TIMES -> times(left, right);
            default -> throw new IllegalStateException("no such arithmetic: " + function);
        };
    }

    /** Towards zero; NULL for a divisor of 0, which is an error of its own. */
    static Whole divided(Whole dividend, Whole divisor, int line) {
        var left = settled(dividend);
        var right = settled(divisor);
        var most = left.least().abs().max(left.greatest().abs());
        if (most.compareTo(DIVISIBLE) > 0) {
            throw new NotConverted(line, "divides numbers of the type long");
        }
        var quotient = Expr.call(
                MathFunction.DIVIDE_OR_NULL,
                Expr.cast(left.expr(), Types.DOUBLE),
                Expr.cast(right.expr(), Types.DOUBLE));
        var whole = Expr.call(NumberFunction.TRUNCATE_NUMBER, quotient, Expr.integer(0));
        return new Whole(
                Expr.cast(whole, typeOf(most.negate(), most)),
                left.width().wider(right.width()),
                left.least().signum() >= 0 && right.least().signum() >= 0 ? BigInteger.ZERO : most.negate(),
                most);
    }

    /** With the sign of the dividend; NULL for a divisor of 0, which is an error of its own. */
    static Whole remainder(Whole dividend, Whole divisor) {
        var left = settled(dividend);
        var right = settled(divisor);
        var below = right.least().abs().max(right.greatest().abs()).subtract(BigInteger.ONE);
        var most = left.least().abs().max(left.greatest().abs()).min(below.max(BigInteger.ZERO));
        return new Whole(
                Expr.call(NumberFunction.REMAINDER, left.expr(), right.expr()),
                left.width().wider(right.width()),
                left.least().signum() >= 0 ? BigInteger.ZERO : most.negate(),
                most);
    }

    private static Expr decimal(Whole value) {
        var type = Types.asDecimal(value.expr().type());
        return Expr.cast(value.expr(), Types.decimal(type.precision(), 0));
    }

    private static Expr number(BigInteger value, SqlType type) {
        return Expr.number(new BigDecimal(value), type);
    }
}
