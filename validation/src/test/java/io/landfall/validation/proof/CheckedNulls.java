package io.landfall.validation.proof;

import io.landfall.converter.expression.Conditions;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.pipeline.Check;
import io.landfall.converter.pipeline.Distinct;
import io.landfall.converter.pipeline.Lookup;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Ordering;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.pipeline.Project;
import io.landfall.converter.pipeline.SortKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/**
 * Lookups of which a check asks that they answer the same wherever NULL stands, first in every column of their order or last in every one.
 * Then no column of it says where: in the first by which the answers part, NULL is all that there is, or is not there.
 */
record CheckedNulls(Pipeline pipeline) {

    /** With NULL last, where such a check holds. */
    Operator of(Operator operator) {
        return operator instanceof Lookup lookup && isChecked(lookup) ? last(lookup) : operator;
    }

    private static Lookup last(Lookup lookup) {
        return new Lookup(
                lookup.id(),
                lookup.input(),
                lookup.reference(),
                lookup.condition(),
                lookup.match(),
                all(lookup.order(), SortKey.Nulls.LAST),
                lookup.fields(),
                lookup.at());
    }

    private static Ordering all(Ordering order, SortKey.Nulls nulls) {
        return new Ordering(
                order.keys().stream()
                        .map(key -> new SortKey(key.field(), key.direction(), nulls, key.collation()))
                        .toList(),
                order.thenArrival());
    }

    private boolean isChecked(Lookup lookup) {
        return pipeline.checks().stream().anyMatch(check -> isOf(check, lookup));
    }

    /** Whether it asks for the same answers of two lookups, one after the other, that order the same rows for the same questions. */
    private boolean isOf(Check check, Lookup lookup) {
        return check.assertion() instanceof Check.Assertion.EveryRow(var condition)
                && lookup(check.input().operator()).orElse(null) instanceof Lookup last
                && lookup(last.input().operator()).orElse(null) instanceof Lookup first
                && isLike(last, lookup, SortKey.Nulls.LAST)
                && isLike(first, lookup, SortKey.Nulls.FIRST)
                && isAskedBy(first, lookup)
                && lookup.fields().stream().allMatch(field -> isCompared(field.matched(), first, last, condition))
                && lookup.order().keys().stream().allMatch(key -> isAnswered(key.field(), lookup));
    }

    /** Whether rows that part by the column have other answers, or are all the same in it. */
    private static boolean isAnswered(String column, Lookup lookup) {
        return lookup.fields().stream().anyMatch(field -> isOf(column, field.matched()))
                || Conditions.conjuncts(lookup.condition()).stream()
                        .anyMatch(part -> part instanceof Expr.Call(var function, var args)
                                && function.equals(StandardFunction.IS_NOT_DISTINCT)
                                && isOf(column, args.getFirst())
                                && args.getLast().fields().stream()
                                        .noneMatch(field -> field.side().equals(Expr.RIGHT)));
    }

    private static boolean isOf(String column, Expr expr) {
        return expr instanceof Expr.FieldRef field
                && field.side().equals(Expr.RIGHT)
                && field.name().equals(column);
    }

    private static boolean isLike(Lookup other, Lookup lookup, SortKey.Nulls nulls) {
        return other.reference().equals(lookup.reference())
                && other.condition().equals(lookup.condition())
                && other.match() == lookup.match()
                && other.order().equals(all(lookup.order(), nulls));
    }

    private boolean isAskedBy(Lookup first, Lookup lookup) {
        return pipeline.operator(first.input().operator()).orElseThrow() instanceof Distinct distinct
                && pipeline.operator(distinct.input().operator()).orElseThrow() instanceof Project asked
                && asked.input().equals(lookup.input())
                && asked.fields().stream()
                        .allMatch(field -> field.expr() instanceof Expr.FieldRef own
                                && own.name().equals(field.name()));
    }

    private static boolean isCompared(Expr answer, Lookup first, Lookup last, Expr condition) {
        return Conditions.conjuncts(condition).stream()
                .anyMatch(part -> part instanceof Expr.Call(var function, var args)
                        && function.equals(StandardFunction.IS_NOT_DISTINCT)
                        && List.of(answer, answer).equals(answers(args, first, last)));
    }

    private static List<Expr> answers(List<Expr> compared, Lookup first, Lookup last) {
        var answers = new HashMap<String, Expr>();
        first.fields().forEach(field -> answers.put(field.name(), field.matched()));
        last.fields().forEach(field -> answers.put(field.name(), field.matched()));
        var found = new ArrayList<Expr>();
        for (var one : compared) {
            if (one instanceof Expr.FieldRef field && answers.get(field.name()) instanceof Expr answer) {
                found.add(answer);
            }
        }
        return found;
    }

    private Optional<Lookup> lookup(String id) {
        return pipeline.operator(id).filter(Lookup.class::isInstance).map(Lookup.class::cast);
    }
}
