package io.landfall.rules.powercenter.expression;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.NumberFunction;
import io.landfall.converter.expression.SqlType;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.Types;
import io.landfall.converter.expression.Undocumented;
import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.RuleInfo;
import io.landfall.converter.rule.Translated;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.expression.BinaryOperator;
import io.landfall.parsers.expression.Expression;
import io.landfall.parsers.expression.Expression.Binary;
import io.landfall.parsers.expression.Expression.Unary;
import io.landfall.parsers.expression.UnaryOperator;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Computes as the engine does: integers stay integers under {@code + - *}, everything else is a double, or a decimal with high
 * precision. A division is always fractional, and a divisor of zero is an error of the row.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/transformation-language-reference/operators/arithmetic-operators.html">Arithmetic
 *     operators</a>
 */
@RuleInfo(
        code = "PC-EXPR-R03",
        summary = "Arithmetic keeps integers whole and divides in fractions",
        fidelity = Fidelity.EXACT,
        before = "QTY * PRICE",
        after = "CAST(QTY AS DOUBLE) * PRICE")
final class ArithmeticToArithmetic implements PortExpressionRule {

    /** Decimals have at most so many digits; what has more goes on as a double. */
    private static final int MOST_DIGITS = 28;

    /** Before the point: numbers of a trillion are usual. */
    private static final int USUAL_DIGITS = 13;

    @Override
    public Rewrite<Translated> apply(Expression source, List<Translated> parts, PortContext context) {
        return switch (source) {
            case Binary binary when isArithmetic(binary.operator()) -> binary(binary, parts, context);
            case Unary unary when unary.operator() == UnaryOperator.NEGATE -> negate(unary, parts);
            case Unary unary when unary.operator() == UnaryOperator.PLUS -> Rewrite.to(parts.getFirst());
            default -> Rewrite.declined();
        };
    }

    private static boolean isArithmetic(BinaryOperator operator) {
        return switch (operator) {
            case ADD, SUBTRACT, MULTIPLY, DIVIDE, MODULO -> true;
            case CONCATENATE, EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, AND, OR -> false;
        };
    }

    private static Rewrite<Translated> negate(Unary unary, List<Translated> parts) {
        var operand = number(parts.getFirst().value());
        return operand.map(value -> Rewrite.to(negative(value).failingWith(parts)))
                .orElseGet(() -> mixed("-", unary));
    }

    private static Translated negative(Expr number) {
        if (number instanceof Literal.NumberValue(var value, var type)) {
            return Translated.of(Expr.number(value.negate(), type));
        }
        return number.type().isInteger()
                ? WholeNumbers.computed(StandardFunction.NEGATE, List.of(number))
                : Translated.of(Expr.call(StandardFunction.NEGATE, number));
    }

    private static Rewrite<Translated> binary(Binary binary, List<Translated> parts, PortContext context) {
        var left = number(parts.get(0).value());
        var right = number(parts.get(1).value());
        if (left.isEmpty() || right.isEmpty()) {
            return mixed(binary.operator().name(), binary);
        }
        return switch (binary.operator()) {
            case ADD -> computed(StandardFunction.PLUS, left.get(), right.get(), binary, parts, context);
            case SUBTRACT -> computed(StandardFunction.MINUS, left.get(), right.get(), binary, parts, context);
            case MULTIPLY -> computed(StandardFunction.TIMES, left.get(), right.get(), binary, parts, context);
            case DIVIDE -> divided(binary, left.get(), right.get(), parts, context);
            case MODULO -> remainder(left.get(), right.get(), parts);
            case CONCATENATE, EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, AND, OR ->
                Rewrite.declined();
        };
    }

