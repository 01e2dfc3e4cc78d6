package io.landfall.rules.alteryx.expression;

import io.landfall.converter.analysis.SmallNumbers;
import io.landfall.converter.expression.Conditions;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Expr.Call;
import io.landfall.converter.expression.Expr.Case;
import io.landfall.converter.expression.Expr.Cast;
import io.landfall.converter.expression.Expr.FieldRef;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.Types;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.SourceLocation;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A field of type Int64 that a formula computes with. Formulas take numbers as doubles, which do not tell whole numbers beyond 2^53 from
 * their neighbours; whether newer engines keep them is not documented.
 *
 * @param place the part of the formula that takes the field, the field itself where the formula is nothing else
 * @see <a href="https://help.alteryx.com/current/en/designer/get-started/data-types.html">Data Types</a>
 */
public record LongNumber(FieldRef number, Expr place, SourceLocation at) implements OpenCase {

    private static final Set<StandardFunction> PRESENCE =
            EnumSet.of(StandardFunction.IS_NULL, StandardFunction.IS_NOT_NULL);

    private static final Set<StandardFunction> COMPARISON = EnumSet.of(
            StandardFunction.EQ,
            StandardFunction.NE,
            StandardFunction.LT,
            StandardFunction.LE,
            StandardFunction.GT,
            StandardFunction.GE,
            StandardFunction.IN,
            StandardFunction.IS_DISTINCT,
            StandardFunction.IS_NOT_DISTINCT);

    /** All in a formula. */
    public static Stream<LongNumber> in(Expr formula, SourceLocation at) {
        return formula instanceof FieldRef ? taken(formula, Stream.of(formula), at) : within(formula, at);
    }

    private static Stream<LongNumber> within(Expr part, SourceLocation at) {
        if (isSure(part)) {
            return Stream.empty();
        }
        var operands = part instanceof Case(var branches, var otherwise)
                ? Stream.concat(branches.stream().map(Expr.Branch::then), Stream.of(otherwise))
                : part.parts();
        return Stream.concat(taken(part, operands, at), part.parts().flatMap(inner -> within(inner, at)));
    }

    private static Stream<LongNumber> taken(Expr place, Stream<? extends Expr> operands, SourceLocation at) {
        return operands.filter(FieldRef.class::isInstance)
                .map(FieldRef.class::cast)
                .filter(field -> field.type().equals(Types.BIGINT))
                .distinct()
                .map(field -> new LongNumber(field, place, at));
    }

    /** Whether the digits do not matter: a number is there or not, and is on the same side of a small one when it is rounded. */
    private static boolean isSure(Expr part) {
        return part instanceof Call(var function, var args)
                && function instanceof StandardFunction known
                && (PRESENCE.contains(known)
                        || (COMPARISON.contains(known)
                                && args.stream().anyMatch(LongNumber::isSmall)
                                && args.stream().allMatch(arg -> isSmall(arg) || isField(arg))));
    }

    private static boolean isSmall(Expr value) {
        return value instanceof Literal.NumberValue(var number, var _)
                && number.abs().compareTo(BigDecimal.valueOf(SmallNumbers.LARGEST)) <= 0;
    }

    private static boolean isField(Expr value) {
        return value instanceof FieldRef || (value instanceof Cast(var operand, var _) && operand instanceof FieldRef);
    }

    @Override
    public boolean isAt(Expr expr) {
        return expr.equals(place);
    }

    @Override
    public Expr isAbsent() {
        return Conditions.any(List.of(
                Expr.call(StandardFunction.IS_NULL, number),
                Conditions.all(List.of(
                        Expr.call(StandardFunction.GE, number, Expr.integer(-SmallNumbers.LARGEST)),
                        Expr.call(StandardFunction.LE, number, Expr.integer(SmallNumbers.LARGEST))))));
    }

    @Override
    public String checked() {
        return "whole number that doubles do not tell from its neighbours";
    }

    @Override
    public Diagnostic said(boolean isChecked) {
        return Diagnostic.of(isChecked ? FormulaCode.LONG_NUMBER_CHECKED : FormulaCode.LONG_NUMBER_OPEN, at);
    }
}
