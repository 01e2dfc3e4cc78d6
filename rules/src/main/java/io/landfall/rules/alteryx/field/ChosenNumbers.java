package io.landfall.rules.alteryx.field;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.MathFunction;
import io.landfall.converter.expression.SqlType;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.Types;
import io.landfall.converter.rule.Rewrite;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.SourceLocation;
import java.math.BigDecimal;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Numbers of fields that a formula chooses among, as with IF or Max, and stores as text. The formula language is said to turn numbers into
 * doubles as it reads them, so that a FixedDecimal of 12.50 comes out as 12.5, and an Int64 of sixteen digits with an exponent; whether that goes for
 * a number that is only handed on is not documented.
 */
final class ChosenNumbers {

    /** From here on a double has an exponent as text. */
    private static final BigDecimal LONG = new BigDecimal("1E15");

    private static final String LONG_NUMBERS = "numbers of sixteen digits and more";

    private ChosenNumbers() {}

    /** The stored text, with what is open about it. */
    static Rewrite<Expr> asText(
            Rewrite<Expr> stored, Expr value, AlteryxField field, SourceLocation at, FieldLimits limits) {
        var shown = isChosen(value, ChosenNumbers::hasDecimals)
                ? stored.remarked(Diagnostic.of(FieldCode.DECIMALS_AS_TEXT, at, field.name()))
                : stored;
        return isChosen(value, type -> type.equals(Types.BIGINT))
                ? limits.wanting(shown, isShort(value), LONG_NUMBERS, field, at)
                : shown;
    }

    private static boolean hasDecimals(SqlType type) {
        return type instanceof SqlType.Decimal(var _, var scale) && scale > 0;
    }

    private static Expr isShort(Expr number) {
        return Expr.call(
                StandardFunction.IS_NOT_TRUE,
                Expr.call(
                        StandardFunction.GE, Expr.call(StandardFunction.ABS, number), Expr.number(LONG, Types.DOUBLE)));
    }

    /** Whether the value may be one of a field, which it only hands on as a double. */
    private static boolean isChosen(Expr value, Predicate<SqlType> type) {
        return switch (value) {
            case Expr.Case(var branches, var otherwise) ->
                Stream.concat(branches.stream().map(Expr.Branch::then), Stream.of(otherwise))
                        .anyMatch(one -> isWidened(one, type) || isChosen(one, type));
            case Expr.Call call
            when isChoice(call) -> call.args().stream().anyMatch(one -> isWidened(one, type) || isChosen(one, type));
            default -> false;
        };
    }

    private static boolean isChoice(Expr.Call call) {
        return call.function() == StandardFunction.COALESCE
                || call.function() == MathFunction.LEAST_PRESENT
                || call.function() == MathFunction.GREATEST_PRESENT;
    }

    private static boolean isWidened(Expr value, Predicate<SqlType> type) {
        return value instanceof Expr.Cast cast
                && cast.type().equals(Types.DOUBLE)
                && type.test(cast.operand().type());
    }
}
