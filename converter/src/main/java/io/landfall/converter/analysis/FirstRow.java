package io.landfall.converter.analysis;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Expr.Call;
import io.landfall.converter.expression.Expr.Case;
import io.landfall.converter.expression.Expr.Cast;
import io.landfall.converter.expression.Expr.FieldRef;
import io.landfall.converter.expression.Expr.ParameterRef;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.Literal.Missing;
import io.landfall.converter.expression.Literal.NumberValue;
import io.landfall.converter.expression.Literal.Truth;
import io.landfall.converter.expression.SqlType;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Scan;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * What the variables of a scan are while its first row passes, as far as that is the same whatever the row is: whole numbers, truth and
 * NULL are followed, everything else is unknown.
 */
final class FirstRow {

    private final Map<String, Map<String, Literal>> before = new HashMap<>();

    private FirstRow() {}

    static FirstRow of(Scan scan) {
        var first = new FirstRow();
        var values = new HashMap<String, Literal>();
        for (var variable : scan.state()) {
            value(variable.initial(), Map.of()).ifPresent(value -> values.put(variable.name(), value));
        }
        for (var variable : scan.state()) {
            first.before.put(variable.name(), Map.copyOf(values));
            value(variable.update(), values)
                    .ifPresentOrElse(value -> values.put(variable.name(), value), () -> values.remove(variable.name()));
        }
        return first;
    }

    /** Whether a test in the update of a variable is true for the first row. */
    boolean isTrue(Expr test, Scan.Variable variable) {
        return value(test, before.getOrDefault(variable.name(), Map.of()))
                .filter(FirstRow::isTrue)
                .isPresent();
    }

    private static boolean isTrue(Literal value) {
        return value instanceof Truth(var truth) && truth;
    }

    private static Optional<Literal> value(Expr expr, Map<String, Literal> known) {
        return switch (expr) {
            case Literal literal -> Optional.of(literal);
            case FieldRef field -> Optional.ofNullable(known.get(field.name()));
            case ParameterRef _ -> Optional.empty();
            case Cast(var operand, var type) -> value(operand, known).flatMap(value -> cast(value, type));
            case Case choice -> chosen(choice, known);
            case Call(var function, var args) ->
                function instanceof StandardFunction standard ? called(standard, args, known) : Optional.empty();
        };
    }

    private static Optional<Literal> cast(Literal value, SqlType type) {
        return switch (value) {
            case Missing _ -> Optional.of(new Missing(type));
            case NumberValue(var number, var _) when type.isNumber() && isWhole(value) -> number(number, type);
            default -> Optional.empty();
        };
    }

    private static Optional<Literal> number(BigDecimal value, SqlType type) {
        return Types.holds(type, value) ? Optional.of(new NumberValue(value, type)) : Optional.empty();
    }

    private static boolean isWhole(Literal value) {
        return value instanceof NumberValue(var number, var _)
                && number.stripTrailingZeros().scale() <= 0
                && number.precision() - number.scale() <= 9;
    }

    private static Optional<Literal> chosen(Case choice, Map<String, Literal> known) {
        for (var branch : choice.branches()) {
            var test = value(branch.test(), known);
            if (test.isEmpty()) {
                return Optional.empty();
            }
            if (isTrue(test.get())) {
                return value(branch.then(), known);
            }
        }
        return value(choice.otherwise(), known);
    }

    private static Optional<Literal> called(StandardFunction function, List<Expr> args, Map<String, Literal> known) {
        var values = args.stream().map(arg -> value(arg, known)).toList();
        return switch (function) {
            case OR ->
                values.stream().flatMap(Optional::stream).anyMatch(FirstRow::isTrue)
                        ? Optional.of(new Truth(true))
                        : values.stream()
                                        .allMatch(value -> value.filter(Truth.class::isInstance)
                                                .isPresent())
                                ? Optional.of(new Truth(false))
                                : Optional.empty();
            case AND ->
                values.stream().allMatch(value -> value.filter(FirstRow::isTrue).isPresent())
                        ? Optional.of(new Truth(true))
                        : Optional.empty();
            case IS_NULL -> values.getFirst().map(value -> new Truth(value instanceof Missing));
            case IS_NOT_NULL -> values.getFirst().map(value -> new Truth(!(value instanceof Missing)));
            case EQ -> compared(values, order -> order == 0);
            case NE -> compared(values, order -> order != 0);
            case LT -> compared(values, order -> order < 0);
            case LE -> compared(values, order -> order <= 0);
            case GT -> compared(values, order -> order > 0);
            case GE -> compared(values, order -> order >= 0);
            case PLUS -> sum(values);
            default -> Optional.empty();
        };
    }

    private static Optional<Literal> compared(List<Optional<Literal>> values, IntPredicate holds) {
        return values.get(0).orElse(null) instanceof NumberValue(var left, var _)
                        && values.get(1).orElse(null) instanceof NumberValue(var right, var _)
                ? Optional.of(new Truth(holds.test(left.compareTo(right))))
                : Optional.empty();
    }

    private static Optional<Literal> sum(List<Optional<Literal>> values) {
        return values.get(0).filter(FirstRow::isWhole).orElse(null) instanceof NumberValue(var left, var type)
                        && values.get(1).filter(FirstRow::isWhole).orElse(null) instanceof NumberValue(var right, var _)
                ? number(left.add(right), type)
                : Optional.empty();
    }
}
