package io.landfall.validation.reference.powercenter.flow;

import io.landfall.parsers.powercenter.Connector;
import io.landfall.parsers.powercenter.Instance;
import io.landfall.parsers.powercenter.Mapplet;
import io.landfall.parsers.powercenter.MappletInput;
import io.landfall.parsers.powercenter.MappletInterface;
import io.landfall.parsers.powercenter.MappletOutput;
import io.landfall.parsers.powercenter.Source;
import io.landfall.parsers.powercenter.Target;
import io.landfall.parsers.powercenter.Transformation;
import io.landfall.parsers.powercenter.catalog.FlowView;
import io.landfall.parsers.powercenter.catalog.SessionRun;
import io.landfall.validation.reference.Unrepeatable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Opens a mapping. What is inside a mapplet comes in under {@code mapplet.instance}; links that go through a mapplet's border, or its
 * Input and Output transformations, become one.
 */
final class GraphBuilder {

    private static final int DEEPEST = 10;

    private final Optional<SessionRun> session;
    private final List<FlowNode> nodes = new ArrayList<>();
    private final List<PortLink> links = new ArrayList<>();
    private final Set<String> borders = new HashSet<>();

    private GraphBuilder(Optional<SessionRun> session) {
        this.session = session;
    }

    static FlowGraph build(FlowView mapping, Optional<SessionRun> session) {
        var builder = new GraphBuilder(session);
        builder.open(mapping, "", 0);
        return new FlowGraph(mapping, builder.nodes, builder.joined());
    }

    private void open(FlowView view, String prefix, int depth) {
        view.flow().instances().forEach(instance -> add(view, instance, prefix, depth));
        view.flow().connectors().forEach(connector -> link(view, connector, prefix));
    }

    private void link(FlowView view, Connector connector, String prefix) {
        var from = view.from(connector).map(found -> name(view, found)).orElse(connector.fromInstance());
        var to = view.to(connector).map(found -> name(view, found)).orElse(connector.toInstance());
        links.add(new PortLink(
                new PortKey(prefix + from, connector.fromField()), new PortKey(prefix + to, connector.toField())));
    }

    /** A source and a target may share a name. */
    private static String name(FlowView view, Instance instance) {
        var first = view.instance(instance.name());
        return first.isEmpty() || first.get().equals(instance)
                ? instance.name()
                : instance.name() + " (" + instance.definitionType() + ")";
    }

    private void add(FlowView view, Instance instance, String prefix, int depth) {
        var definition = view.definition(instance)
                .orElseThrow(() -> Unrepeatable.refused(
                        instance.at(), "the definition of '%s', which is not exported".formatted(instance.name())));
        var name = prefix + name(view, instance);
        var settings = new Settings(view, instance, prefix, session);
        switch (definition) {
            case Source source -> nodes.add(new FlowNode.SourceNode(name, source, settings));
            case Target target -> nodes.add(new FlowNode.TargetNode(name, target, settings));
            case Mapplet _ -> mapplet(view, instance, name, depth);
            case MappletInput _, MappletOutput _ -> borders.add(PortKey.key(name));
            case MappletInterface _ -> {}
            case Transformation transformation -> nodes.add(new FlowNode.WorkNode(name, transformation, settings));
        }
    }

    private void mapplet(FlowView view, Instance instance, String name, int depth) {
        var inside = view.mapplet(instance)
                .filter(_ -> depth < DEEPEST)
                .orElseThrow(() -> Unrepeatable.refused(instance.at(), "the mapplet '%s'".formatted(name)));
        var prefix = name + ".";
        borders.add(PortKey.key(name));
        open(inside, prefix, depth + 1);
        var shown = ((Mapplet) inside.flow()).shown();
        for (var port : shown.map(Transformation::ports).orElse(List.of())) {
            var outer = new PortKey(name, port.name());
            var own = port.refField().isEmpty() ? port.name() : port.refField();
            var inner = new PortKey(prefix + port.mappletGroup(), own);
            links.add(port.isInput() ? new PortLink(outer, inner) : new PortLink(inner, outer));
        }
    }

    private List<PortLink> joined() {
        var feeding = new HashMap<PortKey, PortKey>();
        links.forEach(link -> feeding.putIfAbsent(link.to(), link.from()));
        var joined = new ArrayList<PortLink>();
        for (var link : links) {
            if (!borders.contains(link.to().node())) {
                origin(link.from(), feeding).ifPresent(from -> joined.add(new PortLink(from, link.to())));
            }
        }
        return joined;
    }

    private Optional<PortKey> origin(PortKey port, Map<PortKey, PortKey> feeding) {
        var here = Optional.of(port);
        var seen = new HashSet<PortKey>();
        while (here.isPresent() && borders.contains(here.get().node())) {
            here = seen.add(here.get()) ? Optional.ofNullable(feeding.get(here.get())) : Optional.empty();
        }
        return here;
    }
}
