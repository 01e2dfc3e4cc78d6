package io.landfall.rules.powercenter.transformation;

import io.landfall.converter.expression.Conditions;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Check;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Lookup.Match;
import io.landfall.converter.pipeline.Lookup.Returned;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Ordering;
import io.landfall.converter.pipeline.Project;
import io.landfall.converter.pipeline.Projection;
import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.rule.Findings;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.RuleInfo;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.powercenter.Lookup;
import io.landfall.parsers.powercenter.Port;
import io.landfall.parsers.powercenter.PortRole;
import io.landfall.rules.powercenter.flow.Feed;
import io.landfall.rules.powercenter.flow.FieldNames;
import io.landfall.rules.powercenter.flow.FlowContext;
import io.landfall.rules.powercenter.flow.Fragment;
import io.landfall.rules.powercenter.flow.Node.TransformationNode;
import io.landfall.rules.powercenter.flow.PortRef;
import io.landfall.rules.powercenter.flow.PortTypes;
import io.landfall.rules.powercenter.flow.Rows;
import io.landfall.rules.powercenter.flow.TransformationRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Looks up in a cache that the rows themselves fill. A row whose key is new is inserted, and {@code NewLookupRow} is 1; with Insert Else
 * Update a row with other values than the cache has updates it, and it is 2; else it is 0. So what a row finds is what the table held,
 * unless an earlier row of the same key has brought something else.
 *
 * <p>A run fails where several rows of the table match, and reports rows whose keys are NULL.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/transformation-guide/dynamic-lookup-cache/dynamic-lookup-properties.html">Dynamic
 *     lookup properties</a>
 */
@RuleInfo(
        code = "PC-LKP-R03",
        summary = "A Lookup with a dynamic cache becomes a lookup and what earlier rows of the key have brought",
        fidelity = Fidelity.EXACT,
        before = "Lookup Procedure, Dynamic Lookup Cache",
        after = "source, lookup, window, project")
final class DynamicLookupToWindow implements TransformationRule {

    private static final String NEW_ROW = "NewLookupRow";

    @Override
    public Rewrite<Fragment> apply(TransformationNode node, Map<String, Feed> feeds, FlowContext context) {
        if (!(node.definition() instanceof Lookup lookup) || !node.settings().isYes("Dynamic Lookup Cache")) {
            return Rewrite.declined();
        }
        var feed = feeds.get("");
        return feed == null
                ? Rewrite.blockedBy(Diagnostic.of(TransformationCode.LOOKUP_UNCONNECTED, node.at(), node.name()))
                : converted(node, lookup, feed, context);
    }

    private static Rewrite<Fragment> converted(TransformationNode node, Lookup lookup, Feed feed, FlowContext context) {
        var findings = new Findings();
        DynamicVariants.blocked(node, feed, context)
                .forEach(what -> findings.block(Diagnostic.of(
                        TransformationCode.LOOKUP_KIND, node.at(), node.name(), "with a dynamic cache " + what)));
        var ready = Outputs.ready(node, feed, context);
        var source = LookupReference.of(node, lookup, context, findings);
        var cache = source.flatMap(table -> DynamicCache.of(node, lookup, ready, table, context, findings));
        cache.ifPresent(known -> remark(node, known, taken(node, lookup, known, context), findings));
        return findings.answer(
                () -> new Step(node, lookup, feed, ready, source.orElseThrow(), cache.orElseThrow(), context)
                        .fragment(findings));
    }

    private static void remark(
            TransformationNode node, DynamicCache cache, List<DynamicCache.Column> taken, Findings findings) {
        findings.say(Diagnostic.of(TransformationCode.LOOKUP_KEYS, node.at(), node.name()));
        if (cache.oldValues() && !taken.isEmpty()) {
            findings.say(Diagnostic.of(TransformationCode.LOOKUP_OLD, node.at(), node.name()));
        }
        taken.stream()
                .filter(column -> cache.oldValues() && hasDefault(column.port()))
                .forEach(column -> findings.block(Diagnostic.of(
                        TransformationCode.LOOKUP_KIND,
                        column.port().at(),
                        node.name(),
                        "with a default for the old value of '%s'"
                                .formatted(column.port().name()))));
        taken.stream()
                .filter(column -> cache.updates() && cache.columns().contains(column) && !column.isCompared())
                .forEach(column -> findings.block(Diagnostic.of(
                        TransformationCode.LOOKUP_KIND,
                        column.port().at(),
                        node.name(),
                        "with a dynamic cache that hands on '%s', which it does not compare"
                                .formatted(column.port().name()))));
    }

