package io.landfall.rules.powercenter.flow;

import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Script;
import io.landfall.converter.rule.Findings;
import io.landfall.parsers.powercenter.Port;
import io.landfall.parsers.powercenter.Transformation;
import io.landfall.rules.powercenter.flow.Node.TransformationNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Keeps a transformation that nobody could convert: all that it says, and the ports that come out of it. */
final class Scripts {

    private Scripts() {}

    static Fragment of(TransformationNode node, List<InputRef> inputs, Map<String, Feed> feeds, FlowContext context) {
        var transformation = node.definition();
        var outputs = new LinkedHashMap<String, Rows>();
        var scripts = new ArrayList<Script>();
        for (var group : groups(transformation)) {
            var fields = new LinkedHashMap<PortRef, Field>();
            var kept = feeds.values().stream()
                    .flatMap(feed -> feed.beside().stream())
                    .distinct()
                    .toList();
            var names = new FieldNames(kept);
            for (var port : transformation.ports()) {
                if (port.isOutput() && (group.isEmpty() || port.group().equalsIgnoreCase(group))) {
                    var type = context.typeOf(port);
                    fields.put(new PortRef(node.name(), port.name()), new Field(names.free(port.name()), type));
                }
            }
            var all = new ArrayList<>(fields.values());
            all.addAll(kept);
            var id = context.id(group.isEmpty() ? node.name() : node.name() + "_" + group);
            scripts.add(new Script(id, inputs, "powercenter", text(transformation), all, node.at()));
            var beside = new LinkedHashMap<>(fields);
            feeds.values()
                    .forEach(feed -> feed.rows().ports().forEach((port, field) -> {
                        if (feed.beside().contains(field)) {
                            beside.putIfAbsent(port, field);
                        }
                    }));
            outputs.put(group, new Rows(InputRef.of(id), beside, Optional.empty()));
        }
        return new Fragment(List.copyOf(scripts), outputs, new Findings());
    }

    private static List<String> groups(Transformation transformation) {
        var groups = transformation.groups().stream()
                .filter(group -> group.isOutput())
                .map(group -> group.name())
                .toList();
        return Shapes.hasOutputGroups(transformation) && !groups.isEmpty() ? groups : List.of("");
    }

    /** Type, properties, code and ports, each from a line of its own. */
    private static String text(Transformation transformation) {
        var properties = transformation.attributes().all().stream()
                .map(attribute -> "%s = %s".formatted(attribute.name(), attribute.value()));
        var code = transformation.metadata().stream()
                .filter(extension -> !extension.value().isBlank())
                .map(extension -> "%s = %s".formatted(extension.name(), extension.value()));
        var initial = transformation.parts().properties().all().stream()
                .filter(property -> !property.value().isBlank())
                .map(property -> "%s = %s".formatted(property.name(), property.value()));
        var ports = transformation.ports().stream().map(Scripts::port);
        return Stream.of(
                        Stream.of("%s %s".formatted(transformation.type(), transformation.name())),
                        properties,
                        initial,
                        code,
                        ports)
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String port(Port port) {
        var line = "port %s %s(%d,%d) %s"
                .formatted(port.name(), port.datatype(), port.precision(), port.scale(), port.portType());
        return port.expression().isEmpty() ? line : line + " = " + port.expression();
    }
}
