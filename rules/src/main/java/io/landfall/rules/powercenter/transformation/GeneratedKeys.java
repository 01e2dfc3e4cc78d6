package io.landfall.rules.powercenter.transformation;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Aggregate;
import io.landfall.converter.pipeline.Check;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Lookup;
import io.landfall.converter.pipeline.Measure;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Ordering;
import io.landfall.converter.pipeline.SortKey;
import io.landfall.converter.pipeline.Window;
import io.landfall.converter.pipeline.WindowField;
import io.landfall.rules.powercenter.flow.FieldNames;
import io.landfall.rules.powercenter.flow.FlowContext;
import io.landfall.rules.powercenter.flow.Node.TransformationNode;
import io.landfall.rules.powercenter.transformation.DynamicCache.Generated;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The keys that a dynamic cache generates: each row that is inserted gets the number after the greatest, and later rows of its key find it.
 * Which number comes first in an empty table is not documented, so a check reports that.
 *
 * @param operators none when no key is taken
 * @param table each column in the table
 * @param given each column as the row that inserted the key got it
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5-6/transformation-guide/dynamic-lookup-cache/dynamic-lookup-properties/associated-expression.html">Associated
 *     expression</a>
 */
record GeneratedKeys(
        List<Operator> operators, CacheStates states, Map<Generated, Field> table, Map<Generated, Field> given) {

    static GeneratedKeys of(
            TransformationNode node,
            LookupReference source,
            CacheStates states,
            InputRef rows,
            Map<Generated, Field> table,
            FieldNames names,
            FlowContext context) {
        if (table.isEmpty()) {
            return new GeneratedKeys(List.of(), states, table, Map.of());
        }
        var greatest = fields("_greatest_", table, names);
        var given = fields("_given_", table, names);
        var inserts = new Field(names.free("_inserts"), Types.BIGINT);
        var most = most(node, source, greatest, context);
        var known = known(node, rows, InputRef.of(most.id()), greatest, context);
        var counted = new Window(
                context.id(node.name() + "_inserts"),
                InputRef.of(known.id()),
                List.of(),
                Ordering.ARRIVAL,
                List.of(new WindowField(
                        inserts.name(),
                        inserts.type(),
                        WindowField.Function.COUNT,
                        List.of(Expr.when(states.isInserted(), Expr.integer(1), Expr.nothing(Types.INTEGER))),
                        WindowField.Frame.RUNNING,
                        node.at())),
                node.at());
        var fields = new ArrayList<WindowField>();
        greatest.forEach((column, field) -> {
            context.check(check(node, column, states, field, InputRef.of(counted.id())));
            fields.add(given(column, Objects.requireNonNull(given.get(column)), states, next(field, inserts)));
        });
        var handed = new Window(
                context.id(node.name() + "_given"),
                InputRef.of(counted.id()),
                states.partition(),
                Ordering.NONE,
                fields,
                node.at());
        return new GeneratedKeys(List.of(most, known, counted, handed), states, table, given);
    }

    private static Map<Generated, Field> fields(String prefix, Map<Generated, Field> table, FieldNames names) {
        var fields = new LinkedHashMap<Generated, Field>();
        table.keySet()
                .forEach(column -> fields.put(
                        column,
                        new Field(
                                names.free(prefix + column.port().name()),
                                column.reference().type())));
        return fields;
    }

    private static Operator most(
            TransformationNode node, LookupReference source, Map<Generated, Field> greatest, FlowContext context) {
        var measures = new ArrayList<Measure>();
        greatest.forEach((column, field) -> measures.add(new Measure(
                field.name(),
                field.type(),
                Measure.Function.MAX,
                List.of(Expr.field(column.reference().name(), column.reference().type())),
                false,
                Optional.empty(),
                column.port().at())));
        return new Aggregate(
                context.id(node.name() + "_greatest"),
                source.ref(),
                List.of(),
                measures,
                Ordering.NONE,
                true,
                node.at());
    }

    /** The greatest keys of the table beside each row. */
    private static Operator known(
            TransformationNode node,
            InputRef rows,
            InputRef most,
            Map<Generated, Field> greatest,
            FlowContext context) {
        var fields = new ArrayList<Lookup.Returned>();
        var order = new ArrayList<SortKey>();
        greatest.forEach((column, field) -> {
            fields.add(new Lookup.Returned(
                    field.name(),
                    Expr.right(field.name(), field.type()),
                    Expr.nothing(field.type()),
                    column.port().at()));
            order.add(SortKey.ascending(field.name()));
        });
        return new Lookup(
                context.id(node.name() + "_numbered"),
                rows,
                most,
                Expr.truth(true),
                Lookup.Match.FIRST,
                Ordering.by(order),
                fields,
                node.at());
    }

    private static Check check(
            TransformationNode node, Generated column, CacheStates states, Field greatest, InputRef rows) {
        var isKnown = Expr.call(StandardFunction.IS_NOT_NULL, Expr.field(greatest.name(), greatest.type()));
        return new Check(
                "%s: a greatest %s to count on from"
                        .formatted(node.name(), column.port().name()),
                rows,
                new Check.Assertion.EveryRow(Expr.when(states.isInserted(), isKnown, Expr.truth(true))),
                node.at());
    }

    private static Expr next(Field greatest, Field inserts) {
        return Expr.cast(
                Expr.call(
                        StandardFunction.PLUS,
                        Expr.cast(Expr.field(greatest.name(), greatest.type()), Types.BIGINT),
                        Expr.field(inserts.name(), inserts.type())),
                greatest.type());
    }

    private static WindowField given(Generated column, Field field, CacheStates states, Expr next) {
        return new WindowField(
                field.name(),
                field.type(),
                WindowField.Function.FIRST_VALUE,
                List.of(Expr.when(states.isInserted(), next, Expr.nothing(field.type()))),
                WindowField.Frame.ALL,
                column.port().at());
    }

    /** The key in the table, else the one that was generated; old and new values are the same. */
    Expr value(Generated column) {
        return states.inTable(field(table, column), field(given, column));
    }

    private static Expr field(Map<Generated, Field> fields, Generated column) {
        var field = Objects.requireNonNull(fields.get(column));
        return Expr.field(field.name(), field.type());
    }
}
