package io.landfall.converter.analysis;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Expr.Call;
import io.landfall.converter.expression.Expr.Cast;
import io.landfall.converter.expression.Expr.FieldRef;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.pipeline.Distinct;
import io.landfall.converter.pipeline.Filter;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Join;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.pipeline.Project;
import io.landfall.converter.pipeline.Projection;
import io.landfall.converter.pipeline.Route;
import io.landfall.converter.pipeline.Sample;
import io.landfall.converter.pipeline.Sequence;
import io.landfall.converter.pipeline.Sort;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The fields that are NULL in every row, and the conditions that no row meets for it. */
final class NullFields {

    private final Map<String, Set<String>> names = new HashMap<>();

    private NullFields() {}

    static NullFields of(Pipeline pipeline) {
        var nulls = new NullFields();
        pipeline.operators().forEach(operator -> nulls.names.put(operator.id(), nulls.derived(operator)));
        return nulls;
    }

    /** Whether no row of an input can meet a condition. */
    boolean neverMeet(InputRef input, Expr condition) {
        return isNever(condition, field -> of(input).contains(field.name()));
    }

    private Set<String> of(InputRef input) {
        return names.getOrDefault(input.operator(), Set.of());
    }

    private Set<String> derived(Operator operator) {
        return switch (operator) {
            case Project project ->
                alwaysNull(project.fields(), field -> of(project.input()).contains(field.name()));
            case Join join ->
                alwaysNull(
                        join.fields(),
                        field -> of(field.side().equals(Expr.LEFT) ? join.left() : join.right())
                                .contains(field.name()));
            case Filter _, Route _, Sort _, Distinct _, Sample _, Sequence _ ->
                of(operator.inputs().getFirst());
            default -> Set.of();
        };
    }

    private static Set<String> alwaysNull(List<Projection> fields, Predicate<FieldRef> nulls) {
        return fields.stream()
                .filter(field -> isNull(field.expr(), nulls))
                .map(Projection::name)
                .collect(Collectors.toSet());
    }

    private static boolean isNull(Expr expr, Predicate<FieldRef> nulls) {
        return switch (expr) {
            case Literal.Missing missing -> true;
            case FieldRef field -> nulls.test(field);
            case Cast cast -> isNull(cast.operand(), nulls);
            default -> false;
        };
    }

    private static boolean isNever(Expr condition, Predicate<FieldRef> nulls) {
        return switch (condition) {
            case Literal.Truth(var value) -> !value;
            case Call(var function, var args)
            when function.equals(StandardFunction.AND) -> args.stream().anyMatch(arg -> isNever(arg, nulls));
            case Call(var function, var args)
            when function.equals(StandardFunction.IS_DISTINCT) ->
                args.stream().allMatch(arg -> isNull(arg, nulls)) || isOne(args);
            case Call(var function, var args)
            when function.equals(StandardFunction.NOT) -> isAlways(args.getFirst(), nulls);
            default -> false;
        };
    }

    private static boolean isAlways(Expr condition, Predicate<FieldRef> nulls) {
        return switch (condition) {
            case Literal.Truth(var value) -> value;
            case Call(var function, var args)
            when function.equals(StandardFunction.IS_NOT_DISTINCT) ->
                args.stream().allMatch(arg -> isNull(arg, nulls)) || isOne(args);
            case Call(var function, var args)
            when function.equals(StandardFunction.NOT) -> isNever(args.getFirst(), nulls);
            default -> false;
        };
    }

    private static boolean isOne(List<Expr> compared) {
        return compared.getFirst() instanceof Literal && compared.getFirst().equals(compared.getLast());
    }
}
