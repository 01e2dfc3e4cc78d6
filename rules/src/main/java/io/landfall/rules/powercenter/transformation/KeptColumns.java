package io.landfall.rules.powercenter.transformation;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Ordering;
import io.landfall.converter.pipeline.Window;
import io.landfall.converter.pipeline.WindowField;
import io.landfall.rules.powercenter.flow.FieldNames;
import io.landfall.rules.powercenter.flow.FlowContext;
import io.landfall.rules.powercenter.flow.Node.TransformationNode;
import io.landfall.rules.powercenter.transformation.DynamicCache.Column;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The columns of an updated cache that rows are not compared by. The cache holds them as the last row has brought them that was inserted
 * or updated something else.
 *
 * @param operators none when nobody takes such a column
 * @param changes how many rows of the key have changed the cache, up to this one
 * @param brought each column as the last of them has brought it
 * @param earlier each column after the row before
 */
record KeptColumns(
        List<Operator> operators,
        CacheStates states,
        Field changes,
        Map<Column, Field> brought,
        Map<Column, Field> earlier) {

    static KeptColumns of(
            TransformationNode node,
            CacheStates states,
            InputRef rows,
            List<Column> columns,
            FieldNames names,
            FlowContext context) {
        var changes = new Field(names.free("_changes"), Types.BIGINT);
        var brought = new LinkedHashMap<Column, Field>();
        var earlier = new LinkedHashMap<Column, Field>();
        if (columns.isEmpty()) {
            return new KeptColumns(List.of(), states, changes, brought, earlier);
        }
        for (var column : columns) {
            brought.put(column, field("_brought_", column, names));
            earlier.put(column, field("_kept_", column, names));
        }
        var kept = new KeptColumns(List.of(), states, changes, brought, earlier);
        var counted = kept.counted(node, rows, context);
        var held = kept.held(node, InputRef.of(counted.id()), context);
        var lagged = kept.lagged(node, InputRef.of(held.id()), context);
        return new KeptColumns(List.of(counted, held, lagged), states, changes, brought, earlier);
    }

    /** Numbers the changes of each key. */
    private Window counted(TransformationNode node, InputRef rows, FlowContext context) {
        return new Window(
                context.id(node.name() + "_changes"),
                rows,
                states.partition(),
                states.order(),
                List.of(new WindowField(
                        changes.name(),
                        changes.type(),
                        WindowField.Function.COUNT,
                        List.of(ifChanged(Expr.integer(1))),
                        WindowField.Frame.RUNNING,
                        node.at())),
                node.at());
    }

    /** What the last change before each row, or in it, has brought. */
    private Window held(TransformationNode node, InputRef rows, FlowContext context) {
        var since = new ArrayList<>(states.partition());
        since.add(changes.name());
        var values = new ArrayList<WindowField>();
        brought.forEach((column, field) -> values.add(new WindowField(
                field.name(),
                field.type(),
                WindowField.Function.FIRST_VALUE,
                List.of(ifChanged(CacheStates.value(column))),
                WindowField.Frame.ALL,
                column.port().at())));
        return new Window(context.id(node.name() + "_brought"), rows, since, Ordering.NONE, values, node.at());
    }

    /** What stood there before each row. */
    private Window lagged(TransformationNode node, InputRef rows, FlowContext context) {
        var before = new ArrayList<WindowField>();
        earlier.forEach((column, field) -> before.add(new WindowField(
                field.name(),
                field.type(),
                WindowField.Function.LAG,
                List.of(after(column), Expr.integer(1), Expr.nothing(field.type())),
                WindowField.Frame.ALL,
                column.port().at())));
        return new Window(
                context.id(node.name() + "_kept"), rows, states.partition(), states.order(), before, node.at());
    }

    private static Field field(String prefix, Column column, FieldNames names) {
        return new Field(names.free(prefix + column.port().name()), column.type());
    }

    boolean has(Column column) {
        return brought.containsKey(column);
    }

    private Expr ifChanged(Expr value) {
        return Expr.when(
                Expr.call(StandardFunction.OR, states.isInserted(), states.isUpdated()),
                value,
                Expr.nothing(value.type()));
    }

    /** Nothing has changed what the table held, or the last change has brought it. */
    Expr after(Column column) {
        var none = Expr.call(
                StandardFunction.EQ,
                Expr.field(changes.name(), changes.type()),
                Expr.cast(Expr.integer(0), changes.type()));
        return Expr.when(none, states.table(column), of(brought, column));
    }

    Expr before(Column column) {
        return states.ifFirst(states.table(column), of(earlier, column));
    }

    private static Expr of(Map<Column, Field> fields, Column column) {
        var field = Objects.requireNonNull(fields.get(column));
        return Expr.field(field.name(), field.type());
    }
}
