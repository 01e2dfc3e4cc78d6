package io.landfall.parsers.powercenter.expression;

import static java.util.stream.Collectors.joining;

import io.landfall.parsers.expression.Expression;
import io.landfall.parsers.expression.Expression.Binary;
import io.landfall.parsers.expression.Expression.Call;
import io.landfall.parsers.expression.Expression.Conditional;
import io.landfall.parsers.expression.Expression.Membership;
import io.landfall.parsers.expression.Expression.Name;
import io.landfall.parsers.expression.Expression.NumberLiteral;
import io.landfall.parsers.expression.Expression.Opaque;
import io.landfall.parsers.expression.Expression.RowName;
import io.landfall.parsers.expression.Expression.TextLiteral;
import io.landfall.parsers.expression.Expression.Unary;

/** Prints a syntax tree in one line, every node in parentheses, so that a table of tests shows what binds to what. */
final class Tree {

    private Tree() {}

    static String of(Expression expression) {
        return switch (expression) {
            case NumberLiteral(var text, var _) -> text;
            case TextLiteral(var value, var _) -> "'" + value.replace("\n", "\\n") + "'";
            case Name(var name, var _, var _) -> name;
            case Unary(var operator, var operand, var _) -> "(%s %s)".formatted(operator, of(operand));
            case Binary(var operator, var left, var right, var _) ->
                "(%s %s %s)".formatted(operator, of(left), of(right));
            case Call(var space, var function, var args, var _) ->
                args.stream()
                        .map(Tree::of)
                        .collect(joining(
                                " ",
                                "[" + (space.isEmpty() ? "" : space + ".") + function + (args.isEmpty() ? "" : " "),
                                "]"));
            case Opaque(var source, var _) -> "?" + source + "?";
            case RowName _, Conditional _, Membership _ ->
                throw new AssertionError("not of this language: " + expression);
        };
    }
}
