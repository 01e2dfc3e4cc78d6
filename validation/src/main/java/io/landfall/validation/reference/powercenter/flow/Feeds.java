package io.landfall.validation.reference.powercenter.flow;

import io.landfall.validation.reference.Unrepeatable;
import io.landfall.validation.reference.powercenter.flow.FlowNode.WorkNode;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Brings together what is linked to the inlets of one node: ports of one transformation, or of several passive ones that the same rows
 * pass through, and numbers of Sequence Generators.
 */
final class Feeds {

    private final MappingRun run;
    private final FlowNode node;
    private final List<Inlet> inlets;
    private final Map<String, PortKey> feeding = new LinkedHashMap<>();
    private final Map<String, RowStream> streams = new LinkedHashMap<>();
    private final Set<WorkNode> sequences = new LinkedHashSet<>();

    Feeds(MappingRun run, FlowNode node, List<Inlet> inlets) {
        this.run = run;
        this.node = node;
        this.inlets = inlets;
    }

    /** The rows with a value for each inlet; those in error are out. */
    RowStream rows() {
        inlets.forEach(this::connect);
        var base = streams.values().stream()
                .findFirst()
                .orElseThrow(() -> Unrepeatable.refused(node.at(), "'%s' without rows".formatted(node.name())));
        if (streams.values().stream().anyMatch(stream -> !stream.pipeline().equals(base.pipeline()))) {
            throw Unrepeatable.refused(
                    node.at(), "ports of several pipelines that meet in '%s'".formatted(node.name()));
        }
        var beside = beside();
        var rows = new ArrayList<FlowRow>();
        for (var row : base.rows()) {
            together(row, beside).ifPresent(rows::add);
        }
        return base.with(rows);
    }

    private void connect(Inlet inlet) {
        run.graph().feeding(node, inlet.name()).ifPresent(from -> {
            feeding.put(PortKey.key(inlet.name()), from);
            var origin = run.graph()
                    .work(from.node())
                    .orElseThrow(() -> Unrepeatable.refused(
                            node.at(), "'%s', which is linked to no transformation before it".formatted(node.name())));
            if (Sequences.isSequence(origin)) {
                sequences.add(origin);
            } else {
                var group = run.group(origin, from.port());
                streams.computeIfAbsent(stream(origin, group), _ -> run.output(origin, group));
            }
        });
    }

    private static String stream(WorkNode origin, String group) {
        return PortKey.key(origin.name()) + "\n" + PortKey.key(group);
    }

    private Map<String, Map<Object, FlowRow>> beside() {
        var all = new LinkedHashMap<String, Map<Object, FlowRow>>();
        streams.forEach((name, stream) -> {
            var rows = new IdentityHashMap<Object, FlowRow>();
            stream.rows().forEach(row -> rows.put(row.origin(), row));
            all.put(name, rows);
        });
        return all;
    }

    /** A row that was in error on one of the ways does not come. */
    private Optional<FlowRow> together(FlowRow row, Map<String, Map<Object, FlowRow>> beside) {
        var parts = new LinkedHashMap<String, PortValues>();
        for (var stream : beside.entrySet()) {
            var part = stream.getValue().get(row.origin());
            if (part == null) {
                return Optional.empty();
            }
            parts.put(stream.getKey(), part.values());
        }
        var numbers = numbers();
        return run.errors().unlessInError(node.at(), () -> {
            var values = new PortValues();
            for (var inlet : inlets) {
                values.put(inlet.name(), inlet.entry().of(linked(inlet, parts, numbers)));
            }
            return row.with(values);
        });
    }

    private @Nullable Object linked(Inlet inlet, Map<String, PortValues> parts, Map<String, PortValues> numbers) {
        var from = feeding.get(PortKey.key(inlet.name()));
        if (from == null) {
            return null;
        }
        var origin = run.graph().work(from.node()).orElseThrow();
        var values = Sequences.isSequence(origin)
                ? numbers.get(origin.name())
                : parts.get(stream(origin, run.group(origin, from.port())));
        if (values == null || !values.has(from.port())) {
            throw Unrepeatable.refused(node.at(), "the port '%s' of '%s'".formatted(from.port(), from.node()));
        }
        return values.get(from.port());
    }

    private Map<String, PortValues> numbers() {
        var numbers = new LinkedHashMap<String, PortValues>();
        for (var sequence : sequences) {
            var next = new PortKey(sequence.name(), "NEXTVAL");
            if (!feeding.containsValue(next)) {
                throw Unrepeatable.refused(sequence.at(), "CURRVAL of a sequence without its NEXTVAL");
            }
            var number = run.sequences().next(sequence);
            numbers.put(
                    sequence.name(),
                    new PortValues()
                            .put("NEXTVAL", number)
                            .put("CURRVAL", number + run.sequences().increment(sequence)));
        }
        return numbers;
    }
}
