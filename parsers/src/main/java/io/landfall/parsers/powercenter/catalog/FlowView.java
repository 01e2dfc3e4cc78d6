package io.landfall.parsers.powercenter.catalog;

import static java.util.stream.Collectors.groupingBy;

import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.parsers.powercenter.Attributes;
import io.landfall.parsers.powercenter.Connector;
import io.landfall.parsers.powercenter.DataFlow;
import io.landfall.parsers.powercenter.Definition;
import io.landfall.parsers.powercenter.Folder;
import io.landfall.parsers.powercenter.Instance;
import io.landfall.parsers.powercenter.InstanceKind;
import io.landfall.parsers.powercenter.Mapplet;
import io.landfall.parsers.powercenter.MappletInterface;
import io.landfall.parsers.powercenter.Named;
import io.landfall.parsers.powercenter.Shortcut;
import io.landfall.parsers.powercenter.Source;
import io.landfall.parsers.powercenter.SourceField;
import io.landfall.parsers.powercenter.Target;
import io.landfall.parsers.powercenter.Transformation;
import io.landfall.parsers.powercenter.UserFunction;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A mapping or mapplet with everything that it refers to within reach: the definition behind an instance, the links into
 * and out of it, and the inside of a mapplet. Names are found in any case.
 */
public final class FlowView {

    private final Resolver resolver;
    private final Folder folder;
    private final DataFlow flow;
    private final Map<String, List<Instance>> instances;
    private final Map<String, Transformation> transformations = new HashMap<>();
    private final Map<String, List<Connector>> into;
    private final Map<String, List<Connector>> outOf;
    private final Map<String, Optional<Resolved<Definition>>> definitions = new HashMap<>();

    FlowView(Resolver resolver, Folder folder, DataFlow flow) {
        this.resolver = resolver;
        this.folder = folder;
        this.flow = flow;
        instances = flow.instances().stream().collect(groupingBy(instance -> key(instance.name())));
        flow.transformations().forEach(own -> transformations.putIfAbsent(key(own.name()), own));
        into = flow.connectors().stream()
                .collect(
                        groupingBy(connector -> to(connector).map(FlowView::key).orElse("")));
        outOf = flow.connectors().stream()
                .collect(groupingBy(
                        connector -> from(connector).map(FlowView::key).orElse("")));
    }

    /** The folder that the mapping or mapplet itself stands in. */
    public Folder folder() {
        return folder;
    }

    public DataFlow flow() {
        return flow;
    }

    /**
     * The user-defined function that a call means: one of the folder that the calling object stands in, which is another than the
     * mapping's where a shortcut leads there.
     *
     * @param at where it is called
     */
    public Optional<UserFunction> function(String name, SourceLocation at) {
        return resolver.function(resolver.folder(at).orElse(folder), name);
    }

    /** The first instance of that name; a source and a target may share one. */
    public Optional<Instance> instance(String name) {
        return instance(name, "");
    }

    /**
     * The instance of that name and type, else the first of that name.
     *
     * @param type as connectors and sessions write it, for example {@code Target Definition}
     */
    public Optional<Instance> instance(String name, String type) {
        var found = instances.getOrDefault(key(name), List.of());
        return found.stream()
                .filter(instance -> instance.definitionType().equalsIgnoreCase(type))
                .findFirst()
                .or(() -> found.stream().findFirst());
    }

    /** The instance that a link begins at. */
    public Optional<Instance> from(Connector connector) {
        return instance(connector.fromInstance(), connector.fromType());
    }

    /** The instance that a link ends at. */
    public Optional<Instance> to(Connector connector) {
        return instance(connector.toInstance(), connector.toType());
    }

    /** What the instance stands for; empty when the export does not have it. */
    public Optional<Definition> definition(Instance instance) {
        return resolved(instance).map(Resolved::object);
    }

