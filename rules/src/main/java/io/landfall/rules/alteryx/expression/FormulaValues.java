package io.landfall.rules.alteryx.expression;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.SqlType;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.Types;
import io.landfall.rules.alteryx.field.FieldConversion;
import java.util.List;
import java.util.Optional;

/**
 * How values of the formula language are taken: numbers as doubles, conditions as true or false and never NULL, NULL as whatever
 * stands beside it, dates as texts where they meet texts.
 */
public final class FormulaValues {

    private FormulaValues() {}

    /** Whether this is {@code Null()}, which has no type of its own. */
    public static boolean isNothing(Expr value) {
        return value instanceof Literal.Missing;
    }

    /** A number as the formula engine computes with it; empty for what is none. Conditions count as 1 and 0. */
    public static Optional<Expr> number(Expr value) {
        if (isNothing(value)) {
            return Optional.of(Expr.nothing(Types.DOUBLE));
        }
        if (value instanceof Literal.NumberValue(var digits, var ignored)) {
            return Optional.of(Expr.number(digits, Types.DOUBLE));
        }
        return switch (value.type().family()) {
            case NUMBER -> Optional.of(Expr.cast(value, Types.DOUBLE));
            case BOOLEAN -> Optional.of(Expr.cast(oneOrZero(value), Types.DOUBLE));
            case TEXT, DATE, TIME, TIMESTAMP, BINARY -> Optional.empty();
        };
    }

    private static Expr oneOrZero(Expr truth) {
        return new Expr.Case(
                List.of(
                        new Expr.Branch(truth, Expr.integer(1)),
                        new Expr.Branch(Expr.call(StandardFunction.NOT, truth), Expr.integer(0))),
                Expr.nothing(Types.INTEGER));
    }

    /** A text, or what the formula language holds as one: dates and times. Empty for numbers and conditions. */
    public static Optional<Expr> text(Expr value) {
        if (isNothing(value)) {
            return Optional.of(Expr.nothing(Types.TEXT));
        }
        return switch (value.type().family()) {
            case TEXT -> Optional.of(value);
            case DATE, TIMESTAMP, TIME -> Optional.of(FieldConversion.text(value));
            case NUMBER, BOOLEAN, BINARY -> Optional.empty();
        };
    }

    /** A condition that is never NULL: a number other than 0 is true, NULL is false. Empty for texts and dates. */
    public static Optional<Expr> condition(Expr value) {
        if (isNothing(value)) {
            return Optional.of(Expr.truth(false));
        }
        return switch (value.type().family()) {
            case BOOLEAN -> Optional.of(Presence.isSure(value) ? value : Expr.call(StandardFunction.IS_TRUE, value));
            case NUMBER -> condition(Expr.call(StandardFunction.NE, value, Expr.cast(Expr.integer(0), value.type())));
            case TEXT, DATE, TIME, TIMESTAMP, BINARY -> Optional.empty();
        };
    }

    /** Whether conditions stand for numbers beside others. */
    static boolean mixTruths(List<Expr> values) {
        var present = values.stream().filter(value -> !isNothing(value)).toList();
        var truths = present.stream()
                .filter(value -> value.type().equals(Types.BOOLEAN))
                .count();
        return truths > 0 && truths < present.size();
    }

    /**
     * Values that stand for each other, as one type: NULL takes the others' type, numbers of several types become doubles, dates
     * beside texts texts. Empty when numbers and texts mix.
     */
    public static Optional<List<Expr>> unified(List<Expr> values) {
        var types = values.stream()
                .filter(value -> !isNothing(value))
                .map(Expr::type)
                .toList();
        if (types.isEmpty()) {
            return Optional.of(values);
        }
        if (types.stream().allMatch(SqlType::isText)) {
            return Optional.of(values.stream()
                    .map(value -> isNothing(value) ? Expr.nothing(Types.TEXT) : value)
                    .toList());
        }
        if (types.stream().distinct().count() == 1 && !(types.getFirst() instanceof SqlType.Decimal)) {
            return Optional.of(values.stream()
                    .map(value -> isNothing(value) ? Expr.nothing(types.getFirst()) : value)
                    .toList());
        }
        var numbers = values.stream().map(FormulaValues::number).toList();
        if (numbers.stream().allMatch(Optional::isPresent)) {
            return Optional.of(numbers.stream().flatMap(Optional::stream).toList());
        }
        var texts = values.stream().map(FormulaValues::text).toList();
        return texts.stream().allMatch(Optional::isPresent)
                ? Optional.of(texts.stream().flatMap(Optional::stream).toList())
                : Optional.empty();
    }
}
