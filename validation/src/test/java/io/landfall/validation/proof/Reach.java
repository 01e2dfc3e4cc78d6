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
import io.landfall.converter.pipeline.Join;
import io.landfall.converter.pipeline.Measure;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.pipeline.Project;
import io.landfall.converter.pipeline.Projection;
import io.landfall.converter.pipeline.Reject;
import io.landfall.converter.pipeline.Route;
import io.landfall.converter.pipeline.Scan;
import io.landfall.converter.pipeline.Sort;
import io.landfall.converter.pipeline.Source;
import io.landfall.converter.pipeline.Union;
import io.landfall.converter.pipeline.Window;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How great numbers of a pipeline can get, by the types of the columns that they come from and by how many rows there is room for: a test for
 * numbers beyond that is true of no row, whatever its bound is.
 */
record Reach(Pipeline pipeline) {

    /** No input has more rows than a thousand million, for which neither a proof nor the machine has room. */
    private static final BigDecimal ROOM = BigDecimal.valueOf(1_000_000_000);

    /** What doubles make of a result is greater by less. */
    private static final BigDecimal ROUNDED_UP = new BigDecimal("1.000000000001");

    /** Numbers of no more digits are doubles just as they are. */
    private static final int EXACT_DIGITS = 15;

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
                        .anyMatch(measure -> measure.name().equals(field.name()) && isCount(measure));
    }

    static boolean isCount(Measure measure) {
        return measure.function() == Measure.Function.COUNT || measure.function() == Measure.Function.COUNT_ROWS;
    }

    /** No value of the expression is farther from zero. */
    private Optional<BigDecimal> greatest(Expr expr, Operator operator) {
        return switch (expr) {
            case Literal.NumberValue(var number, var _) -> Optional.of(number.abs());
            case Literal.Missing _ -> Optional.of(BigDecimal.ZERO);
            case Expr.FieldRef field ->
                ConstantFields.inputs(field, operator)
                        .findFirst()
                        .flatMap(input -> made(field.name(), input))
                        .or(() -> ofType(field.type()));
            case Expr.Cast(var operand, var type) ->
                operand.type().isNumber()
                        ? greatest(operand, operator)
                                .map(most -> rounded(most, type))
                                .or(() -> ofType(type))
                        : ofType(type);
            case Expr.Call(var function, var args)
            when SUMS.contains(function) -> both(args, operator, BigDecimal::add);
            case Expr.Call(var function, var args)
            when function.equals(StandardFunction.TIMES) -> both(args, operator, BigDecimal::multiply);
            case Expr.Call(var function, var args)
            when function.equals(StandardFunction.COALESCE) -> greatest(args.stream(), operator);
            case Expr.Case choice -> greatest(answers(choice), operator);
            case Literal _, Expr.Call _, Expr.ParameterRef _ -> Optional.empty();
        };
    }

    /** Whole numbers and decimals are rounded up at most to the next whole number. */
    private static BigDecimal rounded(BigDecimal most, SqlType type) {
        return type == SqlType.Plain.DOUBLE ? most : most.setScale(0, RoundingMode.CEILING);
    }

    private static Stream<Expr> answers(Expr.Case choice) {
        return Stream.concat(choice.branches().stream().map(Expr.Branch::then), Stream.of(choice.otherwise()));
    }

    private Optional<BigDecimal> greatest(Stream<Expr> some, Operator operator) {
        return most(some.map(expr -> greatest(expr, operator)));
    }

    private static Optional<BigDecimal> most(Stream<Optional<BigDecimal>> some) {
        return some.reduce((one, other) -> one.flatMap(most -> other.map(most::max)))
                .orElseThrow();
    }

    private interface Joined {
        BigDecimal of(BigDecimal one, BigDecimal other);
    }

    private Optional<BigDecimal> both(List<Expr> args, Operator operator, Joined joined) {
        var one = greatest(args.getFirst(), operator);
        var other = greatest(args.getLast(), operator);
        return one.isPresent() && other.isPresent()
                ? Optional.of(joined.of(one.get(), other.get()).multiply(ROUNDED_UP))
                : Optional.empty();
    }

    private Optional<BigDecimal> made(String name, InputRef input) {
        return switch (pipeline.operator(input.operator()).orElseThrow()) {
            case Source source ->
                source.fields().stream()
                        .filter(field -> field.name().equals(name))
                        .findFirst()
                        .flatMap(field -> ofType(field.type()));
            case Project project -> projected(name, project.fields(), project);
            case Join join -> projected(name, join.fields(), join);
            case Aggregate aggregate ->
                aggregate.measures().stream()
                        .filter(measure -> measure.name().equals(name))
                        .findFirst()
                        .map(measure -> measured(measure, aggregate))
                        .orElseGet(() -> made(name, aggregate.input()));
            case Window window ->
                window.fields().stream().noneMatch(field -> field.name().equals(name))
                        ? made(name, window.input())
                        : Optional.empty();
            case Scan scan ->
                scan.state().stream()
                        .filter(variable -> variable.name().equals(name))
                        .findFirst()
                        .map(variable -> kept(variable, scan))
                        .orElseGet(() -> made(name, scan.input()));
            case Union union -> most(union.inputs().stream().map(one -> made(name, one)));
            case Filter filter -> made(name, filter.input());
            case Reject reject -> made(name, reject.input());
            case Route route -> made(name, route.input());
            case Distinct distinct -> made(name, distinct.input());
            case Sort sort -> made(name, sort.input());
            default -> Optional.empty();
        };
    }

    private Optional<BigDecimal> projected(String name, List<Projection> fields, Operator operator) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .flatMap(field -> greatest(field.expr(), operator));
    }

    /** What a variable begins with, and what each row can add to it. */
    private Optional<BigDecimal> kept(Scan.Variable variable, Scan scan) {
        var step = step(variable.update(), variable.name(), scan);
        return greatest(variable.initial(), scan)
                .flatMap(start -> step.map(each -> ROOM.multiply(each).add(start)));
    }

    private Optional<BigDecimal> step(Expr update, String variable, Scan scan) {
        if (update.fields().stream().noneMatch(field -> field.name().equals(variable))) {
            return greatest(update, scan);
        }
        return switch (update) {
            case Expr.FieldRef _ -> Optional.of(BigDecimal.ZERO);
            case Expr.Cast cast -> step(cast.operand(), variable, scan);
            case Expr.Call(var function, var args)
            when SUMS.contains(function)
                    && args.getLast().fields().stream()
                            .noneMatch(field -> field.name().equals(variable)) ->
                step(args.getFirst(), variable, scan)
                        .flatMap(one -> greatest(args.getLast(), scan).map(one::add));
            case Expr.Case choice -> most(answers(choice).map(part -> step(part, variable, scan)));
            case Literal _, Expr.Call _, Expr.ParameterRef _ -> Optional.empty();
        };
    }

    /** One of the values, or a number between them; counts and sums are as great as there is room for rows. */
    private Optional<BigDecimal> measured(Measure measure, Aggregate operator) {
        return switch (measure.function()) {
            case COUNT, COUNT_ROWS -> Optional.of(ROOM);
            case SUM -> greatest(measure.args().getFirst(), operator).map(ROOM::multiply);
            case AVG, MIN, MAX, FIRST_ROW, LAST_ROW, FIRST_VALUE, LAST_VALUE, MEDIAN ->
                greatest(measure.args().getFirst(), operator);
            case PERCENTILE_LOW, PERCENTILE_HIGH, STDDEV, VARIANCE, CONCAT -> Optional.empty();
        };
    }

    private static Optional<BigDecimal> ofType(SqlType type) {
        return switch (type) {
            case SqlType.Decimal(var precision, var scale) -> {
                var above = BigDecimal.TEN.pow(precision - scale);
                yield Optional.of(
                        precision > EXACT_DIGITS ? above : above.subtract(BigDecimal.ONE.movePointLeft(scale)));
            }
            case SqlType.Plain.SMALLINT, SqlType.Plain.INTEGER, SqlType.Plain.BIGINT ->
                Optional.of(BigDecimal.valueOf(Long.MIN_VALUE).negate());
            case SqlType.Plain _, SqlType.Text _ -> Optional.empty();
        };
    }
}
