package io.landfall.validation.reference.powercenter.flow;

import io.landfall.parsers.powercenter.Normalizer;
import io.landfall.parsers.powercenter.Port;
import io.landfall.parsers.powercenter.PortRole;
import io.landfall.parsers.powercenter.SourceField;
import io.landfall.parsers.powercenter.Transformation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Runs Normalizers: for each row as many as its columns occur, empty occurrences too. A generated key goes up with each row that arrives,
 * a generated column id with each occurrence.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/transformation-guide/normalizer-transformation.html">Normalizer
 *     transformation</a>
 */
final class NormalizerExecutor implements TransformationExecutor {

    @Override
    public boolean runs(Transformation transformation) {
        return transformation instanceof Normalizer normalizer && !normalizer.isVsam();
    }

    @Override
    public Map<String, RowStream> run(Work work) {
        var counts = new HashMap<String, Integer>();
        ((Normalizer) work.transformation()).columns().forEach(column -> count(work, column, 1, counts));
        var several =
                counts.values().stream().filter(count -> count > 1).distinct().toList();
        if (several.size() > 1) {
            throw work.refused("columns that occur %d and %d times".formatted(several.get(0), several.get(1)));
        }
        refuseSharedKeys(work);
        var occurs = several.isEmpty() ? 1 : several.getFirst();
        var feed = work.feed(work.inputs());
        var rows = new ArrayList<FlowRow>();
        long arrived = 0;
        for (var row : feed.rows()) {
            var made = new ArrayList<FlowRow>();
            var number = arrived;
            var isRight = work.unlessInError(() -> {
                for (int place = 0; place < occurs; place++) {
                    made.add(FlowRow.of(occurrence(work, counts, row.values(), place, number)));
                }
                return true;
            });
            if (isRight.isPresent()) {
                rows.addAll(made);
                arrived++;
            }
        }
        return Map.of("", RowStream.begun(rows, feed.ordered()));
    }

    /** Whether the keys of two uses of one definition go on from each other is not documented. */
    private static void refuseSharedKeys(Work work) {
        for (var port : work.transformation().ports()) {
            var uses = work.run().graph().nodes().stream()
                    .filter(node -> node instanceof FlowNode.WorkNode other
                            && other.definition()
                                    .at()
                                    .equals(work.transformation().at())
                            && port.is(PortRole.GENERATED_KEY)
                            && work.run().graph().isLinked(other, port.name()))
                    .count();
            if (uses > 1) {
                throw work.undefined("the keys of several instances of one Normalizer");
            }
        }
    }

    private static void count(Work work, SourceField column, int around, Map<String, Integer> counts) {
        var own = Math.max(1, column.layout().occurs());
        if (own > 1 && around > 1) {
            throw work.refused("a column that occurs several times inside another that does");
        }
        if (column.children().isEmpty()) {
            counts.put(PortKey.key(column.name()), own * around);
        }
        column.children().forEach(child -> count(work, child, own * around, counts));
    }

    private static PortValues occurrence(
            Work work, Map<String, Integer> counts, PortValues inputs, int place, long arrived) {
        var values = new PortValues();
        for (var port : work.transformation().ports()) {
            if (port.is(PortRole.GENERATED_COLUMN_ID)) {
                values.put(port.name(), (long) place + 1);
            } else if (port.is(PortRole.GENERATED_KEY)) {
                values.put(port.name(), first(work, port) + arrived);
            } else if (port.isOutput()) {
                values.put(port.name(), work.held(value(work, counts, port, inputs, place), port));
            }
        }
        return values;
    }

    private static @Nullable Object value(
            Work work, Map<String, Integer> counts, Port output, PortValues inputs, int place) {
        var column = PortKey.key(column(output));
        var ports = work.inputs().stream()
                .filter(port -> PortKey.key(column(port)).equals(column))
                .toList();
        var own = counts.getOrDefault(column, 1) > 1 ? place : 0;
        return own < ports.size() ? inputs.get(ports.get(own).name()) : null;
    }

    private static String column(Port port) {
        return port.refSourceField().isEmpty() ? port.name() : port.refSourceField();
    }

    /** Goes on from the run before, unless it is to start anew. */
    private static long first(Work work, Port port) {
        var kept =
                port.extras().attribute("SEQUENCE_GENERATOR_VALUE").orElse("1").strip();
        return work.settings().isYes("Restart") || !kept.matches("\\d{1,18}") ? 1 : Long.parseLong(kept);
    }
}
