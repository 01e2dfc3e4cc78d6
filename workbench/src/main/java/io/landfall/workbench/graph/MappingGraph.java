package io.landfall.workbench.graph;

import static java.util.stream.Collectors.joining;

import io.landfall.parsers.powercenter.Connector;
import io.landfall.parsers.powercenter.Definition;
import io.landfall.parsers.powercenter.Group;
import io.landfall.parsers.powercenter.Instance;
import io.landfall.parsers.powercenter.Joiner;
import io.landfall.parsers.powercenter.Mapplet;
import io.landfall.parsers.powercenter.Port;
import io.landfall.parsers.powercenter.PortRole;
import io.landfall.parsers.powercenter.Source;
import io.landfall.parsers.powercenter.Target;
import io.landfall.parsers.powercenter.Transformation;
import io.landfall.parsers.powercenter.catalog.FlowView;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Draws a PowerCenter mapping or mapplet as the Designer shows it, with one line between two instances however many ports it links. */
final class MappingGraph {

    private static final int LISTED_LINKS = 12;

    private final FlowView view;
    private final IdentityHashMap<Instance, String> ids = new IdentityHashMap<>();

    private MappingGraph(FlowView view) {
        this.view = view;
        var taken = new ArrayList<String>();
        for (var instance : view.flow().instances()) {
            var wish = taken.contains(instance.name()) ? instance.name() + " " + instance.kind() : instance.name();
            taken.add(wish);
            ids.put(instance, wish);
        }
    }

    static Graph of(FlowView view) {
        return new MappingGraph(view).graph();
    }

    private Graph graph() {
        var what = view.flow() instanceof Mapplet ? "PowerCenter mapplet" : "PowerCenter mapping";
        var nodes = view.flow().instances().stream().map(this::node).toList();
        return Graph.of("legacy", view.flow().name(), what, nodes, edges(), List.of());
    }

    private Node node(Instance instance) {
        var definition = view.definition(instance);
        return new Node(
                id(instance),
                definition.map(InstanceKinds::of).orElse(NodeKind.OTHER),
                instance.name(),
                subtitle(instance, definition),
                Optional.empty(),
                "",
                places(instance, definition),
                Optional.empty(),
                false);
    }

    private String id(Instance instance) {
        return Objects.requireNonNullElse(ids.get(instance), instance.name());
    }

    /** What is converted inside a mapplet comes from the mapplet's own objects. */
    private static List<Place> places(Instance instance, Optional<Definition> definition) {
        return Stream.concat(
                        Stream.of(Place.of(instance.at())),
                        definition.filter(Mapplet.class::isInstance).map(mapplet -> Place.of(mapplet.at())).stream())
                .toList();
    }

    private static String subtitle(Instance instance, Optional<Definition> definition) {
        return definition
                .map(found -> switch (found) {
                    case Source source -> joined(source.databaseType(), "source");
                    case Target target -> joined(target.databaseType(), "target");
                    case Mapplet mapplet ->
                        "Mapplet of %d".formatted(mapplet.instances().size());
                    case Transformation transformation -> type(transformation);
                })
                .orElse("Missing: " + instance.definitionType());
    }

    private static String joined(String type, String word) {
        return type.isBlank() ? word : type + " " + word;
    }

    private static String type(Transformation transformation) {
        var template = transformation.parts().templateName();
        return (template.isEmpty() ? transformation.type() : template)
                .replace(" Procedure", transformation.type().startsWith("Lookup") ? "" : " Procedure")
                .replaceAll(" Transform(ation)?$", "");
    }

    private record Ends(String from, String to) {}

    private List<Edge> edges() {
        var links = new LinkedHashMap<Ends, List<Connector>>();
        for (var connector : view.flow().connectors()) {
            var from = view.from(connector);
            var to = view.to(connector);
            if (from.isPresent() && to.isPresent()) {
                links.computeIfAbsent(new Ends(id(from.get()), id(to.get())), _ -> new ArrayList<>())
                        .add(connector);
            }
        }
        return links.entrySet().stream()
                .map(entry -> edge(entry.getKey(), entry.getValue()))
                .toList();
    }

    private Edge edge(Ends ends, List<Connector> links) {
        var first = links.getFirst();
        var groups = links.stream()
                .flatMap(link -> outputGroup(link).stream())
                .distinct()
                .toList();
        var label =
                Stream.concat(groupLabel(groups).stream(), side(first).stream()).collect(joining(" → "));
        return new Edge(ends.from, ends.to, label, detail(links), false);
    }

    private static Optional<String> groupLabel(Collection<String> groups) {
        return switch (groups.size()) {
            case 0 -> Optional.empty();
            case 1, 2 -> Optional.of(String.join(", ", groups));
            default -> Optional.of(groups.size() + " groups");
        };
    }

    private Optional<String> outputGroup(Connector link) {
        return view.from(link).flatMap(view::definition).flatMap(definition -> {
            if (definition instanceof Transformation transformation
                    && transformation.groups().stream().filter(Group::isOutput).count() > 1) {
                return transformation.port(link.fromField()).map(Port::group);
            }
            return Optional.empty();
        });
    }

    private Optional<String> side(Connector link) {
        return view.to(link)
                .flatMap(view::definition)
                .flatMap(definition -> definition instanceof Joiner joiner
                        ? joiner.port(link.toField()).map(port -> port.is(PortRole.MASTER) ? "master" : "detail")
                        : Optional.empty());
    }

    private static String detail(List<Connector> links) {
        var listed = links.stream()
                .limit(LISTED_LINKS)
                .map(link -> link.fromField().equals(link.toField())
                        ? link.fromField()
                        : link.fromField() + " → " + link.toField())
                .collect(joining(", "));
        var more = links.size() - LISTED_LINKS;
        return more > 0 ? "%s and %d more".formatted(listed, more) : listed;
    }
}
