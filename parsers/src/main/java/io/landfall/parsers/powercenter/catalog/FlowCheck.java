package io.landfall.parsers.powercenter.catalog;

import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.DiagnosticCode;
import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.parsers.powercenter.Connector;
import io.landfall.parsers.powercenter.Instance;
import io.landfall.parsers.powercenter.Mapping;
import io.landfall.parsers.powercenter.Source;
import io.landfall.parsers.powercenter.Target;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Checks that the instances and links of a mapping or mapplet lead somewhere. */
final class FlowCheck {

    private static final String LINK = "A link";

    private final FlowView view;
    private final List<Diagnostic> found = new ArrayList<>();
    private final Set<String> missing = new HashSet<>();
    private final Set<String> linked = new HashSet<>();
    private final IdentityHashMap<Instance, Set<String>> ports = new IdentityHashMap<>();

    FlowCheck(FlowView view) {
        this.view = view;
    }

    List<Diagnostic> run() {
        var flow = view.flow();
        if (!flow.valid()) {
            tell(CatalogCode.INVALID, flow.at(), FolderIndex.kind(flow), flow.name());
        }
        duplicates();
        flow.instances().forEach(this::instance);
        flow.connectors().forEach(this::connector);
        if (flow instanceof Mapping mapping) {
            mapping.loadOrder()
                    .forEach(order -> require(
                            view.instance(order.target()), order.target(), "The target load order", order.at()));
        }
        return found;
    }

    private void duplicates() {
        var names = new HashSet<String>();
        for (var instance : view.flow().instances()) {
            if (!names.add(key(instance.name()) + "\n" + instance.definitionType())) {
                tell(CatalogCode.DUPLICATE, instance.at(), "instance", instance.name());
            }
        }
        names.clear();
        for (var transformation : view.flow().transformations()) {
            if (!names.add(transformation.type() + "/" + key(transformation.name()))) {
                tell(CatalogCode.DUPLICATE, transformation.at(), "transformation", transformation.name());
            }
        }
    }

    private void instance(Instance instance) {
        var definition = view.definition(instance);
        if (definition.isEmpty()) {
            missing(instance);
        } else if (definition.get() instanceof Source source && source.fields().isEmpty()) {
            tell(CatalogCode.FIELDS_MISSING, instance.at(), "source", source.name());
        } else if (definition.get() instanceof Target target && target.fields().isEmpty()) {
            tell(CatalogCode.FIELDS_MISSING, instance.at(), "target", target.name());
        }
        var who = "The source qualifier '" + instance.name() + "'";
        instance.associatedSources().forEach(source -> require(view.instance(source), source, who, instance.at()));
    }

    private void missing(Instance instance) {
        view.dangling(instance)
                .ifPresentOrElse(
                        shortcut -> tell(
                                CatalogCode.SHORTCUT_DANGLING,
                                instance.at(),
                                shortcut.name(),
                                shortcut.refObject(),
                                shortcut.refFolder()),
                        () -> tell(
                                CatalogCode.DEFINITION_MISSING,
                                instance.at(),
                                instance.name(),
                                instance.kind().name().toLowerCase(Locale.ROOT),
                                instance.definition()));
    }

    private void connector(Connector connector) {
        var at = connector.at();
        require(view.from(connector), connector.fromInstance(), LINK, at)
                .ifPresent(instance -> requirePort(instance, connector.fromField(), at));
        require(view.to(connector), connector.toInstance(), LINK, at).ifPresent(instance -> {
            requirePort(instance, connector.toField(), at);
            if (!linked.add(key(instance.name() + "\n" + connector.toField()) + "\n" + instance.definitionType())) {
                tell(CatalogCode.PORT_LINKED_TWICE, at, connector.toField(), instance.name());
            }
        });
    }

    private Optional<Instance> require(Optional<Instance> instance, String name, String who, SourceLocation at) {
        if (instance.isEmpty() && missing.add(who + "\n" + name)) {
            tell(CatalogCode.INSTANCE_MISSING, at, who, name);
        }
        return instance;
    }

    /** A definition without any ports is remarked on once, rather than for each of its links. */
    private void requirePort(Instance instance, String port, SourceLocation at) {
        var names = ports.computeIfAbsent(instance, one -> new LinkedHashSet<>(view.portNames(one)));
        if (!names.isEmpty()
                && !names.contains(port)
                && names.stream().noneMatch(port::equalsIgnoreCase)
                && missing.add(instance.name() + "\n" + port)) {
            tell(CatalogCode.PORT_MISSING, at, port, instance.name());
        }
    }

    private void tell(DiagnosticCode code, SourceLocation at, String... args) {
        found.add(Diagnostic.of(code, at, args));
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
