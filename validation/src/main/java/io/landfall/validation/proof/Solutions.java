package io.landfall.validation.proof;

import io.landfall.converter.analysis.Lineage.Origin;
import io.landfall.converter.expression.DateFunction;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.LibraryFunction;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.MathFunction;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.pipeline.Aggregate;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Join;
import io.landfall.converter.pipeline.Lookup;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.pipeline.Project;
import io.landfall.converter.pipeline.Projection;
import io.landfall.converter.pipeline.Source;
import io.landfall.converter.pipeline.Union;
import io.landfall.converter.pipeline.Window;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;

/**
 * Which values source columns have when an expression far down has a certain one: a sum is its first part when the others are zero, a
 * product when they are one, an aggregate is the value of a group's only row. It is a good guess, to be tried, and not a proof.
 */
final class Solutions {

    private static final MathContext DIGITS = new MathContext(20);

    /** So many ways to a value are worth a row each. */
    private static final int ALTERNATIVES = 3;

    /** After so many expressions nobody looks further: each operation has two sides, and behind each may be others. */
    private static final int MOST_LOOKS = 60;

    /** Functions whose first argument is what they answer when the other is one. */
    private static final Set<MathFunction> BY_ONE = Set.of(MathFunction.DIVIDE_OR_NULL, MathFunction.POWER_OR_NULL);

    private static final Set<StandardFunction> FIRST_ARGUMENT = Set.of(
            StandardFunction.COALESCE,
            StandardFunction.NULLIF,
            StandardFunction.ABS,
            StandardFunction.FLOOR,
            StandardFunction.CEIL,
            StandardFunction.UPPER,
            StandardFunction.LOWER);

    private final Pipeline pipeline;
    private final ConstantFields filled;
    private int looks;

    Solutions(Pipeline pipeline) {
        this.pipeline = pipeline;
        this.filled = new ConstantFields(pipeline);
    }

    /** Values of source columns, as far as they matter, and other ones that may do as well. */
    List<Map<Origin, Object>> all(Expr expr, Operator operator, Object value) {
        looks = 0;
        return of(expr, operator, value).distinct().limit(ALTERNATIVES).toList();
    }

    /** Values of source columns with which a condition holds, as far as it compares with constants. */
    Map<Origin, Object> holding(Expr condition, Operator operator) {
        looks = 0;
        return held(condition, operator);
    }

    private Map<Origin, Object> held(Expr condition, Operator operator) {
        if (!(condition instanceof Expr.Call(var function, var args))
                || !(function instanceof StandardFunction standard)) {
            return Map.of();
        }
        return switch (standard) {
            case AND -> args.stream().map(arg -> held(arg, operator)).reduce(Map.of(), Solutions::both);
            case OR -> held(args.getFirst(), operator);
            case EQ, IS_NOT_DISTINCT, IN -> compared(args, BigDecimal.ZERO, operator);
            case GT, GE -> compared(args, BigDecimal.ONE, operator);
            case LT, LE -> compared(args, BigDecimal.ONE.negate(), operator);
            default -> Map.of();
        };
    }

    /** What is compared comes to the constant, or to a number beyond it. */
    private Map<Origin, Object> compared(List<Expr> args, BigDecimal beyond, Operator operator) {
        return value(args.get(1))
                .map(value -> value instanceof BigDecimal number ? number.add(beyond) : value)
                .flatMap(value -> of(args.getFirst(), operator, value).findFirst())
                .orElse(Map.of());
    }

    private Optional<Object> value(Expr expr) {
        return switch (expr) {
            case Literal literal -> NearValues.of(literal).findFirst();
            case Expr.Cast cast -> value(cast.operand());
            case Expr.ParameterRef parameter ->
                filled.of(parameter).flatMap(literal -> NearValues.of(literal).findFirst());
            case Expr.FieldRef _, Expr.Call _, Expr.Case _ -> Optional.empty();
        };
    }

    private Stream<Map<Origin, Object>> of(Expr expr, Operator operator, Object value) {
        if (++looks > MOST_LOOKS) {
            return Stream.empty();
        }
        return switch (expr) {
            case Expr.FieldRef field ->
                ConstantFields.inputs(field, operator).limit(1).flatMap(input -> field(input, field.name(), value));
            case Expr.Cast cast -> of(cast.operand(), operator, value);
            case Expr.Call call -> call(call, operator, value);
            case Expr.Case choice -> Stream.concat(chosen(choice, operator, value), computed(choice, operator, value));
            case Literal _, Expr.ParameterRef _ -> Stream.empty();
        };
    }

    /** A branch that is the value itself is taken. */
    private Stream<Map<Origin, Object>> chosen(Expr.Case choice, Operator operator, Object value) {
        return choice.branches().stream()
                .filter(branch -> branch.then() instanceof Literal
                        && value(branch.then()).filter(value::equals).isPresent())
                .map(branch -> held(branch.test(), operator))
                .filter(found -> !found.isEmpty());
    }

    private Stream<Map<Origin, Object>> computed(Expr.Case choice, Operator operator, Object value) {
        return Stream.concat(choice.branches().stream().map(Expr.Branch::then), Stream.of(choice.otherwise()))
                .filter(part -> !part.fields().isEmpty())
                .flatMap(part -> of(part, operator, value));
    }

