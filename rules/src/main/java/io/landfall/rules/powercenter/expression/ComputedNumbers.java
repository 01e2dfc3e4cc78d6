package io.landfall.rules.powercenter.expression;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.NumberFunction;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.Types;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds whole numbers that PowerCenter may compute with fewer bits than pipelines do. Constants are doubles, and so is what is computed with
 * them, unless the session runs with high precision; how wide the result of two integers is before it reaches a port is not documented.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-1-1/_designer-guide_powercenter_10-1-1_ditamap/datatype_reference/transformation_data_types/integer_datatypes/integer_constants_in_expressions.html">Integer
 *     constants in expressions</a>
 */
public final class ComputedNumbers {

    private static final BigInteger DOUBLES_HOLD = BigInteger.ONE.shiftLeft(53);

    private static final BigInteger INTEGERS_HOLD = BigInteger.ONE.shiftLeft(31);

    private ComputedNumbers() {}

    /** Numbers that are computed with constants and may be greater than doubles hold exactly. */
    public static Stream<Expr> beyondDoubles(Expr value) {
        var remainders = parts(value)
                .filter(part -> part instanceof Expr.Call(var function, var args)
                        && function == NumberFunction.REMAINDER
                        && args.getFirst().type().isInteger()
                        && isDouble(args.get(1)))
                .map(part -> ((Expr.Call) part).args().getFirst())
                .filter(dividend -> WholeNumbers.greatest(dividend).compareTo(DOUBLES_HOLD) > 0);
        var results = parts(value)
                .filter(part -> operands(part).isPresent() && isDouble(part))
                .filter(part -> WholeNumbers.greatest(part).compareTo(DOUBLES_HOLD) > 0);
        return Stream.concat(remainders, results).distinct();
    }

    /** Whole numbers of which a remainder is taken, and may be greater than doubles hold exactly, without a constant. */
    public static Stream<Expr> dividedBeyondDoubles(Expr value) {
        return parts(value)
                .filter(part -> part instanceof Expr.Call(var function, var args)
                        && function == NumberFunction.REMAINDER
                        && args.stream().allMatch(arg -> arg.type().isInteger())
                        && !isDouble(args.get(1)))
                .flatMap(part -> ((Expr.Call) part).args().stream())
                .filter(number -> WholeNumbers.greatest(number).compareTo(DOUBLES_HOLD) > 0)
                .distinct();
    }

    /** Numbers that are computed of integers alone and may be none. */
    public static Stream<Expr> beyondIntegers(Expr value) {
        return parts(value)
                .filter(part ->
                        operands(part).filter(ComputedNumbers::areIntegers).isPresent())
                .filter(part -> !isDouble(part))
                .filter(part -> WholeNumbers.greatest(part).compareTo(INTEGERS_HOLD) > 0)
                .distinct();
    }

    private static boolean areIntegers(List<Expr> operands) {
        return operands.stream()
                .allMatch(operand ->
                        WholeNumbers.greatest(operand).compareTo(INTEGERS_HOLD) <= 0 || isOfIntegers(operand));
    }

    /** Whether it is an integer, or computed of nothing else. */
    public static boolean isOfIntegers(Expr number) {
        return number.type().equals(Types.INTEGER)
                || number.type().equals(Types.SMALLINT)
                || operands(number)
                        .filter(all -> all.stream().allMatch(ComputedNumbers::isOfIntegers))
                        .isPresent();
    }

    /** Whether a constant is in it, which makes it a double without high precision. */
    public static boolean isDouble(Expr number) {
        return switch (number) {
            case Literal.NumberValue _ -> true;
            case Expr.Cast(var operand, var _) -> isDouble(operand);
            case Expr.Case(var branches, var otherwise) ->
                isDouble(otherwise) || branches.stream().anyMatch(branch -> isDouble(branch.then()));
            default -> operands(number).stream().flatMap(List::stream).anyMatch(ComputedNumbers::isDouble);
        };
    }

    /** What a sum, difference or product of whole numbers is computed from. */
    private static Optional<List<Expr>> operands(Expr number) {
        return switch (number) {
            case Expr.Call(var function, var args)
            when function == NumberFunction.BIGINT_OR_NULL -> computed(args.getFirst());
            case Expr.Call call when call.type().isInteger() -> computed(call);
            default -> Optional.empty();
        };
    }

    private static Optional<List<Expr>> computed(Expr number) {
        return number instanceof Expr.Call(var function, var args)
                        && (function == StandardFunction.PLUS
                                || function == StandardFunction.MINUS
                                || function == StandardFunction.TIMES)
                ? Optional.of(args.stream().map(ComputedNumbers::plain).toList())
                : Optional.empty();
    }

    private static Expr plain(Expr operand) {
        return operand instanceof Expr.Cast(var number, var _) && number.type().isInteger() ? number : operand;
    }

    /** The expression and all that is in it, but what is no number in the end. */
    private static Stream<Expr> parts(Expr expr) {
        var own = Stream.of(expr);
        return switch (expr) {
            case Expr.Call call -> Stream.concat(own, call.args().stream().flatMap(ComputedNumbers::parts));
            case Expr.Cast cast -> Stream.concat(own, parts(cast.operand()));
            case Expr.Case(var branches, var otherwise) ->
                Stream.of(
                                own,
                                branches.stream()
                                        .flatMap(branch -> Stream.concat(parts(branch.test()), parts(branch.then()))),
                                parts(otherwise))
                        .flatMap(part -> part);
            case Literal _, Expr.FieldRef _, Expr.ParameterRef _ -> own;
        };
    }
}
