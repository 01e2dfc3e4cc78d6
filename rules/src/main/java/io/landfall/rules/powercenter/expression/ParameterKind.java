package io.landfall.rules.powercenter.expression;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.NumberFunction;
import io.landfall.converter.expression.SqlType.Family;
import io.landfall.converter.expression.Types;
import java.util.Optional;

/**
 * What a function of the transformation language takes in one place. A number is converted to text by itself where a text is expected;
 * nothing else is.
 */
enum ParameterKind {
    TEXT,
    NUMBER,
    /** A number that is computed with in floating point. */
    DOUBLE,
    /** A whole number: fractions are rounded. */
    WHOLE,
    DATE,
    CONDITION,
    ANY;

    /** The argument as the function takes it; empty when the Designer would refuse it. */
    Optional<Expr> take(Expr argument) {
        var value = Values.value(argument);
        if (Values.isNothing(argument)) {
            return Optional.of(nothing());
        }
        var family = value.type().family();
        return switch (this) {
            case TEXT ->
                Optional.of(family == Family.NUMBER ? Values.text(value, "") : value)
                        .filter(text -> text.type().isText());
            case NUMBER -> Optional.of(value).filter(_ -> family == Family.NUMBER);
            case DOUBLE -> NUMBER.take(value).map(number -> Expr.cast(number, Types.DOUBLE));
            case WHOLE -> NUMBER.take(value).map(ParameterKind::whole);
            case DATE -> Optional.of(value).filter(_ -> family == Family.TIMESTAMP || family == Family.DATE);
            case CONDITION -> Values.condition(argument);
            case ANY -> Optional.of(value);
        };
    }

    private Expr nothing() {
        return switch (this) {
            case TEXT, ANY -> Expr.nothing(Types.TEXT);
            case NUMBER, DOUBLE -> Expr.nothing(Types.DOUBLE);
            case WHOLE -> Expr.nothing(Types.INTEGER);
            case DATE -> Expr.nothing(Types.TIMESTAMP);
            case CONDITION -> Expr.nothing(Types.BOOLEAN);
        };
    }

    private static Expr whole(Expr number) {
        if (number.type().isInteger()) {
            return number;
        }
        if (number instanceof Literal.NumberValue(var value, var _) && Types.holds(Types.INTEGER, value)) {
            return Expr.integer(value.longValueExact());
        }
        return Expr.call(NumberFunction.BIGINT_OR_NULL, number);
    }
}
