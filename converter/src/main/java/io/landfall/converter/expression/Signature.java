package io.landfall.converter.expression;

import io.landfall.converter.expression.SqlType.Family;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Which arguments a function takes and which type it answers with.
 *
 * @param parameters what each argument may be; the last repeats when {@code variadic}
 * @param required how many of them must be given
 * @param variadic whether the last parameter may be given any number of times
 * @param resultType from the arguments' types to the result's
 */
public record Signature(
        List<Parameter> parameters, int required, boolean variadic, Function<List<SqlType>, SqlType> resultType) {

    /** What an argument may be. */
    public enum Parameter {
        ANY(EnumSet.allOf(Family.class)),
        BOOLEAN(EnumSet.of(Family.BOOLEAN)),
        NUMBER(EnumSet.of(Family.NUMBER)),
        /** A number in binary floating point: a caller casts exact numbers first. */
        DOUBLE(EnumSet.of(Family.NUMBER)),
        /** A number of a type without fraction. */
        INTEGER(EnumSet.of(Family.NUMBER)),
        /** An exact number with a scale; the result has its type. */
        DECIMAL(EnumSet.of(Family.NUMBER)),
        TEXT(EnumSet.of(Family.TEXT)),
        /** A text that is written out, because engines prepare for it before they see rows. */
        TEXT_CONSTANT(EnumSet.of(Family.TEXT)),
        /** A pattern that is written out, but for pieces that are checked while it runs, see {@link PatternTemplate}. */
        PATTERN(EnumSet.of(Family.TEXT)),
        /** An integer that is written out. */
        INTEGER_CONSTANT(EnumSet.of(Family.NUMBER)),
        DATE(EnumSet.of(Family.DATE)),
        TIMESTAMP(EnumSet.of(Family.TIMESTAMP)),
        DATE_OR_TIMESTAMP(EnumSet.of(Family.DATE, Family.TIMESTAMP)),
        BINARY(EnumSet.of(Family.BINARY));

        private final Set<Family> families;

        Parameter(Set<Family> families) {
            this.families = families;
        }

        boolean accepts(Expr arg) {
            var type = arg.type();
            return switch (this) {
                case DOUBLE -> type.equals(Types.DOUBLE);
                case INTEGER -> type.isInteger();
                case DECIMAL -> type instanceof SqlType.Decimal;
                case TEXT_CONSTANT -> arg instanceof Literal.TextValue;
                case INTEGER_CONSTANT -> arg instanceof Literal.NumberValue && type.isInteger();
                case ANY, BOOLEAN, NUMBER, TEXT, PATTERN, DATE, TIMESTAMP, DATE_OR_TIMESTAMP, BINARY ->
                    families.contains(type.family());
            };
        }

        /** Whether the argument has to be written out. */
        public boolean isConstant() {
            return this == TEXT_CONSTANT || this == INTEGER_CONSTANT;
        }
    }

    public Signature {
        parameters = List.copyOf(parameters);
    }

    /** A result type that arguments, once they are checked, have no say in, so that nobody asks for theirs. */
    private sealed interface Constant extends Function<List<SqlType>, SqlType> {
        SqlType type();
    }

    private record Always(SqlType type) implements Constant {
        @Override
        public SqlType apply(List<SqlType> types) {
            return type;
        }
    }

    private record Comparison(SqlType type) implements Constant {
        @Override
        public SqlType apply(List<SqlType> types) {
            if (types.stream().map(SqlType::family).distinct().count() > 1) {
                throw new IllegalArgumentException("cannot compare "
                        + String.join(" with ", types.stream().map(SqlType::sql).toList()));
            }
            return type;
        }
    }

    static Signature of(SqlType result, Parameter... parameters) {
        return of(new Always(result), parameters);
    }

    static Signature of(Function<List<SqlType>, SqlType> result, Parameter... parameters) {
        return new Signature(List.of(parameters), parameters.length, false, result);
    }

    /** The same with the last {@code count} parameters optional. */
    Signature optional(int count) {
        return new Signature(parameters, parameters.size() - count, variadic, resultType);
    }

    /** The same with the last parameter repeatable. */
    Signature repeating() {
        return new Signature(parameters, required, true, resultType);
    }

    /** Result rule: the type of the argument at the index. */
    static Function<List<SqlType>, SqlType> argument(int index) {
        return types -> types.get(index);
    }

    /** Result rule: the narrowest type that holds all arguments. */
    static SqlType widest(List<SqlType> types) {
        return Types.widest(types);
    }

    /** Result rule of comparisons: a truth value, for arguments of one family only. */
    static Function<List<SqlType>, SqlType> comparison() {
        return new Comparison(Types.BOOLEAN);
    }

    /** The type of a call whose arguments were checked. */
    SqlType result(List<Expr> args) {
        return resultType instanceof Constant constant ? constant.type() : derived(args);
    }

    private SqlType derived(List<Expr> args) {
        return resultType.apply(types(args));
    }

    private static List<SqlType> types(List<Expr> args) {
        return args.stream().map(Expr::type).toList();
    }

    /** The parameter that the argument at the index is for. */
    public Parameter parameter(int index) {
        return parameters.get(Math.min(index, parameters.size() - 1));
    }

    /** Whether that many arguments may be given. */
    public boolean takes(int count) {
        return count >= required && (variadic || count <= parameters.size());
    }

    void check(io.landfall.converter.expression.Function function, List<Expr> args) {
        var fits = takes(args.size())
                && IntStream.range(0, args.size())
                        .allMatch(index -> parameter(index).accepts(args.get(index)));
        if (!fits) {
            throw new IllegalArgumentException("%s does not take (%s)"
                    .formatted(
                            function.sqlName(),
                            String.join(
                                    ", ", types(args).stream().map(SqlType::sql).toList())));
        }
        derived(args);
    }
}
