package io.landfall.validation.proof;

import static io.landfall.converter.expression.StandardFunction.AND;
import static io.landfall.converter.expression.StandardFunction.EQ;
import static io.landfall.converter.expression.StandardFunction.IS_NOT_DISTINCT;
import static io.landfall.converter.expression.StandardFunction.IS_NULL;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.pipeline.Lookup;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.pipeline.Project;
import java.util.HashSet;
import java.util.Set;

/** Lookups of which nobody looks at what NULL finds: whether it finds NULL or nothing is the same then. */
record UnseenAnswer(Pipeline pipeline) {

    Operator of(Operator operator) {
        return operator instanceof Lookup lookup
                        && (lookup.match() == Lookup.Match.FIRST || lookup.match() == Lookup.Match.LAST)
                ? new Lookup(
                        lookup.id(),
                        lookup.input(),
                        lookup.reference(),
                        plain(lookup.condition(), lookup),
                        lookup.match(),
                        lookup.order(),
                        lookup.fields(),
                        lookup.at())
                : operator;
    }

    private Expr plain(Expr condition, Lookup lookup) {
        if (!(condition instanceof Expr.Call(var function, var args))) {
            return condition;
        }
        if (function.equals(AND)) {
            return new Expr.Call(
                    function, args.stream().map(arg -> plain(arg, lookup)).toList());
        }
        return function.equals(EQ)
                        && args.stream()
                                .anyMatch(arg -> arg instanceof Expr.FieldRef asked
                                        && asked.side().equals(Expr.LEFT)
                                        && isUnseen(asked.name(), lookup))
                ? new Expr.Call(IS_NOT_DISTINCT, args)
                : condition;
    }

    /** Whether the answers of a lookup are seen in one place alone, and there not when the field is NULL. */
    private boolean isUnseen(String asked, Lookup lookup) {
        var readers = pipeline.operators().stream()
                .filter(other -> other.inputs().stream()
                        .anyMatch(input -> input.operator().equals(lookup.id())))
                .toList();
        var isChecked = pipeline.checks().stream()
                .anyMatch(check -> check.input().operator().equals(lookup.id()));
        var answers = new HashSet<String>();
        lookup.fields().forEach(field -> answers.add(field.name()));
        var alike = alike(asked, lookup);
        return !isChecked
                && readers.size() == 1
                && readers.getFirst() instanceof Project project
                && project.fields().stream().allMatch(field -> isUnseen(field.expr(), answers, alike));
    }

    /** The fields that have the same in every row. */
    private Set<String> alike(String asked, Lookup lookup) {
        var alike = new HashSet<>(Set.of(asked));
        if (pipeline.operator(lookup.input().operator()).orElseThrow() instanceof Project project) {
            var made = project.fields().stream()
                    .filter(field -> field.name().equals(asked) && field.expr() instanceof Expr.FieldRef)
                    .findFirst();
            made.ifPresent(same -> project.fields().stream()
                    .filter(field -> field.expr().equals(same.expr()))
                    .forEach(field -> alike.add(field.name())));
        }
        return alike;
    }

    private static boolean isUnseen(Expr expr, Set<String> answers, Set<String> alike) {
        return switch (expr) {
            case Expr.FieldRef field -> !answers.contains(field.name());
            case Expr.Case(var branches, var _)
            when isNull(branches.getFirst().test(), alike) ->
                isUnseen(branches.getFirst().then(), answers, alike);
            default -> expr.parts().allMatch(part -> isUnseen(part, answers, alike));
        };
    }

    private static boolean isNull(Expr test, Set<String> fields) {
        return test instanceof Expr.Call(var function, var args)
                && function.equals(IS_NULL)
                && args.getFirst() instanceof Expr.FieldRef field
                && fields.contains(field.name());
    }
}
