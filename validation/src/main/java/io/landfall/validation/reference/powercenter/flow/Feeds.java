package io.landfall.validation.reference.powercenter.flow;

import io.landfall.validation.reference.Unrepeatable;
import io.landfall.validation.reference.powercenter.flow.FlowNode.WorkNode;
import java.util.ArrayList;
import java.util.HashMap;
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

    /**
     * An inlet and the port that is linked to it.
     *
     * @param origin whose port it is: a stream, or a sequence
     */
    private record Plug(Inlet inlet, Optional<PortKey> from, String origin) {}

    private final MappingRun run;
    private final FlowNode node;
    private final List<Plug> plugs = new ArrayList<>();
    private final Map<String, RowStream> streams = new LinkedHashMap<>();
    private final Set<WorkNode> sequences = new LinkedHashSet<>();

    Feeds(MappingRun run, FlowNode node, List<Inlet> inlets) {
        this.run = run;
        this.node = node;
        inlets.forEach(inlet -> plugs.add(plug(inlet)));
    }

    private Plug plug(Inlet inlet) {
        var linked = run.graph().feeding(node, inlet.name());
        if (linked.isEmpty()) {
            return new Plug(inlet, linked, "");
        }
        var from = linked.get();
        var origin = run.graph()
                .work(from.node())
                .orElseThrow(() -> Unrepeatable.refused(
                        node.at(), "'%s', which is linked to no transformation before it".formatted(node.name())));
        if (Sequences.isSequence(origin)) {
            sequences.add(origin);
            return new Plug(inlet, linked, origin.name());
        }
        var group = run.group(origin, from.port());
        var stream = PortKey.key(origin.name()) + "\n" + PortKey.key(group);
        streams.computeIfAbsent(stream, _ -> run.output(origin, group));
        return new Plug(inlet, linked, stream);
    }

    /** The rows with a value for each inlet; those in error are out. */
    RowStream rows() {
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
        var parts = new HashMap<String, PortValues>();
        for (var stream : beside.entrySet()) {
            var part = stream.getValue().get(row.origin());
            if (part == null) {
                return Optional.empty();
            }
            parts.put(stream.getKey(), part.values());
        }
        parts.putAll(numbers());
        return run.errors().unlessInError(node.at(), () -> {
            var values = new PortValues();
            plugs.forEach(
                    plug -> values.put(plug.inlet().name(), plug.inlet().entry().of(linked(plug, parts))));
            return row.with(values);
        });
    }

    private @Nullable Object linked(Plug plug, Map<String, PortValues> parts) {
        if (plug.from().isEmpty()) {
            return null;
        }
        var from = plug.from().get();
        var values = parts.get(plug.origin());
        if (values == null || !values.has(from.port())) {
            throw Unrepeatable.refused(node.at(), "the port '%s' of '%s'".formatted(from.port(), from.node()));
        }
        return values.get(from.port());
    }

    /** The next number of each sequence. */
    private Map<String, PortValues> numbers() {
        if (sequences.stream().map(Sequences::key).distinct().count() < sequences.size()) {
            throw Unrepeatable.refused(node.at(), "two instances of one sequence, which take turns in an unknown way");
        }
        var numbers = new HashMap<String, PortValues>();
        for (var sequence : sequences) {
            var next = new PortKey(sequence.name(), "NEXTVAL");
            if (plugs.stream()
                    .noneMatch(plug -> plug.from().filter(next::equals).isPresent())) {
                throw Unrepeatable.refused(sequence.at(), "CURRVAL of a sequence without its NEXTVAL");
            }
            var number = run.sequences().next(sequence);
            var after = number + run.sequences().increment(sequence);
            numbers.put(sequence.name(), new PortValues().put("NEXTVAL", number).put("CURRVAL", after));
        }
        return numbers;
    }
}