    /** The transformation that the instance of that name stands for, for example the one that {@code :LKP} calls. */
    public Optional<Transformation> transformation(String instance) {
        return instance(instance)
                .flatMap(this::definition)
                .filter(Transformation.class::isInstance)
                .map(Transformation.class::cast);
    }

    /** The inside of the mapplet that the instance stands for. */
    public Optional<FlowView> mapplet(Instance instance) {
        return resolved(instance)
                .flatMap(found -> found.object() instanceof Mapplet mapplet
                        ? Optional.of(new FlowView(resolver, found.folder(), mapplet))
                        : Optional.empty());
    }

    /** The links that end at the instance, in the order of the file. */
    public List<Connector> into(Instance instance) {
        return into.getOrDefault(key(instance), List.of());
    }

    /** The link that ends at the port; a second one is an error of the mapping. */
    public Optional<Connector> into(Instance instance, String port) {
        return into(instance).stream()
                .filter(connector -> connector.toField().equalsIgnoreCase(port))
                .findFirst();
    }

    /** The links that begin at the instance, in the order of the file. */
    public List<Connector> outOf(Instance instance) {
        return outOf.getOrDefault(key(instance), List.of());
    }

    /** A property of the instance: what it says itself, else what its definition says. */
    public Optional<String> attribute(Instance instance, String name) {
        return sheets(instance).flatMap(sheet -> sheet.get(name).stream()).findFirst();
    }

    /** The property sheets of the instance, its own before that of its definition. */
    public Stream<Attributes> sheets(Instance instance) {
        return Stream.concat(
                Stream.of(instance.attributes()),
                definition(instance).stream().flatMap(definition -> switch (definition) {
                    case Source source -> Stream.of(source.attributes());
                    case Target target -> Stream.of(target.attributes());
                    case Transformation transformation -> Stream.of(transformation.attributes());
                    case Mapplet mapplet -> mapplet.shown().stream().map(Transformation::attributes);
                }));
    }

    /** The names that a link may use at the instance, in order; empty when the definition is missing. */
    public List<String> portNames(Instance instance) {
        return definition(instance).stream().flatMap(FlowView::portNames).toList();
    }

    private static Stream<String> portNames(Definition definition) {
        return switch (definition) {
            case Source source -> source.fields().stream().flatMap(FlowView::names);
            case Target target -> target.fields().stream().map(Named::name);
            case Transformation transformation ->
                transformation.ports().stream().map(Named::name);
            case Mapplet mapplet ->
                mapplet.shown().map(MappletInterface::ports).stream()
                        .flatMap(List::stream)
                        .map(Named::name);
        };
    }

    private static Stream<String> names(SourceField field) {
        return Stream.concat(Stream.of(field.name()), field.children().stream().flatMap(FlowView::names));
    }

    /** The shortcut that the instance uses and that leads to nothing in the exports. */
    Optional<Shortcut> dangling(Instance instance) {
        return resolver.dangling(folder, instance.kind().name(), instance.definition());
    }

    private Optional<Resolved<Definition>> resolved(Instance instance) {
        var key = instance.kind() + "/" + instance.databaseName() + "/" + key(instance.definition())
                + instance.reusable();
        return definitions.computeIfAbsent(key, _ -> find(instance));
    }

    private Optional<Resolved<Definition>> find(Instance instance) {
        if (instance.kind() != InstanceKind.TRANSFORMATION) {
            return shared(instance);
        }
        var own = Optional.ofNullable(transformations.get(key(instance.definition())))
                .map(transformation -> new Resolved<Definition>(folder, transformation));
        return instance.reusable() ? shared(instance).or(() -> own) : own.or(() -> shared(instance));
    }

    private Optional<Resolved<Definition>> shared(Instance instance) {
        return resolver.definition(folder, instance.kind(), instance.databaseName(), instance.definition());
    }

    private static String key(Instance instance) {
        return key(instance.name()) + "\n" + instance.definitionType();
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return folder.name() + "/" + flow.name();
    }
}
