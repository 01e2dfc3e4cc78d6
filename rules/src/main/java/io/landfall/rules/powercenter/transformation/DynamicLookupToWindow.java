package io.landfall.rules.powercenter.transformation;

import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.rule.Findings;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.RuleInfo;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.powercenter.Lookup;
import io.landfall.rules.powercenter.flow.ErrorDefault;
import io.landfall.rules.powercenter.flow.Feed;
import io.landfall.rules.powercenter.flow.FlowContext;
import io.landfall.rules.powercenter.flow.Fragment;
import io.landfall.rules.powercenter.flow.Node.TransformationNode;
import io.landfall.rules.powercenter.flow.PortRef;
import io.landfall.rules.powercenter.flow.Rows;
import io.landfall.rules.powercenter.flow.TransformationRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

    @Override
    public Rewrite<Fragment> apply(TransformationNode node, Map<String, Feed> feeds, FlowContext context) {
        if (!(node.definition() instanceof Lookup lookup) || !node.settings().isYes("Dynamic Lookup Cache")) {
            return Rewrite.declined();
        }
        var feed = feeds.get("");
        return feed == null
                ? Rewrite.blockedBy(Diagnostic.of(LookupCode.UNCONNECTED, node.at(), node.name()))
                : converted(node, lookup, feed, context);
    }

    private static Rewrite<Fragment> converted(TransformationNode node, Lookup lookup, Feed feed, FlowContext context) {
        var findings = new Findings();
        DynamicVariants.blocked(node, feed, context)
                .forEach(what -> findings.block(
                        Diagnostic.of(LookupCode.KIND, node.at(), node.name(), "with a dynamic cache " + what)));
        var ready = Outputs.ready(node, feed, context);
        var source = LookupReference.of(node, lookup, context, findings);
        var cache = source.flatMap(table -> DynamicCache.of(node, lookup, ready, table, context, findings));
        var taken = LookupToLookup.outputs(node, lookup, context);
        cache.ifPresent(known -> remark(node, known, known.taken(taken), known.numbered(taken), findings));
        return findings.answer(() -> {
            var step = new CacheStep(node, source.orElseThrow(), cache.orElseThrow(), ready, context);
            var found = step.found(taken);
            return Fragment.of(found.operators(), rows(node, feed, ready, found), findings);
        });
    }

    private static void remark(
            TransformationNode node,
            DynamicCache cache,
            List<DynamicCache.Column> taken,
            List<DynamicCache.Generated> numbered,
            Findings findings) {
        findings.say(Diagnostic.of(LookupCode.KEYS, node.at(), node.name()));
        if (!numbered.isEmpty()) {
            findings.say(Diagnostic.of(LookupCode.NUMBERED, node.at(), node.name()));
        }
        if (cache.oldValues() && !(taken.isEmpty() && numbered.isEmpty())) {
            findings.say(Diagnostic.of(LookupCode.OLD, node.at(), node.name()));
        }
        taken.stream()
                .filter(column -> cache.oldValues() && ErrorDefault.isChanged(column.port()))
                .forEach(column -> findings.block(Diagnostic.of(
                        LookupCode.KIND,
                        column.port().at(),
                        node.name(),
                        "with a default for the old value of '%s'"
                                .formatted(column.port().name()))));
        cache.kept(taken).stream()
                .filter(DynamicCache.Column::keepsForNull)
                .forEach(column -> findings.block(Diagnostic.of(
                        LookupCode.KIND,
                        column.port().at(),
                        node.name(),
                        "with a dynamic cache that hands on '%s', which ignores NULL and is not compared"
                                .formatted(column.port().name()))));
        if (!cache.doubtful(taken).isEmpty()) {
            findings.say(Diagnostic.of(LookupCode.KEPT, node.at(), node.name()));
        }
        if (cache.comparesNothing()) {
            findings.block(Diagnostic.of(
                    LookupCode.KIND,
                    node.at(),
                    node.name(),
                    "with a dynamic cache that compares no column, where the session fails"));
        }
    }

    private static Rows rows(TransformationNode node, Feed feed, Outputs.Ready ready, LookupToLookup.Looked found) {
        var rows = Outputs.handedOn(node, feed, ready, found.ref());
        var ports = new LinkedHashMap<>(rows.ports());
        found.fields().forEach((port, field) -> ports.put(new PortRef(node.name(), port.name()), field));
        return new Rows(found.ref(), ports, rows.operation());
    }
}
