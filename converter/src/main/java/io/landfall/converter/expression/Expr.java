package io.landfall.converter.expression;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A scalar expression of a native pipeline, typed, with the meaning that SQL gives it. Where an expression came from is
 * known by the field or condition that holds it.
 */
public sealed interface Expr permits Literal, Expr.FieldRef, Expr.ParameterRef, Expr.Call, Expr.Case, Expr.Cast {

    SqlType type();

    /**
     * The value of a field in the current row.
     *
     * @param side which input the field is of: empty with one input, {@link #LEFT} or {@link #RIGHT} in a join or lookup
     */
    record FieldRef(String side, String name, SqlType type) implements Expr {}

    /** Names the left input of a join and the streaming input of a lookup. */
    String LEFT = "L";

    /** Names the right input of a join and the reference of a lookup. */
    String RIGHT = "R";

    /** The value that a parameter of the pipeline has in this run. */
    record ParameterRef(String name, SqlType type) implements Expr {}

    /** An operator or function applied to arguments that its signature accepts. */
    record Call(io.landfall.converter.expression.Function function, List<Expr> args) implements Expr {

        public Call {
            function.check(args);
            args = function.written(args);
        }

        public Expr arg(int index) {
            return args.get(index);
        }

        @Override
        public SqlType type() {
            return function.signature().result(args);
        }
    }

    /** The value of the first branch whose test is true, else {@code otherwise}. All branches have one type. */
    record Case(List<Branch> branches, Expr otherwise) implements Expr {

        public Case {
            branches = List.copyOf(branches);
            for (var branch : branches) {
                if (!branch.test().type().equals(Types.BOOLEAN)) {
                    throw new IllegalArgumentException(
                            "a condition is " + branch.test().type().sql());
                }
            }
        }

        /** The branches' common type: the widest text of text branches, else the type that all share. */
        @Override
        public SqlType type() {
            return Types.widest(Stream.concat(branches.stream().map(Branch::then), Stream.of(otherwise))
                    .map(Expr::type)
                    .toList());
        }
    }

    /** One {@code WHEN test THEN then}. */
    record Branch(Expr test, Expr then) {}

    /**
     * A value converted to another type. To a shorter text it truncates; to a decimal or an integer it rounds half away
     * from zero; text that is no value of the type is the engine's error, so rules read text with library functions.
     */
    record Cast(Expr operand, SqlType type) implements Expr {}

    /** The same expression with every field reference replaced. */
    default Expr replaceFields(Function<FieldRef, Expr> replacement) {
        return switch (this) {
            case Literal literal -> literal;
            case ParameterRef parameter -> parameter;
            case FieldRef field -> replacement.apply(field);
            case Call(var function, var args) ->
                new Call(
                        function,
                        args.stream().map(arg -> arg.replaceFields(replacement)).toList());
            case Case(var branches, var otherwise) ->
                new Case(
                        branches.stream()
                                .map(branch -> new Branch(
                                        branch.test().replaceFields(replacement),
                                        branch.then().replaceFields(replacement)))
                                .toList(),
                        otherwise.replaceFields(replacement));
            case Cast(var operand, var type) -> new Cast(operand.replaceFields(replacement), type);
        };
    }

    /** What it is put together from, in the order of reading. */
    default Stream<Expr> parts() {
        return switch (this) {
            case Literal _, ParameterRef _, FieldRef _ -> Stream.empty();
            case Call(var _, var args) -> args.stream();
            case Case(var branches, var otherwise) ->
                Stream.concat(
                        branches.stream().flatMap(branch -> Stream.of(branch.test(), branch.then())),
                        Stream.of(otherwise));
            case Cast(var operand, var _) -> Stream.of(operand);
        };
    }

    /** Every field that the expression reads, in the order of reading, repetitions included. */
    default List<FieldRef> fields() {
        return this instanceof FieldRef field
                ? List.of(field)
                : parts().flatMap(part -> part.fields().stream()).toList();
    }

    static Expr field(String name, SqlType type) {
        return new FieldRef("", name, type);
    }

    static Expr left(String name, SqlType type) {
        return new FieldRef(LEFT, name, type);
    }

    static Expr right(String name, SqlType type) {
        return new FieldRef(RIGHT, name, type);
    }

    static Expr call(io.landfall.converter.expression.Function function, Expr... args) {
        return new Call(function, List.of(args));
    }

    static Expr text(String value) {
        return new Literal.TextValue(value);
    }

    static Expr integer(long value) {
        var type = value == (int) value ? Types.INTEGER : Types.BIGINT;
        return new Literal.NumberValue(BigDecimal.valueOf(value), type);
    }

    static Expr number(BigDecimal value, SqlType type) {
        return new Literal.NumberValue(value, type);
    }

    static Expr truth(boolean value) {
        return new Literal.Truth(value);
    }

    static Expr nothing(SqlType type) {
        return new Literal.Missing(type);
    }

    static Expr when(Expr test, Expr then, Expr otherwise) {
        return new Case(List.of(new Branch(test, then)), otherwise);
    }

    /** The operand as the given type; itself when it has that type already, and a constant where it is one of the type too. */
    static Expr cast(Expr operand, SqlType type) {
        if (operand.type().equals(type)) {
            return operand;
        }
        return switch (operand) {
            case Literal.Missing missing -> nothing(type);
            case Literal.NumberValue(var digits, var exact) when Types.holds(type, digits) -> number(digits, type);
            default -> new Cast(operand, type);
        };
    }
}
