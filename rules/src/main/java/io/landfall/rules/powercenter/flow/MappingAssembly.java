package io.landfall.rules.powercenter.flow;

import io.landfall.converter.conversion.Draft;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.Rule;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.Severity;
import io.landfall.parsers.powercenter.Port;
import io.landfall.rules.powercenter.flow.Node.TransformationNode;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Puts a mapping together as a pipeline, from its targets back: what no target needs is left out.
 *
 * <p>Rows are lined up as PowerCenter lines them up. A passive transformation only adds values to the rows that pass through it, so
 * that a later transformation may take ports of several of them at once: each is then applied to the rows of the others.
 */
public final class MappingAssembly {

    private final Flow flow;
    private final Draft draft;
    private final List<TransformationRule> rules;
    private final AssemblyContext context;
    private final NodeInputs inputs;
    private final TargetWriting targets;
    private final Map<String, Map<String, Rows>> outputs = new HashMap<>();
    private final Set<String> open = new HashSet<>();
    private final Set<String> converted = new HashSet<>();

    public MappingAssembly(Flow flow, Draft draft, List<TransformationRule> rules, AssemblyContext context) {
        this.flow = flow;
        this.draft = draft;
        this.rules = List.copyOf(rules);
        this.context = context;
        this.inputs = new NodeInputs(flow, draft, context);
        this.targets = new TargetWriting(draft, context);
    }

    /** Adds everything that the mapping's targets need to the draft. */
    public void assemble() {
        draft.say(flow.diagnostics());
        for (var target : flow.targets()) {
            write(target);
        }
        draft.say(new ChangedReads(flow, draft).all());
        new SharedTables(draft).check();
        context.checkValues();
        var parts = flow.nodes().stream().filter(this::isPart).toList();
        parts.forEach(this::sayWhatIsNotHeeded);
        draft.say(FilesOfOneName.of(parts));
        for (var node : flow.nodes()) {
            if (!isPart(node)) {
                draft.say(around(node).orElseGet(() -> Diagnostic.of(FlowCode.NOT_CONNECTED, node.at(), node.name())));
            }
        }
    }

    private static Optional<Diagnostic> around(Node node) {
        return node instanceof TransformationNode work ? Unconverted.around(work) : Optional.empty();
    }

    private boolean isPart(Node node) {
        return !(node instanceof TransformationNode)
                || converted.contains(Flow.key(node.name()))
                || context.isUsed(node.name());
    }

    private void sayWhatIsNotHeeded(Node node) {
        draft.say(UnheededSettings.of(node, flow));
        draft.say(FileDoubts.of(node));
        draft.say(SignDoubts.of(node));
        draft.say(AccessDoubts.of(node));
        KnownSettings.unknown(node)
                .forEach(one -> draft.say(
                        Diagnostic.of(FlowCode.UNKNOWN_SETTING, node.at(), node.name(), one.name(), one.value())));
    }

    private void write(Node.TargetNode target) {
        var links = new LinkedHashMap<String, PortRef>();
        target.definition()
                .fields()
                .forEach(field -> flow.feeding(new PortRef(target.name(), field.name()))
                        .ifPresent(from -> links.put(field.name().toLowerCase(Locale.ROOT), from)));
        if (links.isEmpty()) {
            draft.say(Diagnostic.of(TargetCode.UNLINKED_TARGET, target.at(), target.name()));
            return;
        }
        rows(links.values(), target).ifPresent(rows -> targets.write(target, links, rows));
    }

    /** Rows that carry all of the ports. */
    private Optional<Rows> rows(Collection<PortRef> needed, Node consumer) {
        var nodes = new LinkedHashSet<String>();
        needed.forEach(port -> nodes.add(port.node()));
        var deepest = nodes.stream()
                .filter(name -> !flow.isSequence(name))
                .max(Comparator.comparingInt(name -> depthBelow(name, nodes)));
        if (deepest.isEmpty()) {
            draft.say(Diagnostic.of(FlowCode.MIXED_INPUTS, consumer.at(), consumer.name()));
            return Optional.empty();
        }
        var group = needed.stream()
                .filter(port -> port.node().equals(deepest.get()))
                .findFirst()
                .flatMap(this::group)
                .orElse("");
        return output(deepest.get(), group).flatMap(rows -> completed(rows, needed, consumer));
    }

    /** How many of the nodes come before this one: the last of a chain has them all. */
    private int depthBelow(String name, Set<String> nodes) {
        return (int)
                nodes.stream().filter(other -> flow.from(other).contains(name)).count();
    }

    /** The group of a Router or other transformation that an output port belongs to. */
    private Optional<String> group(PortRef port) {
        return flow.node(port.node())
                .filter(TransformationNode.class::isInstance)
                .map(TransformationNode.class::cast)
                .filter(node -> Shapes.hasOutputGroups(node.definition()))
                .flatMap(node -> node.definition().port(port.port()))
                .map(Port::group);
    }

    /** Applies passive transformations to the rows until they carry all of the ports. */
    private Optional<Rows> completed(Rows rows, Collection<PortRef> needed, Node consumer) {
        var current = rows;
        var missing = missing(current, needed);
        while (missing.isPresent()) {
            var node = flow.node(missing.get().node()).orElse(null);
            if (!(node instanceof TransformationNode passive) || !Shapes.isPassive(passive)) {
                draft.say(Diagnostic.of(FlowCode.MIXED_INPUTS, consumer.at(), consumer.name()));
                return Optional.empty();
            }
            var extended = extended(current, passive);
            if (extended.isEmpty()
                    || missing(extended.get(), List.of(missing.get())).isPresent()) {
                draft.say(Diagnostic.of(FlowCode.MIXED_INPUTS, consumer.at(), consumer.name()));
                return Optional.empty();
            }
            current = extended.get();
            missing = missing(current, needed);
        }
        return Optional.of(current);
    }

