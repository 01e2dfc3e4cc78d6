package io.landfall.rules.powercenter.transformation;

import io.landfall.converter.expression.Conditions;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Ordering;
import io.landfall.converter.pipeline.SortKey;
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
 * What a dynamic cache holds under a row's key before and after the row. A cache that is updated holds the values of the row before;
 * one that is only added to holds those of the table, else of the first row.
 *
 * @param found whether the table has the key
 * @param place of the row among those of its key, from 1
 * @param old each column in the table
 * @param earlier each column as rows before have left it: those of the row before, or for a cache that is only added to, of the first row
 */
record CacheStates(
        List<Operator> operators,
        DynamicCache cache,
        Field found,
        Field place,
        Map<Column, Field> old,
        Map<Column, Field> earlier) {

    /**
     * @param looked rows with {@code found} and {@code old}
     */
    static CacheStates of(
            TransformationNode node,
            DynamicCache cache,
            InputRef looked,
            Field found,
            Map<Column, Field> old,
            FieldNames names,
            FlowContext context) {
        var place = new Field(names.free("_place"), Types.BIGINT);
        var earlier = new LinkedHashMap<Column, Field>();
        old.keySet()
                .forEach(column -> earlier.put(
                        column, new Field(names.free("_earlier_" + column.port().name()), column.type())));
        var keys =
                cache.keys().stream().map(key -> key.input().name()).distinct().toList();
        var numbered = new WindowField(
                place.name(),
                place.type(),
                WindowField.Function.ROW_NUMBER,
                List.of(),
                WindowField.Frame.ALL,
                node.at());
        var first = new ArrayList<WindowField>(List.of(numbered));
        if (cache.updates()) {
            earlier.forEach((column, field) -> first.add(before(column, field)));
        }
        var operators = new ArrayList<Operator>();
        operators.add(new Window(context.id(node.name() + "_place"), looked, keys, Ordering.ARRIVAL, first, node.at()));
        if (!cache.updates() && !earlier.isEmpty()) {
            var fields = new ArrayList<WindowField>();
            earlier.forEach((column, field) -> fields.add(ofFirst(column, field, place)));
            operators.add(new Window(
                    context.id(node.name() + "_first"),
                    InputRef.of(operators.getLast().id()),
                    keys,
                    Ordering.NONE,
                    fields,
                    node.at()));
        }
        return new CacheStates(operators, cache, found, place, old, earlier);
    }

    /** Of the row before; the last that was not NULL where NULL changes nothing. */
    private static WindowField before(Column column, Field field) {
        var value = value(column);
        return column.keepsForNull()
                ? new WindowField(
                        field.name(),
                        field.type(),
                        WindowField.Function.LAST_VALUE,
                        List.of(value),
                        new WindowField.Frame(WindowField.Frame.START, -1),
                        column.port().at())
                : new WindowField(
                        field.name(),
                        field.type(),
                        WindowField.Function.LAG,
                        List.of(value, Expr.integer(1), Expr.nothing(field.type())),
                        WindowField.Frame.ALL,
                        column.port().at());
    }

    private static WindowField ofFirst(Column column, Field field, Field place) {
        var first = Expr.when(is(place, 1), value(column), Expr.nothing(field.type()));
        return new WindowField(
                field.name(),
                field.type(),
                WindowField.Function.FIRST_VALUE,
                List.of(first),
                WindowField.Frame.ALL,
                column.port().at());
    }

    /** The fields of the key. */
    List<String> partition() {
        return partition(cache);
    }

    /** The order of the rows of a key, the same for everything that depends on it. */
    Ordering order() {
        return Ordering.by(List.of(SortKey.ascending(place.name())));
    }

    private static List<String> partition(DynamicCache cache) {
        return cache.keys().stream().map(key -> key.input().name()).distinct().toList();
    }

    /** What the table holds. */
    Expr table(Column column) {
        return field(of(old, column));
    }

    /** One value for the first row of a key, another for later ones. */
    Expr ifFirst(Expr then, Expr otherwise) {
        return Expr.when(is(place, 1), then, otherwise);
    }

    /** One value where the table has the key, another where it has not. */
    Expr inTable(Expr then, Expr otherwise) {
        return Expr.when(is(found, 1), then, otherwise);
    }

    InputRef ref() {
        return InputRef.of(operators.getLast().id());
    }

    /** What the row brings. */
    static Expr value(Column column) {
        return Expr.cast(field(column.input()), column.type());
    }

    /** Whether the row is the one that brings its key into the cache. */
    Expr isInserted() {
        return Expr.call(StandardFunction.AND, is(found, 0), is(place, 1));
    }

    Expr isUpdated() {
        return Conditions.any(cache.columns().stream()
                .filter(column -> cache.updates() && column.isCompared())
                .map(this::differs)
                .toList());
    }

    private Expr differs(Column column) {
        var differs = Expr.call(StandardFunction.IS_DISTINCT, value(column), before(column));
        return column.keepsForNull()
                ? Expr.call(StandardFunction.AND, Expr.call(StandardFunction.IS_NOT_NULL, value(column)), differs)
                : differs;
    }

    /** NULL where the key is not in the cache. */
    Expr before(Column column) {
        if (cache.keys().contains(column)) {
            return Expr.when(isInserted(), Expr.nothing(column.type()), value(column));
        }
        var table = field(of(old, column));
        var rows = field(of(earlier, column));
        if (!cache.updates()) {
            return Expr.when(is(found, 1), table, Expr.when(is(place, 1), Expr.nothing(column.type()), rows));
        }
        return column.keepsForNull()
                ? Expr.call(StandardFunction.COALESCE, rows, table)
                : Expr.when(is(place, 1), table, rows);
    }

    Expr after(Column column) {
        if (cache.keys().contains(column)) {
            return value(column);
        }
        if (!cache.updates()) {
            return inTable(field(of(old, column)), field(of(earlier, column)));
        }
        return column.keepsForNull()
                ? Expr.call(StandardFunction.COALESCE, value(column), before(column))
                : value(column);
    }

    private static Field of(Map<Column, Field> fields, Column column) {
        return Objects.requireNonNull(fields.get(column));
    }

    private static Expr field(Field field) {
        return Expr.field(field.name(), field.type());
    }

    private static Expr is(Field field, long number) {
        return Expr.call(StandardFunction.EQ, field(field), Expr.cast(Expr.integer(number), field.type()));
    }
}
