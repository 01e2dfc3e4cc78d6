package io.landfall.validation.proof;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Function;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.SqlType;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.pipeline.Aggregate;
import io.landfall.converter.pipeline.Distinct;
import io.landfall.converter.pipeline.Filter;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Measure;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.pipeline.Project;
import io.landfall.converter.pipeline.Reject;
import io.landfall.converter.pipeline.Route;
import io.landfall.converter.pipeline.Source;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How great numbers of a pipeline can get, by the types of the columns that they come from: a test for numbers beyond that is true of no
 * row, whatever its bound is.
 */
record Reach(Pipeline pipeline) {

    private static final Set<Function> SUMS = Set.of(StandardFunction.PLUS, StandardFunction.MINUS);

    private static final Set<Function> ABOVE = Set.of(StandardFunction.GE, StandardFunction.GT);

    private static final Set<Function> BELOW = Set.of(StandardFunction.LE, StandardFunction.LT);

    /** Whether a comparison of an operator asks for a number that there cannot be. */
    boolean isBeyond(Expr test, Operator operator) {
        return test instanceof Expr.Call(var function, var args)
                && args.size() == 2
                && args.getLast() instanceof Literal.NumberValue(var bound, var _)
                && (isCount(args.getFirst(), operator) && BELOW.contains(function) && bound.signum() < 0
                        || isBeyond(function, bound, args.getFirst(), operator));
    }

    private boolean isBeyond(Function function, BigDecimal bound, Expr compared, Operator operator) {
        return (ABOVE.contains(function) && bound.signum() > 0 || BELOW.contains(function) && bound.signum() < 0)
                && greatest(compared, operator)
                        .filter(most -> most.compareTo(bound.abs()) < 0)
                        .isPresent();
    }

    /** How many there are is never less than none. */
    private boolean isCount(Expr expr, Operator operator) {
        return expr instanceof Expr.FieldRef field
                && operator.inputs().size() == 1
                && pipeline.operator(operator.inputs().getFirst().operator()).orElseThrow() instanceof Aggregate counted
                && counted.measures().stream()
                        .anyMatch(measure -> measure.name().equals(field.name())
                                && (measure.function() == Measure.Function.COUNT
                                        || measure.function() == Measure.Function.COUNT_ROWS));
    }

    /** No value of the expression is farther from zero. */
    private Optional<BigDecimal> greatest(Expr expr, Operator operator) {
        return switch (expr) {
            case Literal.NumberValue(var number, var _) -> Optional.of(number.abs());
            case Literal.Missing _ -> Optional.of(BigDecimal.ZERO);
            case Expr.FieldRef field -> field(field.name(), operator).or(() -> ofType(field.type()));
            case Expr.Cast(var operand, var type) ->
                operand.type().isNumber() ? greatest(operand, operator).or(() -> ofType(type)) : ofType(type);
            case Expr.Call(var function, var args)
            when SUMS.contains(function) -> both(args, operator, BigDecimal::add);
            case Expr.Call(var function, var args)
            when function.equals(StandardFunction.TIMES) -> both(args, operator, BigDecimal::multiply);
            case Literal _, Expr.Call _, Expr.Case _, Expr.ParameterRef _ -> Optional.empty();
        };
    }

    private interface Joined {
        BigDecimal of(BigDecimal one, BigDecimal other);
    }

    private Optional<BigDecimal> both(List<Expr> args, Operator operator, Joined joined) {
        var one = greatest(args.getFirst(), operator);
        var other = greatest(args.getLast(), operator);
        return one.isPresent() && other.isPresent() ? Optional.of(joined.of(one.get(), other.get())) : Optional.empty();
    }

    private Optional<BigDecimal> field(String name, Operator operator) {
        return operator.inputs().size() == 1 ? made(name, operator.inputs().getFirst()) : Optional.empty();
    }

    private Optional<BigDecimal> made(String name, InputRef input) {
        return switch (pipeline.operator(input.operator()).orElseThrow()) {
            case Source source ->
                source.fields().stream()
                        .filter(field -> field.name().equals(name))
                        .findFirst()
                        .flatMap(field -> ofType(field.type()));
            case Project project ->
                project.fields().stream()
                        .filter(field -> field.name().equals(name))
                        .findFirst()
                        .flatMap(field -> greatest(field.expr(), project));
            case Filter filter -> made(name, filter.input());
            case Reject reject -> made(name, reject.input());
            case Route route -> made(name, route.input());
            case Distinct distinct -> made(name, distinct.input());
            default -> Optional.empty();
        };
    }

    private static Optional<BigDecimal> ofType(SqlType type) {
        return switch (type) {
            case SqlType.Decimal(var precision, var scale) -> Optional.of(BigDecimal.TEN.pow(precision - scale));
            case SqlType.Plain.SMALLINT, SqlType.Plain.INTEGER, SqlType.Plain.BIGINT ->
                Optional.of(BigDecimal.valueOf(Long.MIN_VALUE).negate());
            case SqlType.Plain _, SqlType.Text _ -> Optional.empty();
        };
    }
}
