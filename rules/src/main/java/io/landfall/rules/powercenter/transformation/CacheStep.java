package io.landfall.rules.powercenter.transformation;

import io.landfall.converter.expression.Conditions;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Check;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Lookup;
import io.landfall.converter.pipeline.Lookup.Match;
import io.landfall.converter.pipeline.Lookup.Returned;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Ordering;
import io.landfall.converter.pipeline.Project;
import io.landfall.converter.pipeline.Projection;
import io.landfall.parsers.powercenter.Port;
import io.landfall.parsers.powercenter.PortRole;
import io.landfall.rules.powercenter.flow.FieldNames;
import io.landfall.rules.powercenter.flow.FlowContext;
import io.landfall.rules.powercenter.flow.Node.TransformationNode;
import io.landfall.rules.powercenter.transformation.DynamicCache.Column;
import io.landfall.rules.powercenter.transformation.DynamicCache.Generated;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Writes the operators of a lookup with a dynamic cache: what the table holds, what earlier rows have brought, and a projection that
 * tells what the row does to the cache and what it gets.
 */
record CacheStep(
        TransformationNode node, LookupReference source, DynamicCache cache, Outputs.Ready ready, FlowContext context) {

    /** The rows with the answers; {@code outputs} are the columns that somebody takes. */
    LookupToLookup.Looked found(List<Port> outputs) {
        var carried = Stream.concat(ready.fields().values().stream(), ready.beside().stream())
                .distinct()
                .toList();
        var names = new FieldNames(carried);
        var operators = new ArrayList<Operator>(ready.operators());
        operators.addAll(source.operators());
        context.check(keysCheck());
        var taken = cache.taken(outputs);
        var numbered = cache.numbered(outputs);
        var found = new Field(names.free("_found"), Types.INTEGER);
        var old = tableFields(taken, names);
        var numbers = new LinkedHashMap<Generated, Field>();
        numbered.forEach(column -> numbers.put(column, tableField(column.reference(), names)));
        operators.add(looked(found, old, numbers));
        var states = CacheStates.of(node, cache, InputRef.of(operators.getLast().id()), found, old, names, context);
        operators.addAll(states.operators());
        var kept = KeptColumns.of(node, states, states.ref(), cache.kept(taken), names, context);
        operators.addAll(kept.operators());
        var keys = GeneratedKeys.of(
                node, source, states, InputRef.of(operators.getLast().id()), numbers, names, context);
        operators.addAll(keys.operators());
        var projections = new ArrayList<Projection>();
        carried.forEach(field -> projections.add(Outputs.passed(field, node)));
        var added = new LinkedHashMap<Port, Field>();
        var values = new LinkedHashMap<Port, Expr>();
        newRows().forEach(port -> values.put(port, newRow(port, states)));
        taken.forEach(column -> values.put(column.port(), handedOn(column, states, kept)));
        numbered.forEach(column -> values.put(column.port(), keys.value(column)));
        values.forEach((port, value) -> {
            var field = new Field(names.free(port.name()), value.type());
            projections.add(new Projection(field.name(), value, port.at()));
            added.put(port, field);
        });
        var project = new Project(
                context.id(node.name()), InputRef.of(operators.getLast().id()), projections, node.at());
        operators.add(project);
        return new LookupToLookup.Looked(operators, InputRef.of(project.id()), added);
    }

    private Expr handedOn(Column column, CacheStates states, KeptColumns kept) {
        if (kept.has(column)) {
            return cache.oldValues() ? kept.before(column) : kept.after(column);
        }
        return cache.oldValues() ? states.before(column) : states.after(column);
    }

    private Check keysCheck() {
        var known = cache.keys().stream()
                .map(key -> Expr.call(
                        StandardFunction.IS_NOT_NULL,
                        Expr.field(key.input().name(), key.input().type())))
                .distinct()
                .toList();
        return new Check(
                "%s: no NULL in the keys".formatted(node.name()),
                ready.ref(),
                new Check.Assertion.EveryRow(Conditions.all(known)),
                node.at());
    }

    /** Of the columns that somebody takes or that rows are compared with. */
    private Map<Column, Field> tableFields(List<Column> taken, FieldNames names) {
        var fields = new LinkedHashMap<Column, Field>();
        cache.columns().stream()
                .filter(column -> taken.contains(column) || (cache.updates() && column.isCompared()))
                .forEach(column -> fields.put(column, tableField(column.reference(), names)));
        return fields;
    }

    private static Field tableField(Field reference, FieldNames names) {
        return new Field(names.free("_table_" + reference.name()), reference.type());
    }

    private Operator looked(Field found, Map<Column, Field> old, Map<Generated, Field> numbers) {
        var fields = new ArrayList<Returned>();
        fields.add(new Returned(found.name(), Expr.integer(1), Expr.integer(0), node.at()));
        old.forEach((column, field) -> fields.add(returned(column.port(), field)));
        numbers.forEach((column, field) -> fields.add(returned(column.port(), field)));
        var same = cache.keys().stream()
                .map(key -> Expr.call(
                        StandardFunction.EQ,
                        source.value(key.port()),
                        Expr.cast(Expr.left(key.input().name(), key.input().type()), key.type())))
                .toList();
        return new Lookup(
                context.id(node.name() + "_known"),
                ready.ref(),
                source.ref(),
                Conditions.all(same),
                Match.ERROR,
                Ordering.NONE,
                fields,
                node.at());
    }

    private Returned returned(Port port, Field field) {
        return new Returned(field.name(), source.value(port), Expr.nothing(field.type()), port.at());
    }

    /** The port that tells what the row does to the cache. */
    private Stream<Port> newRows() {
        return node.definition().ports().stream()
                .filter(port -> port.is(PortRole.DYNAMIC_LOOKUP)
                        || (port.name().equalsIgnoreCase("NewLookupRow")
                                && !port.isInput()
                                && !port.is(PortRole.LOOKUP)));
    }

    private Expr newRow(Port port, CacheStates states) {
        var type = context.typeOf(port);
        var change = Expr.when(
                states.isInserted(), Expr.integer(1), Expr.when(states.isUpdated(), Expr.integer(2), Expr.integer(0)));
        return Expr.cast(change, type);
    }
}
