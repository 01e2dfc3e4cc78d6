package io.landfall.validation.reference.alteryx.tool;

import io.landfall.parsers.alteryx.tool.FieldMismatch;
import io.landfall.parsers.alteryx.tool.Union;
import io.landfall.parsers.alteryx.tool.UnionMode;
import io.landfall.validation.reference.alteryx.record.FlowField;
import io.landfall.validation.reference.alteryx.record.FreeNames;
import io.landfall.validation.reference.alteryx.record.Records;
import io.landfall.validation.reference.alteryx.record.SharedType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Which fields of a Union's inputs meet in which field of its result. */
final class UnionColumns {

    private UnionColumns() {}

    /**
     * A field of the result.
     *
     * @param sources for each input the position of the field that comes there, -1 for none
     */
    record Column(FlowField field, List<Integer> sources) {}

    static List<Column> of(Union union, ToolRun run) {
        var inputs = run.arrivals().stream().map(Arrival::records).toList();
        var met = switch (union.mode()) {
            case BY_NAME -> byName(inputs);
            case BY_POSITION -> byPosition(inputs);
            case MANUAL, MANUAL_DELAYED -> byHand(union, run);
            case UNKNOWN -> throw run.refused("a Union that matches fields in an unknown way");
        };
        var names = FreeNames.all();
        var columns = new ArrayList<Column>();
        for (var sources : met) {
            var complete = sources.stream().noneMatch(source -> source < 0);
            var byHand = union.mode() == UnionMode.MANUAL || union.mode() == UnionMode.MANUAL_DELAYED;
            if (!complete && !byHand && union.mismatch() == FieldMismatch.ERROR) {
                throw run.failed("a field is not in every input of a Union");
            }
            if (complete || byHand || union.allFields()) {
                var field = SharedType.of(present(sources, inputs));
                columns.add(new Column(field.named(names.take(field.name())), sources));
            }
        }
        return columns;
    }

    private static List<FlowField> present(List<Integer> sources, List<Records> inputs) {
        return IntStream.range(0, sources.size())
                .filter(i -> sources.get(i) >= 0)
                .mapToObj(i -> inputs.get(i).fields().get(sources.get(i)))
                .toList();
    }

    /** The fields of the first input, then those that later ones have beside them. */
    private static List<List<Integer>> byName(List<Records> inputs) {
        var columns = new LinkedHashMap<String, List<Integer>>();
        for (var input : inputs) {
            for (var field : input.fields()) {
                columns.computeIfAbsent(
                        field.name().toLowerCase(Locale.ROOT),
                        _ -> inputs.stream()
                                .map(other -> other.position(field.name()))
                                .toList());
            }
        }
        return List.copyOf(columns.values());
    }

    private static List<List<Integer>> byPosition(List<Records> inputs) {
        var width =
                inputs.stream().mapToInt(input -> input.fields().size()).max().orElse(0);
        return IntStream.range(0, width)
                .mapToObj(i -> inputs.stream()
                        .map(input -> i < input.fields().size() ? i : -1)
                        .toList())
                .toList();
    }

    private static List<List<Integer>> byHand(Union union, ToolRun run) {
        var columns = new TreeMap<Integer, List<Integer>>();
        for (int i = 0; i < run.arrivals().size(); i++) {
            var arrival = run.arrivals().get(i);
            var layout = union.layouts().stream()
                    .filter(one -> one.connection().equals(arrival.connection()))
                    .findFirst()
                    .orElseThrow(() -> run.refused("a Union by hand whose layout does not fit its inputs"));
            for (var column : layout.columns()) {
                var source = arrival.records().position(column.field());
                if (source < 0) {
                    throw run.failed("a field that a Union by hand needs does not come in");
                }
                var sources = columns.computeIfAbsent(
                        column.position(), _ -> none(run.arrivals().size()));
                if (column.position() < 1 || sources.set(i, source) >= 0) {
                    throw run.refused("a Union by hand with a field in no place of its own");
                }
            }
        }
        return columns.values().stream()
                .filter(sources -> sources.stream().anyMatch(source -> source >= 0))
                .toList();
    }

    private static List<Integer> none(int inputs) {
        return new ArrayList<>(Collections.nCopies(inputs, -1));
    }
}
