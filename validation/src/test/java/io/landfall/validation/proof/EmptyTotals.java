package io.landfall.validation.proof;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.pipeline.Aggregate;
import io.landfall.converter.pipeline.Lookup;
import io.landfall.converter.pipeline.Measure;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Pipeline;
import java.util.Set;

/** Totals of no rows that are looked up alone: a row of NULL is found in them, or nothing is, which is NULL as well. */
record EmptyTotals(Pipeline pipeline) {

    private static final Set<Measure.Function> NULL_OF_NONE =
            Set.of(Measure.Function.SUM, Measure.Function.MIN, Measure.Function.MAX, Measure.Function.AVG);

    /** Without a row of no rows where nobody can tell. */
    Operator of(Operator operator) {
        return operator instanceof Aggregate(var id, var input, var keys, var measures, var order, var _, var at)
                        && keys.isEmpty()
                        && measures.stream().allMatch(measure -> NULL_OF_NONE.contains(measure.function()))
                        && pipeline.operators().stream().allMatch(other -> isFoundOrNull(other, id))
                        && pipeline.checks().stream()
                                .noneMatch(check -> check.input().operator().equals(id))
                ? new Aggregate(id, input, keys, measures, order, false, at)
                : operator;
    }

    private static boolean isFoundOrNull(Operator reader, String totals) {
        return reader.inputs().stream().noneMatch(input -> input.operator().equals(totals))
                || reader instanceof Lookup lookup
                        && !lookup.input().operator().equals(totals)
                        && lookup.condition().equals(Expr.truth(true))
                        && lookup.fields().stream()
                                .allMatch(field -> field.matched() instanceof Expr.FieldRef of
                                        && of.side().equals(Expr.RIGHT)
                                        && field.unmatched() instanceof Literal.Missing);
    }
}
