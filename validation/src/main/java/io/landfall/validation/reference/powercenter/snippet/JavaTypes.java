package io.landfall.validation.reference.powercenter.snippet;

import io.landfall.parsers.powercenter.snippet.JavaExpression;
import io.landfall.parsers.powercenter.snippet.JavaExpression.Binary;
import io.landfall.parsers.powercenter.snippet.JavaExpression.BinaryOperator;
import io.landfall.parsers.powercenter.snippet.JavaExpression.Call;
import io.landfall.parsers.powercenter.snippet.JavaExpression.Cast;
import io.landfall.parsers.powercenter.snippet.JavaExpression.Conditional;
import io.landfall.parsers.powercenter.snippet.JavaExpression.DoubleLiteral;
import io.landfall.parsers.powercenter.snippet.JavaExpression.IntLiteral;
import io.landfall.parsers.powercenter.snippet.JavaExpression.LongLiteral;
import io.landfall.parsers.powercenter.snippet.JavaExpression.MethodCall;
import io.landfall.parsers.powercenter.snippet.JavaExpression.Name;
import io.landfall.parsers.powercenter.snippet.JavaExpression.NullLiteral;
import io.landfall.parsers.powercenter.snippet.JavaExpression.TextLiteral;
import io.landfall.parsers.powercenter.snippet.JavaExpression.TruthLiteral;
import io.landfall.parsers.powercenter.snippet.JavaExpression.Unary;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The types of numbers that expressions have before anything is computed; whatever is no number has none here. */
final class JavaTypes {

    private static final List<Class<?>> ASCENDING = List.of(Integer.class, Long.class, Double.class);

    private JavaTypes() {}

    /** The wider type of two numbers. */
    static Optional<Class<?>> widest(JavaExpression one, JavaExpression other, JavaRow row) {
        var first = of(one, row);
        var second = of(other, row);
        return first.isEmpty() || second.isEmpty()
                ? Optional.empty()
                : Stream.of(first.get(), second.get()).max((a, b) -> ASCENDING.indexOf(a) - ASCENDING.indexOf(b));
    }

    /** Whether an expression is a text, be it null: a sum is one where a part is. */
    static boolean isText(JavaExpression expression, JavaRow row) {
        return switch (expression) {
            case TextLiteral _ -> true;
            case Name(var name, var _) -> row.has(name) && row.type(name) == String.class;
            case Binary(var operator, var left, var right, var _) ->
                operator == BinaryOperator.PLUS && (isText(left, row) || isText(right, row));
            case Conditional(var _, var then, var otherwise, var _) -> isText(then, row) || isText(otherwise, row);
            case MethodCall(var _, var method, var _, var _) ->
                switch (method) {
                    case "trim", "replace", "concat", "substring", "valueOf" -> true;
                    default -> false;
                };
            case IntLiteral _, LongLiteral _, DoubleLiteral _, TruthLiteral _, NullLiteral _, Call _, Cast _, Unary _ ->
                false;
        };
    }

    private static Optional<Class<?>> of(JavaExpression expression, JavaRow row) {
        return switch (expression) {
            case IntLiteral _ -> Optional.of(Integer.class);
            case LongLiteral _ -> Optional.of(Long.class);
            case DoubleLiteral _ -> Optional.of(Double.class);
            case TextLiteral _, TruthLiteral _, NullLiteral _, Call _ -> Optional.empty();
            case Name(var name, var _) ->
                row.has(name) && ASCENDING.contains(row.type(name)) ? Optional.of(row.type(name)) : Optional.empty();
            case Cast(var type, var _, var _) ->
                switch (type) {
                    case INT -> Optional.of(Integer.class);
                    case LONG -> Optional.of(Long.class);
                    case DOUBLE -> Optional.of(Double.class);
                    case BOOLEAN, TEXT -> Optional.empty();
                };
            case Unary(var _, var operand, var _) -> of(operand, row);
            case Binary(var operator, var left, var right, var _) ->
                isArithmetic(operator) ? widest(left, right, row) : Optional.empty();
            case Conditional(var _, var then, var otherwise, var _) -> widest(then, otherwise, row);
            case MethodCall(var _, var method, var args, var _) ->
                switch (method) {
                    case "length", "indexOf" -> Optional.of(Integer.class);
                    case "abs" -> of(args.getFirst(), row);
                    case "max", "min" -> widest(args.getFirst(), args.getLast(), row);
                    default -> Optional.empty();
                };
        };
    }

    private static boolean isArithmetic(BinaryOperator operator) {
        return switch (operator) {
            case TIMES, DIVIDE, REMAINDER, PLUS, MINUS -> true;
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, EQUAL, NOT_EQUAL, AND, OR -> false;
        };
    }
}
