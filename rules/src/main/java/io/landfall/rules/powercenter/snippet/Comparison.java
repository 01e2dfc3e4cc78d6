package io.landfall.rules.powercenter.snippet;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.parsers.powercenter.snippet.JavaExpression.BinaryOperator;
import io.landfall.rules.powercenter.snippet.JavaValue.Nothing;
import io.landfall.rules.powercenter.snippet.JavaValue.Real;
import io.landfall.rules.powercenter.snippet.JavaValue.Text;
import io.landfall.rules.powercenter.snippet.JavaValue.Thing;
import io.landfall.rules.powercenter.snippet.JavaValue.Truth;
import io.landfall.rules.powercenter.snippet.JavaValue.Whole;

/** Operators that compare two values, null among them. */
final class Comparison {

    private Comparison() {}

    static Truth compared(BinaryOperator operator, JavaValue left, JavaValue right, int line) {
        var equality = operator == BinaryOperator.EQUAL || operator == BinaryOperator.NOT_EQUAL;
        if (equality && (left instanceof Nothing || right instanceof Nothing)) {
            return missing(operator, left instanceof Nothing ? right : left, line);
        }
        var function = switch (operator) {
            case EQUAL -> StandardFunction.EQ;
            case NOT_EQUAL -> StandardFunction.NE;
            case LESS -> StandardFunction.LT;
            case LESS_OR_EQUAL -> StandardFunction.LE;
            case GREATER -> StandardFunction.GT;
            case GREATER_OR_EQUAL -> StandardFunction.GE;
            default -> throw new IllegalStateException("no comparison: " + operator);
        };
        if (equality && left instanceof Truth(var one) && right instanceof Truth(var other)) {
            return new Truth(Expr.call(function, one, other));
        }
        if (left instanceof Whole one && right instanceof Whole other) {
            return new Truth(Expr.call(
                    function,
                    WholeNumbers.settled(one).expr(),
                    WholeNumbers.settled(other).expr()));
        }
        if (equality && left instanceof Text && right instanceof Text) {
            throw new NotConverted(
                    line,
                    "compares texts with %s, which asks whether they are one object".formatted(operator.symbol()));
        }
        return new Truth(Expr.call(
                function,
                TypeConversion.number(left, line).expr(),
                TypeConversion.number(right, line).expr()));
    }

    private static Truth missing(BinaryOperator operator, JavaValue value, int line) {
        var isThere = switch (value) {
            case Text _ -> true;
            case Thing thing -> !thing.isPrimitive();
            case Truth _, Whole _, Real _, Nothing _ -> false;
        };
        if (!isThere) {
            throw new NotConverted(line, "compares a value with null that can never be it");
        }
        return new Truth(Expr.call(
                operator == BinaryOperator.EQUAL ? StandardFunction.IS_NULL : StandardFunction.IS_NOT_NULL,
                value.expr()));
    }
}
