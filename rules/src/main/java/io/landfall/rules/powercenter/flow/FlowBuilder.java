package io.landfall.rules.powercenter.flow;

import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.powercenter.Connector;
import io.landfall.parsers.powercenter.Instance;
import io.landfall.parsers.powercenter.Mapping;
import io.landfall.parsers.powercenter.Mapplet;
import io.landfall.parsers.powercenter.MappletInput;
import io.landfall.parsers.powercenter.MappletInterface;
import io.landfall.parsers.powercenter.MappletOutput;
import io.landfall.parsers.powercenter.Source;
import io.landfall.parsers.powercenter.Target;
import io.landfall.parsers.powercenter.TargetLoadOrder;
import io.landfall.parsers.powercenter.Transformation;
import io.landfall.parsers.powercenter.catalog.FlowView;
import io.landfall.parsers.powercenter.catalog.SessionRun;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Takes a mapping apart into nodes and links. Mapplets are opened: their instances come in under {@code mapplet.instance}, and links
 * that lead through a mapplet's Input and Output transformations are joined.
 */
public final class FlowBuilder {

    private static final int DEEPEST_MAPPLET = 10;

    private final Optional<SessionRun> session;
    private final GivenValues values;
    private final List<Node> nodes = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final Set<String> throughNodes = new HashSet<>();
    private final MappletBoundary boundaries = new MappletBoundary();

    private FlowBuilder(Optional<SessionRun> session, GivenValues values) {
        this.session = session;
        this.values = values;
    }

    /**
     * The flow of a mapping as a session runs it, or as it stands in the Designer.
     *
     * @param values what the session's parameter file gives
     */
    public static Flow build(FlowView mapping, Optional<SessionRun> session, GivenValues values) {
        var builder = new FlowBuilder(session, values);
        builder.open(mapping, "", 0);
        var order = mapping.flow() instanceof Mapping own
                ? own.loadOrder().stream()
                        .sorted(Comparator.comparingInt(TargetLoadOrder::order))
                        .map(TargetLoadOrder::target)
                        .toList()
                : List.<String>of();
        return new Flow(builder.nodes, builder.joined(), order, builder.diagnostics);
    }

    private void open(FlowView view, String prefix, int depth) {
        for (var instance : view.flow().instances()) {
            add(view, instance, prefix, depth);
        }
        for (var connector : view.flow().connectors()) {
            links.add(link(view, connector, prefix));
        }
    }

    private static Link link(FlowView view, Connector connector, String prefix) {
        var from =
                view.from(connector).map(instance -> nodeName(view, instance)).orElse(connector.fromInstance());
        var to = view.to(connector).map(instance -> nodeName(view, instance)).orElse(connector.toInstance());
        return new Link(
                new PortRef(prefix + from, connector.fromField()), new PortRef(prefix + to, connector.toField()));
    }

    /** The instance's name; a target that is called like a source is told apart by what it is. */
    private static String nodeName(FlowView view, Instance instance) {
        return view.instance(instance.name())
                        .filter(first -> !first.equals(instance))
                        .isPresent()
                ? instance.name() + " " + instance.kind().name().toLowerCase(Locale.ROOT)
                : instance.name();
    }

    private void add(FlowView view, Instance instance, String prefix, int depth) {
        var name = prefix + nodeName(view, instance);
        var definition = view.definition(instance);
        if (definition.isEmpty()) {
            diagnostics.add(Diagnostic.of(
                    FlowCode.DEFINITION_MISSING, instance.at(), instance.name(), instance.definitionType()));
            return;
        }
        var settings = new InstanceSettings(view, instance, prefix, session, values).settings();
        switch (definition.get()) {
            case Source source -> nodes.add(new Node.SourceNode(name, source, settings, instance.at()));
            case Target target -> nodes.add(new Node.TargetNode(name, target, settings, instance.at()));
            case Mapplet mapplet -> mapplet(view, instance, name, depth);
            case MappletInput input -> through(name, input);
            case MappletOutput output -> through(name, output);
            case MappletInterface shown -> {}
            case Transformation transformation ->
                nodes.add(new Node.TransformationNode(name, transformation, settings, instance.at()));
        }
    }

    private void through(String name, Transformation boundary) {
        through(name);
        boundaries.add(name, boundary);
        diagnostics.addAll(MappletBoundary.defaults(boundary));
    }

    private void through(String name) {
        throughNodes.add(Flow.key(name));
    }

    /**
     * Opens a mapplet. Its interface says which port of which Input or Output transformation a port of the mapplet stands for;
     * links to and from the mapplet are joined with those inside.
     */
    private void mapplet(FlowView view, Instance instance, String name, int depth) {
        var inside = view.mapplet(instance);
        if (inside.isEmpty() || depth >= DEEPEST_MAPPLET) {
            diagnostics.add(Diagnostic.of(FlowCode.DEFINITION_MISSING, instance.at(), instance.name(), "Mapplet"));
            return;
        }
        var prefix = name + ".";
        through(name);
        open(inside.get(), prefix, depth + 1);
        var mapplet = (Mapplet) inside.get().flow();
        for (var port : mapplet.shown().map(Transformation::ports).orElse(List.of())) {
            var outer = new PortRef(name, port.name());
            var inner = new PortRef(
                    prefix + port.mappletGroup(), port.refField().isEmpty() ? port.name() : port.refField());
            links.add(port.isInput() ? new Link(outer, inner) : new Link(inner, outer));
        }
    }

    /** Links from a real port to a real port: those that lead through an opened mapplet are followed. */
    private List<Link> joined() {
        Map<PortRef, PortRef> feeding = new HashMap<>();
        links.forEach(link -> feeding.putIfAbsent(link.to(), link.from()));
        Map<String, Node> named = new HashMap<>();
        nodes.forEach(node -> named.putIfAbsent(Flow.key(node.name()), node));
        var joined = new ArrayList<Link>();
        for (var link : links) {
            if (!throughNodes.contains(link.to().node())) {
                var way = way(link.from(), feeding);
                if (!throughNodes.contains(way.getLast().node())) {
                    var whole = new Link(way.getLast(), link.to());
                    boundaries.narrowed(whole, way, named).ifPresent(diagnostics::add);
                    joined.add(whole);
                }
            }
        }
        return joined;
    }

    /** From a port back to the real port that feeds it, or to where the links end. */
    private List<PortRef> way(PortRef port, Map<PortRef, PortRef> feeding) {
        var way = new ArrayList<>(List.of(port));
        while (throughNodes.contains(way.getLast().node())) {
            var from = feeding.get(way.getLast());
            if (from == null || way.contains(from)) {
                break;
            }
            way.add(from);
        }
        return way;
    }
}