    private static Rewrite<Translated> computed(
            StandardFunction function,
            Expr left,
            Expr right,
            Binary binary,
            List<Translated> parts,
            PortContext context) {
        if (left.type().isFloating() || right.type().isFloating()) {
            var value = Expr.call(function, Expr.cast(left, Types.DOUBLE), Expr.cast(right, Types.DOUBLE));
            return Rewrite.to(Translated.of(value).failingWith(parts));
        }
        var whole = left.type().isInteger() && right.type().isInteger();
        if (whole && !(context.highPrecision() && WholeNumbers.mayBeTooLarge(function, List.of(left, right)))) {
            return Rewrite.to(
                    WholeNumbers.computed(function, List.of(left, right)).failingWith(parts));
        }
        var value = whole
                ? Expr.call(function, Expr.cast(left, WholeNumbers.DIGITS), Expr.cast(right, WholeNumbers.DIGITS))
                : Expr.call(function, left, right);
        var translated = Translated.of(value).failingWith(parts);
        if (!context.highPrecision() || keepsDigits(value.type())) {
            return Rewrite.to(translated);
        }
        return limit(function, left.type(), right.type(), value.type())
                .map(limit -> Rewrite.to(
                        Translated.failing(value, tooLong(value, limit)).failingWith(parts),
                        Diagnostic.of(ExpressionCode.HIGH_PRECISION_CHECKED, binary.at())))
                .orElseGet(
                        () -> Rewrite.to(translated, Diagnostic.of(ExpressionCode.HIGH_PRECISION_LIMIT, binary.at())));
    }

    private static boolean keepsDigits(SqlType type) {
        return type instanceof SqlType.Decimal(var precision, var _) && precision <= MOST_DIGITS;
    }

    /** The first number that has more digits than a decimal, where that leaves room for numbers as they are and no digit is lost before. */
    private static Optional<BigDecimal> limit(StandardFunction function, SqlType left, SqlType right, SqlType result) {
        var scale =
                function == StandardFunction.TIMES ? scale(left) + scale(right) : Math.max(scale(left), scale(right));
        return scale(result) == scale && MOST_DIGITS - scale >= USUAL_DIGITS
                ? Optional.of(BigDecimal.TEN.pow(MOST_DIGITS - scale))
                : Optional.empty();
    }

    private static int scale(SqlType type) {
        return type instanceof SqlType.Decimal(var _, var scale) ? scale : 0;
    }

    private static Expr tooLong(Expr value, BigDecimal limit) {
        var number = Expr.number(limit, Types.decimal(SqlType.Decimal.MAX_PRECISION, 0));
        var beyond = Expr.call(
                StandardFunction.OR,
                Expr.call(StandardFunction.GE, value, number),
                Expr.call(StandardFunction.LE, value, Expr.number(limit.negate(), number.type())));
        return Undocumented.where(
                beyond, "a result with high precision has more than %d digits".formatted(MOST_DIGITS));
    }

    private static Rewrite<Translated> divided(
            Binary binary, Expr left, Expr right, List<Translated> parts, PortContext context) {
        var divisor = Expr.call(
                StandardFunction.NULLIF, Expr.cast(right, Types.DOUBLE), Expr.number(BigDecimal.ZERO, Types.DOUBLE));
        var value = Expr.call(StandardFunction.DIVIDE, Expr.cast(left, Types.DOUBLE), divisor);
        var translated = Translated.failing(value, byZero(left, right)).failingWith(parts);
        var exact = !left.type().isFloating() && !right.type().isFloating();
        return context.highPrecision() && exact
                ? Rewrite.to(translated, Diagnostic.of(ExpressionCode.HIGH_PRECISION_DIVISION, binary.at()))
                : Rewrite.to(translated);
    }

    private static Rewrite<Translated> remainder(Expr left, Expr right, List<Translated> parts) {
        var value = Expr.call(NumberFunction.REMAINDER, left, right);
        return Rewrite.to(Translated.failing(value, byZero(left, right)).failingWith(parts));
    }

    /** Nothing divided by zero is nothing, as with every operator. */
    private static Expr byZero(Expr left, Expr right) {
        var isZero = Expr.call(StandardFunction.EQ, right, Expr.cast(Expr.integer(0), right.type()));
        return left instanceof Literal literal && !Values.isNothing(literal)
                ? isZero
                : Expr.call(StandardFunction.AND, Expr.call(StandardFunction.IS_NOT_NULL, left), isZero);
    }

    /** NULL computes as a number. */
    private static Optional<Expr> number(Expr value) {
        if (Values.isNothing(value)) {
            return Optional.of(Expr.nothing(Types.DOUBLE));
        }
        return Optional.of(Values.value(value)).filter(plain -> plain.type().isNumber());
    }

    private static Rewrite<Translated> mixed(String what, Expression source) {
        return Rewrite.blockedBy(Diagnostic.of(ExpressionCode.FAMILIES_MIX, source.at(), what));
    }
}