    /** Numbers of a sequence come last: what else is put together takes none of them. */
    private Optional<PortRef> missing(Rows rows, Collection<PortRef> needed) {
        return needed.stream()
                .filter(port -> !rows.ports().containsKey(port))
                .min(Comparator.comparing(port -> flow.isSequence(port.node())));
    }

    private Optional<Rows> extended(Rows rows, TransformationNode passive) {
        if (!open.add("on " + Flow.key(passive.name()))) {
            return Optional.empty();
        }
        var ports = Shapes.inputs(passive.definition()).getOrDefault("", List.of());
        var result = completed(rows, inputs.linked(passive, ports), passive)
                .map(ready -> inputs.feed(passive, ports, ready))
                .map(feed -> convert(passive, Map.of("", feed)).get(""));
        open.remove("on " + Flow.key(passive.name()));
        return result;
    }

    /** The rows that come out of a node. */
    private Optional<Rows> output(String name, String group) {
        var known = outputs.get(name);
        if (known != null) {
            return Optional.ofNullable(known.get(group.toLowerCase(Locale.ROOT)));
        }
        var node = flow.node(name).orElse(null);
        if (node instanceof Node.SourceNode source) {
            draft.say(Diagnostic.of(
                    FlowCode.UNQUALIFIED_SOURCE,
                    source.at(),
                    source.name(),
                    source.definition().databaseType()));
        }
        if (!(node instanceof TransformationNode transformation)) {
            return Optional.empty();
        }
        if (!open.add(name)) {
            draft.say(Diagnostic.of(FlowCode.CIRCLE, node.at(), node.name()));
            return Optional.empty();
        }
        var feeds = feeds(transformation);
        var made = feeds.map(found -> convert(transformation, found)).orElse(Map.of());
        open.remove(name);
        outputs.put(name, made);
        return Optional.ofNullable(made.get(group.toLowerCase(Locale.ROOT)));
    }

    private Optional<Map<String, Feed>> feeds(TransformationNode node) {
        var feeds = new LinkedHashMap<String, Feed>();
        for (var group : Shapes.inputs(node.definition()).entrySet()) {
            var linked = inputs.linked(node, group.getValue());
            if (linked.isEmpty()) {
                continue;
            }
            var feed = rows(linked, node).map(rows -> inputs.feed(node, group.getValue(), rows));
            if (feed.isEmpty()) {
                return Optional.empty();
            }
            feeds.put(group.getKey(), feed.get());
        }
        return Optional.of(feeds);
    }

    private Map<String, Rows> convert(TransformationNode node, Map<String, Feed> feeds) {
        converted.add(Flow.key(node.name()));
        for (var rule : rules) {
            switch (rule.apply(node, feeds, context)) {
                case Rewrite.Declined<Fragment> declined -> {}
                case Rewrite.Replaced<Fragment>(var fragment, var remarks) -> {
                    draft.say(LostMarks.checked(node, feeds.values(), context));
                    var made = added(node, rule, fragment, remarks);
                    if (UnpromisedOrder.isOf(node)) {
                        made.values().forEach(rows -> draft.orderAssumed(rows.ref()));
                    }
                    return made;
                }
                case Rewrite.Blocked<Fragment>(var reasons) -> {
                    return scripted(node, feeds, reasons);
                }
            }
        }
        return scripted(node, feeds, List.of(Unconverted.of(node)));
    }

    private Map<String, Rows> added(TransformationNode node, Rule rule, Fragment fragment, List<Diagnostic> remarks) {
        var entry = rule.entry();
        var warned = remarks.stream().anyMatch(remark -> remark.severity() == Severity.WARNING);
        var fidelity = entry.fidelity()
                .and(fragment.findings().fidelity())
                .and(warned ? Fidelity.APPROXIMATE : Fidelity.EXACT);
        fragment.operators().forEach(operator -> draft.add(operator, fidelity));
        draft.applied(entry.code());
        draft.applied(fragment.findings().rules());
        draft.say(remarks);
        var outputs = byLowerCase(fragment.outputs());
        outputs.replaceAll((group, rows) -> given(node, rows).having(draft.fields(rows.ref())));
        return outputs;
    }

    /** What a node hands on: the numbers that a sequence has given it are its own, and others get numbers of theirs. */
    private Rows given(TransformationNode node, Rows rows) {
        return flow.isSequence(node.name()) ? rows : rows.without(port -> flow.isSequence(port.node()));
    }

    private Map<String, Rows> scripted(TransformationNode node, Map<String, Feed> feeds, List<Diagnostic> reasons) {
        draft.say(reasons);
        context.forgetUnread();
        var inputs = feeds.values().stream().map(feed -> feed.rows().ref()).toList();
        var fragment = Scripts.of(node, inputs, feeds, context);
        fragment.operators().forEach((Operator operator) -> draft.add(operator, Fidelity.BLOCKED));
        return byLowerCase(fragment.outputs());
    }

    private static Map<String, Rows> byLowerCase(Map<String, Rows> outputs) {
        var result = new LinkedHashMap<String, Rows>();
        outputs.forEach((group, rows) -> result.put(group.toLowerCase(Locale.ROOT), rows));
        return result;
    }
}
