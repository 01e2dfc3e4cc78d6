package io.landfall.parsers.powercenter.catalog;

import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.parsers.keep.Kept;
import io.landfall.parsers.powercenter.Attributes;
import io.landfall.parsers.powercenter.Config;
import io.landfall.parsers.powercenter.ConfigReference;
import io.landfall.parsers.powercenter.ConnectionReference;
import io.landfall.parsers.powercenter.Folder;
import io.landfall.parsers.powercenter.Instance;
import io.landfall.parsers.powercenter.Session;
import io.landfall.parsers.powercenter.SessionExtension;
import io.landfall.parsers.powercenter.SessionInstance;
import io.landfall.parsers.powercenter.TaskInstance;
import io.landfall.parsers.powercenter.Workflow;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A session at one place of a workflow, together with its mapping: the unit that really runs. It answers which setting
 * holds: the task instance wins over the session, and the session over the mapping.
 */
public final class SessionRun {

    private final Resolver resolver;
    private final Folder folder;
    private final SourceLocation at;
    private final Kept<SessionPlace> place;
    private final String path;
    private final Kept<Optional<FlowView>> mapping;

    SessionRun(Resolver resolver, Folder folder, SourceLocation at, Kept<SessionPlace> place, String path) {
        this.resolver = resolver;
        this.folder = folder;
        this.at = at;
        this.place = place;
        this.path = path;
        this.mapping = resolver.keeper()
                .make(() -> resolver.mapping(folder, session().mapping())
                        .map(found -> new FlowView(resolver, found.folder(), found.object())));
    }

    public Folder folder() {
        return folder;
    }

    /** Empty for a reusable session that no workflow of the exports uses. */
    public Optional<Workflow> workflow() {
        return place.get().workflow();
    }

    public Optional<TaskInstance> task() {
        return place.get().task();
    }

    public Session session() {
        return place.get().session();
    }

    /** Where the session stands in the exports. */
    public SourceLocation at() {
        return at;
    }

    /** For example {@code SALES/wf_daily/wklt_load/s_m_orders}. */
    public String path() {
        return path;
    }

    /** Empty when the export does not have the mapping. */
    public Optional<FlowView> mapping() {
        return mapping.get();
    }

    /** A property of the session, for example {@code Treat source rows as}. */
    public Optional<String> attribute(String name) {
        return task().flatMap(instance -> instance.attributes().get(name))
                .or(() -> session().attributes().get(name));
    }

    /** A property of the session configuration, for example {@code Stop on errors}. */
    public Optional<String> config(String name) {
        return configs().flatMap(sheet -> sheet.get(name).stream()).findFirst();
    }

    /** A property of the session, else of its configuration: exports have some on either sheet. */
    public Optional<String> option(String name) {
        return attribute(name).or(() -> config(name));
    }

    /** The property sheets of the session and its configuration; those that win come first. */
    public Stream<Attributes> sheets() {
        return Stream.of(
                        task().stream().map(TaskInstance::attributes),
                        Stream.of(session().attributes()),
                        configs())
                .flatMap(sheet -> sheet);
    }

    private Stream<Attributes> configs() {
        var references = Stream.concat(
                        task().stream().flatMap(one -> one.configs().stream()), session().configs().stream())
                .toList();
        return Stream.concat(
                references.stream().map(ConfigReference::attributes),
                references.stream()
                        .flatMap(reference -> resolver.config(folder, reference.config()).stream())
                        .map(Config::attributes));
    }

    /** What the session says about the instance. */
    public Optional<SessionInstance> instance(Instance instance) {
        return instances(instance.name(), instance.definitionType()).findFirst();
    }

    /** The same by name, which is enough unless a source and a target share one. */
    public Optional<SessionInstance> instance(String instance) {
        return instances(instance, "").findFirst();
    }

    /** What the session says otherwise than the mapping about a property of an instance; it may be blank. */
    public Optional<String> override(Instance instance, String attribute) {
        return override(instances(instance.name(), instance.definitionType()), attribute);
    }

    /**
     * The same by name, which is enough unless a source and a target share one.
     *
     * @param instance inside a mapplet {@code mapplet.instance}
     */
    public Optional<String> override(String instance, String attribute) {
        return override(instances(instance, ""), attribute);
    }

    private static Optional<String> override(Stream<SessionInstance> instances, String attribute) {
        return instances
                .flatMap(one -> one.attributes().get(attribute).stream())
                .findFirst();
    }

    private Stream<SessionInstance> instances(String name, String type) {
        return session().instances().stream()
                .filter(one -> one.instance().equalsIgnoreCase(name) && fits(type, one.definitionType()));
    }

    private static boolean fits(String wanted, String type) {
        return wanted.isEmpty() || type.isEmpty() || wanted.equalsIgnoreCase(type);
    }

    /**
     * The property that holds for an instance: the session's, else the instance's own, else that of its definition. Its name is
     * enough unless a source and a target share one.
     */
    public Optional<String> effective(String instance, String attribute) {
        return override(instance, attribute).or(() -> mapping().flatMap(view -> effective(view, instance, attribute)));
    }

    private static Optional<String> effective(FlowView view, String instance, String attribute) {
        var own = view.instance(instance);
        if (own.isPresent()) {
            return view.attribute(own.get(), attribute);
        }
        var dot = instance.indexOf('.');
        return dot < 0
                ? Optional.empty()
                : view.instance(instance.substring(0, dot))
                        .flatMap(view::mapplet)
                        .flatMap(inside -> effective(inside, instance.substring(dot + 1), attribute));
    }

    /** The readers, writers and lookups of an instance; those of the task instance first. */
    public List<SessionExtension> extensions(Instance instance) {
        return extensions(instance.name(), instance.definitionType());
    }

    /** The same by name, which is enough unless a source and a target share one. */
    public List<SessionExtension> extensions(String instance) {
        return extensions(instance, "");
    }

    private List<SessionExtension> extensions(String name, String type) {
        return Stream.concat(
                        task().stream().flatMap(one -> one.sessionExtensions().stream()),
                        session().sessionExtensions().stream())
                .filter(extension ->
                        extension.instance().equalsIgnoreCase(name) && fits(type, extension.definitionType()))
                .toList();
    }

    /** A property of the reader, writer or lookup, for example {@code Source filename}. */
    public Optional<String> extension(Instance instance, String attribute) {
        return property(extensions(instance), attribute);
    }

    /** The same by name, which is enough unless a source and a target share one. */
    public Optional<String> extension(String instance, String attribute) {
        return property(extensions(instance), attribute);
    }

    private static Optional<String> property(List<SessionExtension> extensions, String attribute) {
        return extensions.stream()
                .flatMap(extension -> extension.attributes().get(attribute).stream())
                .findFirst();
    }

    /** The connection that the instance uses. */
    public Optional<ConnectionReference> connection(Instance instance) {
        return connection(extensions(instance));
    }

    /** The same by name, which is enough unless a source and a target share one. */
    public Optional<ConnectionReference> connection(String instance) {
        return connection(extensions(instance));
    }

    private static Optional<ConnectionReference> connection(List<SessionExtension> extensions) {
        return extensions.stream()
                .flatMap(extension -> extension.connections().stream())
                .filter(connection -> !connection.connection().isEmpty()
                        || !connection.variable().isEmpty())
                .findFirst();
    }

    @Override
    public String toString() {
        return path;
    }
}
