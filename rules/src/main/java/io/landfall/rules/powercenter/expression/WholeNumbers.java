package io.landfall.rules.powercenter.expression;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Function;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.NumberFunction;
import io.landfall.converter.expression.SqlType;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.Types;
import io.landfall.converter.rule.Translated;
import java.math.BigInteger;
import java.util.List;

/**
 * Arithmetic on whole numbers, which have 64 bits; a result beyond is an error of the row. How far from zero the operands can be says
 * whether that needs a guard.
 */
final class WholeNumbers {

    /** All whole numbers as decimals, which they are computed as with high precision. */
    static final SqlType DIGITS = Types.decimal(19, 0);

    private static final BigInteger GREATEST = BigInteger.valueOf(Long.MAX_VALUE);

    private WholeNumbers() {}

    /** Whether the result of an operation on whole numbers may have more than 64 bits. */
    static boolean mayBeTooLarge(StandardFunction function, List<Expr> operands) {
        return ofResult(function, operands).compareTo(GREATEST) > 0;
    }

    /** The result of an operation on whole numbers, in 64 bits. */
    static Translated computed(StandardFunction function, List<Expr> operands) {
        if (!mayBeTooLarge(function, operands)) {
            return Translated.of(new Expr.Call(function, cast(operands, Types.BIGINT)));
        }
        var wide = new Expr.Call(function, cast(operands, DIGITS));
        var value = Expr.call(NumberFunction.BIGINT_OR_NULL, wide);
        var missing = Expr.call(StandardFunction.IS_NULL, value);
        var fails = operands.stream()
                .filter(operand -> !(operand instanceof Literal.NumberValue))
                .map(operand -> Expr.call(StandardFunction.IS_NOT_NULL, operand))
                .reduce((left, right) -> Expr.call(StandardFunction.AND, left, right))
                .map(given -> Expr.call(StandardFunction.AND, given, missing));
        return Translated.failing(value, fails.orElse(missing));
    }

    private static List<Expr> cast(List<Expr> operands, SqlType type) {
        return operands.stream().map(operand -> Expr.cast(operand, type)).toList();
    }

    /** How far from zero a whole number can be. */
    static BigInteger greatest(Expr number) {
        var ofType = ofType(number.type());
        return switch (number) {
            case Literal.NumberValue(var value, var _) -> value.toBigInteger().abs();
            case Literal.Missing _ -> BigInteger.ZERO;
            case Expr.Cast(var operand, var _) when operand.type().isInteger() -> ofType.min(greatest(operand));
            case Expr.Call(var function, var args)
            when function == NumberFunction.BIGINT_OR_NULL && args.getFirst() instanceof Expr.Call wide ->
                ofType.min(ofResult(
                        wide.function(),
                        wide.args().stream().map(WholeNumbers::narrow).toList()));
            case Expr.Call(var function, var args)
            when args.stream().allMatch(WholeNumbers::isWhole) -> ofType.min(ofResult(function, args));
            case Expr.Case(var branches, var otherwise) ->
                branches.stream()
                        .map(Expr.Branch::then)
                        .map(WholeNumbers::greatest)
                        .reduce(greatest(otherwise), BigInteger::max);
            case Literal _, Expr.Cast _, Expr.Call _, Expr.FieldRef _, Expr.ParameterRef _ -> ofType;
        };
    }

    private static Expr narrow(Expr operand) {
        return operand instanceof Expr.Cast(var number, var _) && isWhole(number) ? number : operand;
    }

    private static boolean isWhole(Expr expr) {
        return expr.type().isInteger();
    }

    private static BigInteger ofResult(Function function, List<Expr> operands) {
        var bounds = operands.stream().map(WholeNumbers::greatest);
        return switch (function) {
            case StandardFunction.PLUS, StandardFunction.MINUS -> bounds.reduce(BigInteger.ZERO, BigInteger::add);
            case StandardFunction.TIMES -> bounds.reduce(BigInteger.ONE, BigInteger::multiply);
            case StandardFunction.NEGATE, StandardFunction.ABS -> bounds.reduce(BigInteger.ZERO, BigInteger::max);
            default -> ofType(Types.BIGINT);
        };
    }

    private static BigInteger ofType(SqlType type) {
        var bits = type.equals(Types.SMALLINT) ? 15 : type.equals(Types.INTEGER) ? 31 : 63;
        return BigInteger.ONE.shiftLeft(bits);
    }
}
