package io.landfall.validation.proof;

import io.landfall.converter.analysis.OperatorExpressions;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Function;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.pipeline.Aggregate;
import io.landfall.converter.pipeline.Measure;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.pipeline.Project;
import io.landfall.converter.pipeline.Projection;
import java.util.List;
import java.util.stream.Stream;

/**
 * What mapping variables keep: the greatest of some values, if it is greater than the variable was before. Where the variable itself stands
 * for NULL among these values it is never greater than itself, and NULL may as well stay; so with the least.
 */
record KeptValues(Pipeline pipeline) {

    /** Without what replaces NULL in fields of which nothing but the greatest or least is looked at. */
    Operator of(Operator operator) {
        return operator instanceof Project(var id, var input, var fields, var at)
                ? new Project(id, input, fields.stream().map(this::of).toList(), at)
                : operator;
    }

    private Projection of(Projection field) {
        return field.expr() instanceof Expr.Call(var function, var args)
                        && function.equals(StandardFunction.COALESCE)
                        && args.size() == 2
                        && args.getLast() instanceof Expr.ParameterRef variable
                        && isKeptOnly(field.name(), variable)
                ? new Projection(field.name(), args.getFirst(), field.at())
                : field;
    }

    private boolean isKeptOnly(String field, Expr.ParameterRef variable) {
        var extremes = measures().filter(measure -> reads(measure, field)).toList();
        return extremes.size() == 1
                && expressions().filter(expr -> reads(expr, field)).count() == 1
                && isKept(extremes.getFirst(), variable);
    }

    private boolean isKept(Measure extreme, Expr.ParameterRef variable) {
        var beyond = switch (extreme.function()) {
            case MAX -> StandardFunction.GT;
            case MIN -> StandardFunction.LT;
            default -> StandardFunction.AND;
        };
        return expressions().allMatch(expr -> isKept(expr, extreme.name(), beyond, variable));
    }

    /** Whether the field stands in nothing but {@code CASE WHEN field > variable THEN field ELSE variable END}. */
    private static boolean isKept(Expr expr, String field, Function beyond, Expr.ParameterRef variable) {
        if (expr instanceof Expr.Case(var branches, var otherwise)
                && branches.size() == 1
                && branches.getFirst().then() instanceof Expr.FieldRef answer
                && answer.name().equals(field)
                && otherwise.equals(variable)
                && branches.getFirst().test().equals(new Expr.Call(beyond, List.of(answer, variable)))) {
            return true;
        }
        return !(expr instanceof Expr.FieldRef own && own.name().equals(field))
                && expr.parts().allMatch(part -> isKept(part, field, beyond, variable));
    }

    private Stream<Measure> measures() {
        return pipeline.operators().stream()
                .filter(Aggregate.class::isInstance)
                .flatMap(operator -> ((Aggregate) operator).measures().stream());
    }

    private Stream<Expr> expressions() {
        return pipeline.operators().stream().flatMap(OperatorExpressions::of);
    }

    private static boolean reads(Measure measure, String field) {
        return measure.args().stream().anyMatch(arg -> reads(arg, field));
    }

    private static boolean reads(Expr expr, String field) {
        return expr.fields().stream().anyMatch(own -> own.name().equals(field));
    }
}
