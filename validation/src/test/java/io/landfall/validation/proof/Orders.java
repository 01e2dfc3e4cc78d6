package io.landfall.validation.proof;

import io.landfall.converter.expression.Conditions;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.pipeline.Check;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Ordering;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.pipeline.SortKey;
import io.landfall.converter.pipeline.WindowField;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What orders of rows say. Where NULL stands says nothing of fields that are never NULL, or of which a check asks that they are not; what
 * comes behind numbers that no two rows share says nothing either, and rows in such an order have no equals, so that every way to rank
 * them numbers them.
 */
record Orders(Pipeline pipeline) {

    private static final Set<WindowField.Function> RANKS =
            Set.of(WindowField.Function.RANK, WindowField.Function.DENSE_RANK);

    /** The shortest order of an operator's only input that is the same. */
    Ordering plain(Ordering order, Operator operator) {
        var input = operator.inputs().getFirst();
        var keys = new ArrayList<SortKey>();
        for (var key : order.keys()) {
            var nulls = isFilled(key.field(), operator) ? SortKey.Nulls.LAST : key.nulls();
            keys.add(new SortKey(key.field(), key.direction(), nulls, key.collation()));
            if (new RowNumbers(pipeline).isOne(key.field(), input)) {
                return new Ordering(keys, false);
            }
        }
        return new Ordering(keys, order.thenArrival());
    }

    /** The function that says the same of rows in this order. */
    WindowField.Function plain(WindowField.Function function, Ordering order, InputRef rows) {
        var isTotal = order.keys().stream().anyMatch(key -> new RowNumbers(pipeline).isOne(key.field(), rows));
        return isTotal && RANKS.contains(function) ? WindowField.Function.ROW_NUMBER : function;
    }

    private boolean isFilled(String field, Operator operator) {
        var input = operator.inputs().getFirst();
        return new NeverNull(pipeline).holds(field, input) || isRequired(field, input);
    }

    /** Whether a check of the rows, or of those that they are some of, asks the field for a value. */
    private boolean isRequired(String field, InputRef rows) {
        return pipeline.checks().stream()
                        .filter(check -> check.input().equals(rows))
                        .anyMatch(check -> isRequired(field, check))
                || PassedFields.before(field, rows, pipeline)
                        .filter(earlier -> isRequired(earlier.name(), earlier.rows()))
                        .isPresent();
    }

    private static boolean isRequired(String field, Check check) {
        return check.assertion() instanceof Check.Assertion.EveryRow(var condition)
                && Conditions.conjuncts(condition).stream()
                        .anyMatch(part -> part instanceof Expr.Call(var function, var args)
                                && function.equals(StandardFunction.IS_NOT_NULL)
                                && args.equals(List.of(
                                        Expr.field(field, args.getFirst().type()))));
    }
}
