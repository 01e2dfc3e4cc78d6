package io.landfall.converter.sql;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Expr.Branch;
import io.landfall.converter.expression.Expr.Call;
import io.landfall.converter.expression.Expr.Case;
import io.landfall.converter.expression.Expr.Cast;
import io.landfall.converter.expression.Expr.FieldRef;
import io.landfall.converter.expression.Expr.ParameterRef;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.Literal.NumberValue;
import io.landfall.converter.expression.SqlType;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.Types;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * How the text of a number says its type. Digits alone are an {@code INTEGER} that fits, else a {@code BIGINT}, else a
 * {@code DECIMAL} just wide enough; digits with an exponent are a {@code DOUBLE}. Any other type stands in a cast around the
 * digits: {@code CAST(2 AS SMALLINT)} is a constant. Where a conversion or a change of sign of a constant is meant, the constant
 * inside says its own type: {@code CAST(CAST(2 AS INTEGER) AS SMALLINT)}.
 */
final class NumberSpelling {

    private NumberSpelling() {}

    /** The type of digits that stand alone; none when they are too many. */
    static Optional<SqlType> typeOf(BigDecimal value, boolean exponent) {
        if (exponent) {
            return Optional.of(Types.DOUBLE).filter(type -> Types.holds(type, value));
        }
        if (value.scale() <= 0) {
            for (var type : List.of(Types.INTEGER, Types.BIGINT)) {
                if (Types.holds(type, value)) {
                    return Optional.of(type);
                }
            }
        }
        var scale = Math.max(0, value.scale());
        var precision = Math.max(value.precision() - Math.min(0, value.scale()), scale);
        return precision > SqlType.Decimal.MAX_PRECISION
                ? Optional.empty()
                : Optional.of(Types.decimal(precision, scale));
    }

    /** The constant that a cast around digits is; none when it is a conversion. */
    static Optional<NumberValue> cast(BigDecimal value, boolean exponent, SqlType type) {
        var constant = type.isNumber() && type.isFloating() == exponent && Types.holds(type, value);
        return constant ? Optional.of(new NumberValue(value, type)) : Optional.empty();
    }

    /** The same expression with every number spelled so that its text says its type. */
    static Expr spelled(Expr expr) {
        return switch (expr) {
            case NumberValue number -> bare(number).equals(number) ? number : explicit(number);
            case Literal literal -> literal;
            case FieldRef field -> field;
            case ParameterRef parameter -> parameter;
            case Cast(NumberValue number, var type)
            when isConstant(bare(number), type) -> new Cast(explicit(number), type);
            case Cast(var operand, var type) -> new Cast(spelled(operand), type);
            case Call(var function, var args)
            when function.equals(StandardFunction.NEGATE) && args.getFirst() instanceof NumberValue number ->
                new Call(function, List.of(explicit(number)));
            case Call(var function, var args) ->
                new Call(function, args.stream().map(NumberSpelling::spelled).toList());
            case Case(var branches, var otherwise) ->
                new Case(
                        branches.stream()
                                .map(branch -> new Branch(spelled(branch.test()), spelled(branch.then())))
                                .toList(),
                        spelled(otherwise));
        };
    }

    /** The number in a cast to its own type. */
    static Expr explicit(NumberValue number) {
        return new Cast(bare(number), number.type());
    }

    private static boolean isConstant(NumberValue bare, SqlType type) {
        return cast(bare.value(), bare.type().isFloating(), type).isPresent();
    }

    /** The number with the type that its digits have alone. */
    private static NumberValue bare(NumberValue number) {
        var type = typeOf(number.value(), number.type().isFloating()).orElseThrow();
        return new NumberValue(number.value(), type);
    }
}
