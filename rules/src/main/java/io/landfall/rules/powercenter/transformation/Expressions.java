package io.landfall.rules.powercenter.transformation;

import io.landfall.parsers.expression.Expression;
import io.landfall.parsers.expression.Expression.Binary;
import io.landfall.parsers.expression.Expression.Branch;
import io.landfall.parsers.expression.Expression.Call;
import io.landfall.parsers.expression.Expression.Conditional;
import io.landfall.parsers.expression.Expression.Membership;
import io.landfall.parsers.expression.Expression.Name;
import io.landfall.parsers.expression.Expression.NumberLiteral;
import io.landfall.parsers.expression.Expression.Opaque;
import io.landfall.parsers.expression.Expression.RowName;
import io.landfall.parsers.expression.Expression.TextLiteral;
import io.landfall.parsers.expression.Expression.Unary;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Looks into expression trees, and changes calls in them. */
public final class Expressions {

    private Expressions() {}

    /** All names in lower case. */
    public static Stream<String> names(Expression tree) {
        return switch (tree) {
            case Name name -> Stream.of(name.name().toLowerCase(Locale.ROOT));
            case NumberLiteral number -> Stream.empty();
            case TextLiteral text -> Stream.empty();
            case RowName name -> Stream.empty();
            case Opaque opaque -> Stream.empty();
            case Call call -> call.args().stream().flatMap(Expressions::names);
            case Unary unary -> names(unary.operand());
            case Binary binary -> Stream.concat(names(binary.left()), names(binary.right()));
            case Conditional conditional ->
                Stream.concat(
                        conditional.branches().stream()
                                .flatMap(branch -> Stream.concat(names(branch.test()), names(branch.then()))),
                        names(conditional.otherwise()));
            case Membership membership ->
                Stream.concat(
                        names(membership.value()), membership.list().stream().flatMap(Expressions::names));
        };
    }

    /** All calls, each before those in its arguments. */
    public static Stream<Call> calls(Expression tree) {
        return switch (tree) {
            case Call call ->
                Stream.concat(Stream.of(call), call.args().stream().flatMap(Expressions::calls));
            case Unary unary -> calls(unary.operand());
            case Binary binary -> Stream.concat(calls(binary.left()), calls(binary.right()));
            case Conditional conditional ->
                Stream.concat(
                        conditional.branches().stream()
                                .flatMap(branch -> Stream.concat(calls(branch.test()), calls(branch.then()))),
                        calls(conditional.otherwise()));
            case Membership membership ->
                Stream.concat(
                        calls(membership.value()), membership.list().stream().flatMap(Expressions::calls));
            case Name name -> Stream.empty();
            case NumberLiteral number -> Stream.empty();
            case TextLiteral text -> Stream.empty();
            case RowName name -> Stream.empty();
            case Opaque opaque -> Stream.empty();
        };
    }

    /** The tree with some calls replaced, the outermost first; what is replaced is not looked into. */
    static Expression replaceCalls(Expression tree, Function<Call, Optional<Expression>> replacement) {
        return switch (tree) {
            case Call call ->
                replacement
                        .apply(call)
                        .orElseGet(() -> new Call(
                                call.space(),
                                call.function(),
                                call.args().stream()
                                        .map(arg -> replaceCalls(arg, replacement))
                                        .toList(),
                                call.at()));
            case Unary(var operator, var operand, var at) ->
                new Unary(operator, replaceCalls(operand, replacement), at);
            case Binary(var operator, var left, var right, var at) ->
                new Binary(operator, replaceCalls(left, replacement), replaceCalls(right, replacement), at);
            case Conditional(var branches, var otherwise, var at) ->
                new Conditional(
                        branches.stream()
                                .map(branch -> new Branch(
                                        replaceCalls(branch.test(), replacement),
                                        replaceCalls(branch.then(), replacement)))
                                .toList(),
                        replaceCalls(otherwise, replacement),
                        at);
            case Membership(var value, var list, var negated, var at) ->
                new Membership(
                        replaceCalls(value, replacement),
                        list.stream()
                                .map(item -> replaceCalls(item, replacement))
                                .toList(),
                        negated,
                        at);
            case Name name -> name;
            case NumberLiteral number -> number;
            case TextLiteral text -> text;
            case RowName name -> name;
            case Opaque opaque -> opaque;
        };
    }
}
