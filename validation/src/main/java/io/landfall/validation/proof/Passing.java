package io.landfall.validation.proof;

import io.landfall.converter.analysis.Lineage.Origin;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.pipeline.Aggregate;
import io.landfall.converter.pipeline.Filter;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Pipeline;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Values of source columns with which rows pass the filters of a pipeline and of its measures, so that what comes after them is tried as well. */
final class Passing {

    private final Solutions solutions;
    private final ConstantFields filled;
    private final Map<Origin, Object> values = new LinkedHashMap<>();

    private Passing(Pipeline pipeline) {
        this.solutions = new Solutions(pipeline);
        this.filled = new ConstantFields(pipeline);
    }

    /** As far as their conditions are comparisons with constants. */
    static Map<Origin, Object> of(Pipeline pipeline) {
        var passing = new Passing(pipeline);
        for (var operator : pipeline.operators()) {
            if (operator instanceof Filter filter) {
                passing.pass(filter.condition(), filter);
            } else if (operator instanceof Aggregate aggregate) {
                aggregate.measures().stream()
                        .flatMap(measure -> measure.filter().stream())
                        .forEach(condition -> passing.pass(condition, aggregate));
            }
        }
        return passing.values;
    }

    private void pass(Expr condition, Operator operator) {
        if (!(condition instanceof Expr.Call(var function, var args))
                || !(function instanceof StandardFunction standard)) {
            return;
        }
        switch (standard) {
            case AND -> args.forEach(arg -> pass(arg, operator));
            case OR -> pass(args.getFirst(), operator);
            case EQ, IS_NOT_DISTINCT, IN -> note(args, BigDecimal.ZERO, operator);
            case GT, GE -> note(args, BigDecimal.ONE, operator);
            case LT, LE -> note(args, BigDecimal.ONE.negate(), operator);
            default -> {}
        }
    }

    /** What is compared comes to the constant, or to a number beyond it. */
    private void note(List<Expr> args, BigDecimal beyond, Operator operator) {
        constant(args.get(1))
                .map(value -> value instanceof BigDecimal number ? number.add(beyond) : value)
                .flatMap(value ->
                        solutions.all(args.getFirst(), operator, value).stream().findFirst())
                .ifPresent(found -> found.forEach(values::putIfAbsent));
    }

    private Optional<Object> constant(Expr expr) {
        return switch (expr) {
            case Literal literal -> NearValues.of(literal).findFirst();
            case Expr.Cast cast -> constant(cast.operand());
            case Expr.ParameterRef parameter ->
                filled.of(parameter).flatMap(literal -> NearValues.of(literal).findFirst());
            case Expr.FieldRef _, Expr.Call _, Expr.Case _ -> Optional.empty();
        };
    }
}