    private Stream<Map<Origin, Object>> field(InputRef rows, String name, Object value) {
        var operator = pipeline.operator(rows.operator()).orElseThrow();
        return switch (operator) {
            case Source source ->
                source.fields().stream().anyMatch(own -> own.name().equals(name))
                        ? Stream.of(Map.of(new Origin(source.id(), name), value))
                        : Stream.empty();
            case Project project -> made(project.fields(), name, project, value);
            case Join join -> made(join.fields(), name, join, value);
            case Lookup lookup ->
                lookup.fields().stream()
                        .filter(returned -> returned.name().equals(name))
                        .findFirst()
                        .map(returned -> of(returned.matched(), lookup, value))
                        .orElseGet(() -> field(lookup.input(), name, value));
            case Aggregate aggregate ->
                aggregate.measures().stream()
                        .filter(measure -> measure.name().equals(name))
                        .findFirst()
                        .map(measure -> first(measure.args(), aggregate, value))
                        .orElseGet(() -> field(aggregate.input(), name, value));
            case Window window ->
                window.fields().stream()
                        .filter(made -> made.name().equals(name))
                        .findFirst()
                        .map(made -> first(made.args(), window, value))
                        .orElseGet(() -> field(window.input(), name, value));
            case Union union -> field(union.inputs().getFirst(), name, value);
            default ->
                operator.inputs().size() == 1 ? field(operator.inputs().getFirst(), name, value) : Stream.empty();
        };
    }

    private Stream<Map<Origin, Object>> made(List<Projection> fields, String name, Operator operator, Object value) {
        return fields.stream()
                .filter(made -> made.name().equals(name))
                .limit(1)
                .flatMap(made -> of(made.expr(), operator, value));
    }

    private Stream<Map<Origin, Object>> first(List<Expr> args, Operator operator, Object value) {
        return args.isEmpty() ? Stream.empty() : of(args.getFirst(), operator, value);
    }

    private Stream<Map<Origin, Object>> call(Expr.Call call, Operator operator, Object value) {
        if (call.function() instanceof StandardFunction function) {
            return standard(function, call.args(), operator, value);
        }
        if (call.function().equals(DateFunction.DATE_OF_TEXT)) {
            return call.arg(1) instanceof Literal.TextValue(var pattern) && value instanceof LocalDateTime time
                    ? of(call.arg(0), operator, DateTexts.of(time, pattern))
                    : Stream.empty();
        }
        if (call.function() instanceof MathFunction function
                && BY_ONE.contains(function)
                && value instanceof BigDecimal number) {
            return left(call.args(), operator, number, BigDecimal.ONE);
        }
        return call.function() instanceof LibraryFunction ? first(call.args(), operator, value) : Stream.empty();
    }

    private Stream<Map<Origin, Object>> standard(
            StandardFunction function, List<Expr> args, Operator operator, Object value) {
        if (FIRST_ARGUMENT.contains(function)) {
            return first(args, operator, value);
        }
        if (!(value instanceof BigDecimal number)) {
            return Stream.empty();
        }
        return switch (function) {
            case NEGATE -> first(args, operator, number.negate());
            case PLUS -> sides(args, operator, number, BigDecimal::subtract, BigDecimal::subtract, BigDecimal.ZERO);
            case MINUS ->
                sides(args, operator, number, BigDecimal::add, (sum, one) -> one.subtract(sum), BigDecimal.ZERO);
            case TIMES -> sides(args, operator, number, Solutions::divided, Solutions::divided, BigDecimal.ONE);
            case DIVIDE ->
                sides(args, operator, number, BigDecimal::multiply, (sum, one) -> divided(one, sum), BigDecimal.ONE);
            case CHAR_LENGTH -> length(number).stream().flatMap(text -> first(args, operator, text));
            default -> Stream.empty();
        };
    }

    /**
     * One side of an operation that comes to a value.
     *
     * @param left what is on the left, from the value and a constant on the right
     * @param right what is on the right, from the value and a constant on the left
     * @param neutral what the other side is where neither is a constant
     */
    private Stream<Map<Origin, Object>> sides(
            List<Expr> args,
            Operator operator,
            BigDecimal value,
            BinaryOperator<BigDecimal> left,
            BinaryOperator<BigDecimal> right,
            BigDecimal neutral) {
        var last = constant(args.getLast());
        if (last.isPresent()) {
            return of(args.getFirst(), operator, left.apply(value, last.get()));
        }
        var first = constant(args.getFirst());
        if (first.isPresent()) {
            return of(args.getLast(), operator, right.apply(value, first.get()));
        }
        return Stream.concat(
                left(args, operator, value, neutral),
                left(args.reversed(), operator, right.apply(value, neutral), neutral));
    }

    /** The first argument comes to the value; the other is what changes nothing, if it can be. */
    private Stream<Map<Origin, Object>> left(List<Expr> args, Operator operator, BigDecimal value, BigDecimal neutral) {
        var other = of(args.getLast(), operator, neutral).findFirst().orElse(Map.of());
        return of(args.getFirst(), operator, value).map(one -> both(one, other));
    }

    /** What the first asks for comes first, and the other counts where it does not say the contrary. */
    private static Map<Origin, Object> both(Map<Origin, Object> one, Map<Origin, Object> other) {
        var all = new LinkedHashMap<>(other);
        all.putAll(one);
        return all;
    }

    private static Optional<BigDecimal> constant(Expr expr) {
        return switch (expr) {
            case Literal.NumberValue(var number, var _) -> Optional.of(number);
            case Expr.Cast cast -> constant(cast.operand());
            case Literal _, Expr.FieldRef _, Expr.ParameterRef _, Expr.Call _, Expr.Case _ -> Optional.empty();
        };
    }

    private static BigDecimal divided(BigDecimal value, BigDecimal by) {
        return by.signum() == 0 ? value : value.divide(by, DIGITS);
    }

    private static Optional<String> length(BigDecimal number) {
        var isLength = number.signum() >= 0
                && number.stripTrailingZeros().scale() <= 0
                && number.compareTo(BigDecimal.valueOf(NearValues.LONGEST)) <= 0;
        return isLength ? Optional.of(NearValues.text(number.intValue())) : Optional.empty();
    }
}
