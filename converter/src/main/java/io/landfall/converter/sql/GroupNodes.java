package io.landfall.converter.sql;

import io.landfall.converter.pipeline.Aggregate;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Measure;
import io.landfall.converter.pipeline.Ordering;
import io.landfall.converter.pipeline.Pivot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;

/** Writes the operators that make one row of a group of rows. */
record GroupNodes(Scope scope) {

    SqlNode aggregate(Aggregate aggregate) {
        var select = grouped(aggregate.input(), aggregate.keys());
        for (var measure : aggregate.measures()) {
            select.item(measure(aggregate.input(), measure, aggregate.order(), Optional.empty()), measure.name());
        }
        if (aggregate.keys().isEmpty() && !aggregate.rowWhenEmpty()) {
            var rows = Nodes.call(SqlStdOperatorTable.COUNT, SqlIdentifier.star(Nodes.AT));
            select.having(Nodes.call(SqlStdOperatorTable.GREATER_THAN, rows, Nodes.integer(0)));
        }
        return select.build();
    }

    SqlNode pivot(Pivot pivot) {
        var select = grouped(pivot.input(), pivot.keys());
        for (var column : pivot.columns()) {
            var here = Nodes.call(
                    SqlStdOperatorTable.IS_NOT_DISTINCT_FROM, scope.expr(pivot.header()), scope.expr(column.value()));
            select.item(
                    measure(pivot.input(), column.measure(), pivot.order(), Optional.of(here)),
                    column.measure().name());
        }
        if (pivot.keys().isEmpty()) {
            var rows = Nodes.call(SqlStdOperatorTable.COUNT, SqlIdentifier.star(Nodes.AT));
            select.having(Nodes.call(SqlStdOperatorTable.GREATER_THAN, rows, Nodes.integer(0)));
        }
        return select.build();
    }

    private Select grouped(InputRef input, List<String> keys) {
        var select = Select.from(scope.relation(input));
        keys.forEach(select::column);
        return select.groupBy(keys.stream().map(Nodes::name).toList());
    }

    private SqlNode measure(InputRef input, Measure measure, Ordering order, Optional<SqlNode> only) {
        var keys = dependsOnOrder(measure.function()) ? scope.order(order, scope.fields(input)) : List.<SqlNode>of();
        var args = scope.expressions().of(measure.args());
        var value = scope.syntax().measure(measure, args, keys);
        var conditions = new ArrayList<SqlNode>();
        only.ifPresent(conditions::add);
        measure.filter().map(scope::expr).ifPresent(conditions::add);
        if (skipsNulls(measure.function())) {
            conditions.add(Nodes.call(SqlStdOperatorTable.IS_NOT_NULL, args.getFirst()));
        }
        var filtered = conditions.stream()
                .reduce((left, right) -> Nodes.call(SqlStdOperatorTable.AND, left, right))
                .map(condition -> Nodes.call(SqlStdOperatorTable.FILTER, value, condition))
                .orElse(value);
        return scope.typed(scope.syntax().answered(measure, filtered, args), measure.type());
    }

    private static boolean dependsOnOrder(Measure.Function function) {
        return switch (function) {
            case FIRST_ROW, LAST_ROW, FIRST_VALUE, LAST_VALUE, CONCAT -> true;
            case COUNT_ROWS, COUNT, SUM, AVG, MIN, MAX, MEDIAN, PERCENTILE_LOW, PERCENTILE_HIGH, STDDEV, VARIANCE ->
                false;
        };
    }

    /** Whether an engine's function must be kept from NULLs that the measure skips. */
    private static boolean skipsNulls(Measure.Function function) {
        return switch (function) {
            case FIRST_VALUE, LAST_VALUE, PERCENTILE_LOW, PERCENTILE_HIGH -> true;
            case COUNT_ROWS, COUNT, SUM, AVG, MIN, MAX, FIRST_ROW, LAST_ROW, MEDIAN, STDDEV, VARIANCE, CONCAT -> false;
        };
    }
}
