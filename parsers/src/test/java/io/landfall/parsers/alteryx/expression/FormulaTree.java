package io.landfall.parsers.alteryx.expression;

import static java.util.stream.Collectors.joining;

import io.landfall.parsers.expression.Expression;
import java.util.List;

/** Writes a syntax tree on one line with every bracket, so that tables of tests can show how a formula was read. */
final class FormulaTree {

    private FormulaTree() {}

    static String print(Expression expression) {
        return switch (expression) {
            case Expression.NumberLiteral number -> number.text();
            case Expression.TextLiteral text -> "«" + text.value() + "»";
            case Expression.Name name -> name.bracketed() ? "[" + name.name() + "]" : name.name();
            case Expression.RowName row -> "row(%d, %s)".formatted(row.offset(), row.name());
            case Expression.Call call -> call.space() + call.function() + "(" + print(call.args()) + ")";
            case Expression.Unary unary -> "(%s %s)".formatted(unary.operator(), print(unary.operand()));
            case Expression.Binary binary ->
                "(%s %s %s)".formatted(print(binary.left()), binary.operator(), print(binary.right()));
            case Expression.Conditional conditional ->
                conditional.branches().stream()
                        .map(branch -> "(%s ? %s) ".formatted(print(branch.test()), print(branch.then())))
                        .collect(joining("", "if{", "else " + print(conditional.otherwise()) + "}"));
            case Expression.Membership in ->
                "(%s %s {%s})".formatted(print(in.value()), in.negated() ? "NOT_IN" : "IN", print(in.list()));
            case Expression.Opaque opaque -> "opaque<" + opaque.source() + ">";
        };
    }

    private static String print(List<Expression> expressions) {
        return expressions.stream().map(FormulaTree::print).collect(joining(", "));
    }
}