    /** A default that is an error is one for errors; not to find anything is none. */
    private static boolean hasDefault(Port port) {
        var text = port.defaultValue().strip().toUpperCase(Locale.ROOT);
        return !text.isEmpty() && !text.startsWith("ERROR(");
    }

    /** The columns that somebody takes. */
    private static List<DynamicCache.Column> taken(
            TransformationNode node, Lookup lookup, DynamicCache cache, FlowContext context) {
        var outputs = LookupToLookup.outputs(node, lookup, context);
        return Stream.concat(cache.keys().stream(), cache.columns().stream())
                .filter(column -> outputs.contains(column.port()))
                .toList();
    }

    /** The conversion of one lookup, when nothing is in its way. */
    private record Step(
            TransformationNode node,
            Lookup lookup,
            Feed feed,
            Outputs.Ready ready,
            LookupReference source,
            DynamicCache cache,
            FlowContext context) {

        Fragment fragment(Findings findings) {
            var carried = Stream.concat(ready.fields().values().stream(), ready.beside().stream())
                    .distinct()
                    .toList();
            var names = new FieldNames(carried);
            var operators = new ArrayList<Operator>(ready.operators());
            operators.addAll(source.operators());
            context.check(keysCheck());
            var taken = taken(node, lookup, cache, context);
            var found = new Field(names.free("_found"), Types.INTEGER);
            var old = new LinkedHashMap<DynamicCache.Column, Field>();
            cache.columns().stream()
                    .filter(column -> taken.contains(column) || (cache.updates() && column.isCompared()))
                    .forEach(column -> old.put(
                            column,
                            new Field(names.free("_table_" + column.port().name()), column.type())));
            var looked = looked(found, old);
            operators.add(looked);
            var states = CacheStates.of(node, cache, InputRef.of(looked.id()), found, old, names, context);
            operators.addAll(states.operators());
            var projections = new ArrayList<Projection>();
            carried.forEach(field -> projections.add(Outputs.passed(field, node)));
            var added = new LinkedHashMap<Port, Field>();
            newRows(states, names, projections, added);
            for (var column : taken) {
                var field = new Field(names.free(column.port().name()), column.type());
                var value = cache.oldValues() ? states.before(column) : states.after(column);
                projections.add(
                        new Projection(field.name(), value, column.port().at()));
                added.put(column.port(), field);
            }
            var project = new Project(context.id(node.name()), states.ref(), projections, node.at());
            operators.add(project);
            return Fragment.of(operators, rows(InputRef.of(project.id()), added), findings);
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

        private Operator looked(Field found, Map<DynamicCache.Column, Field> old) {
            var fields = new ArrayList<Returned>();
            fields.add(new Returned(found.name(), Expr.integer(1), Expr.integer(0), node.at()));
            old.forEach((column, field) -> fields.add(new Returned(
                    field.name(),
                    source.value(column.port()),
                    Expr.nothing(field.type()),
                    column.port().at())));
            var same = cache.keys().stream()
                    .map(key -> Expr.call(
                            StandardFunction.EQ,
                            source.value(key.port()),
                            Expr.cast(Expr.left(key.input().name(), key.input().type()), key.type())))
                    .toList();
            return new io.landfall.converter.pipeline.Lookup(
                    context.id(node.name() + "_known"),
                    ready.ref(),
                    source.ref(),
                    Conditions.all(same),
                    Match.ERROR,
                    Ordering.NONE,
                    fields,
                    node.at());
        }

        private void newRows(
                CacheStates states, FieldNames names, List<Projection> projections, Map<Port, Field> added) {
            lookup.ports().stream()
                    .filter(port -> port.is(PortRole.DYNAMIC_LOOKUP)
                            || (port.name().equalsIgnoreCase(NEW_ROW) && !port.isInput() && !port.is(PortRole.LOOKUP)))
                    .forEach(port -> {
                        var type = PortTypes.of(
                                port.datatype(),
                                port.precision(),
                                port.scale(),
                                context.session().highPrecision());
                        var field = new Field(names.free(port.name()), type);
                        var change = Expr.when(
                                states.isInserted(),
                                Expr.integer(1),
                                Expr.when(states.isUpdated(), Expr.integer(2), Expr.integer(0)));
                        projections.add(new Projection(field.name(), Expr.cast(change, type), port.at()));
                        added.put(port, field);
                    });
        }

        private Rows rows(InputRef ref, Map<Port, Field> added) {
            var rows = Outputs.handedOn(node, feed, ready, ref);
            var ports = new LinkedHashMap<>(rows.ports());
            added.forEach((port, field) -> ports.put(new PortRef(node.name(), port.name()), field));
            return new Rows(ref, ports, rows.operation());
        }
    }
}
