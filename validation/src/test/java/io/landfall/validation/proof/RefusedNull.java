package io.landfall.validation.proof;

import io.landfall.converter.expression.Conditions;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.pipeline.Check;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.pipeline.Project;
import io.landfall.converter.pipeline.Reject;
import io.landfall.converter.pipeline.Sort;
import java.util.List;

/**
 * Rows that are NULL where a check asks for a value: whether they are taken out before, or the check says that the pipeline was not converted
 * for them, no proof tells one from the other, as it says nothing about input that a pipeline does not foresee.
 */
record RefusedNull(Pipeline pipeline) {

    /** Without taking such rows out. */
    Operator of(Operator operator) {
        return operator instanceof Reject(var id, var input, var condition, var reason, var at)
                ? new Reject(id, input, simple(condition, id), reason, at)
                : operator;
    }

    private Expr simple(Expr condition, String reject) {
        if (!(condition instanceof Expr.Call(var function, var args))) {
            return condition;
        }
        if (function.equals(StandardFunction.OR)) {
            return new Expr.Call(
                    function, args.stream().map(arg -> simple(arg, reject)).toList());
        }
        if (function.equals(StandardFunction.COALESCE)) {
            return new Expr.Call(function, List.of(simple(args.getFirst(), reject), args.getLast()));
        }
        if (function.equals(StandardFunction.AND)) {
            return args.stream().anyMatch(arg -> isRefused(arg, reject)) ? Expr.truth(false) : condition;
        }
        return isRefused(condition, reject) ? Expr.truth(false) : condition;
    }

    private boolean isRefused(Expr test, String reject) {
        return test instanceof Expr.Call(var function, var args)
                && function.equals(StandardFunction.IS_NULL)
                && isNeeded(args.getFirst(), reject);
    }

    /** Whether a check asks the field for a value that the project right behind makes of the expression. */
    private boolean isNeeded(Expr expr, String reject) {
        return pipeline.operators().stream()
                .filter(Project.class::isInstance)
                .map(Project.class::cast)
                .filter(project -> project.input().operator().equals(reject))
                .flatMap(project -> project.fields().stream()
                        .filter(field -> field.expr().equals(expr))
                        .map(field -> isRequired(field.name(), project)))
                .anyMatch(required -> required);
    }

    private boolean isRequired(String field, Project project) {
        return pipeline.checks().stream()
                .filter(check -> unsorted(check.input()).equals(project.id()))
                .map(Check::assertion)
                .filter(Check.Assertion.EveryRow.class::isInstance)
                .flatMap(assertion -> Conditions.conjuncts(((Check.Assertion.EveryRow) assertion).condition()).stream())
                .anyMatch(part -> part.equals(notNull(part, field)));
    }

    private String unsorted(InputRef rows) {
        return pipeline.operator(rows.operator()).orElseThrow() instanceof Sort sort
                ? unsorted(sort.input())
                : rows.operator();
    }

    private static Expr notNull(Expr part, String field) {
        return part.fields().stream()
                .filter(own -> own.name().equals(field))
                .findFirst()
                .<Expr>map(own -> new Expr.Call(StandardFunction.IS_NOT_NULL, List.of(own)))
                .orElse(Expr.truth(false));
    }
}
