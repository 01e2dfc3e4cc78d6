package io.landfall.rules.alteryx.tool;

import io.landfall.converter.rule.Findings;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.tool.FieldMismatch;
import io.landfall.parsers.alteryx.tool.Union;
import io.landfall.parsers.alteryx.tool.UnionMode;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.rules.alteryx.field.AlteryxField;
import io.landfall.rules.alteryx.field.CommonType;
import io.landfall.rules.alteryx.field.FreeNames;
import io.landfall.rules.alteryx.flow.Arrival;
import io.landfall.rules.alteryx.flow.Records;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Which fields of a Union's inputs meet in which field of its result. */
final class UnionColumns {

    private UnionColumns() {}

    /**
     * A field of the result.
     *
     * @param sources for each input the field that comes there, empty for none
     */
    record Column(AlteryxField field, List<Optional<AlteryxField>> sources) {}

    /** The fields of the result in order; none when they cannot be told. */
    static List<Column> of(Tool tool, Union union, List<Arrival> arrivals, Findings findings) {
        var records = arrivals.stream().map(Arrival::records).toList();
        var met = switch (union.mode()) {
            case BY_NAME -> byName(records);
            case BY_POSITION -> byPosition(records);
            case MANUAL, MANUAL_DELAYED -> byHand(tool, union, arrivals, findings);
            case UNKNOWN -> List.<List<Optional<AlteryxField>>>of();
        };
        var names = FreeNames.beside(List.of());
        var columns = new ArrayList<Column>();
        for (var sources : met) {
            var present = sources.stream().flatMap(Optional::stream).toList();
            if (present.size() < records.size() && !isKept(tool, union, present.getFirst(), findings)) {
                continue;
            }
            var field = CommonType.of(present, tool.at(), findings);
            columns.add(new Column(field.named(names.take(field.name())), sources));
        }
        return columns;
    }

    /** What becomes of such a field is a choice of the automatic ways to match; a layout by hand tells by itself. */
    private static boolean isKept(Tool tool, Union union, AlteryxField field, Findings findings) {
        if (isByHand(union)) {
            if (!union.allFields()) {
                findings.say(Diagnostic.of(SettingCode.UNION_BY_HAND_SUBSET, tool.at(), tool.name(), field.name()));
            }
            return true;
        }
        if (union.mismatch() == FieldMismatch.ERROR) {
            findings.block(Diagnostic.of(ToolCode.UNION_FIELD_ERROR, tool.at(), field.name()));
        }
        return union.allFields();
    }

    private static boolean isByHand(Union union) {
        return union.mode() == UnionMode.MANUAL || union.mode() == UnionMode.MANUAL_DELAYED;
    }

    /** Those of the first input, then what later ones have beside them. */
    private static List<List<Optional<AlteryxField>>> byName(List<Records> inputs) {
        Map<String, List<Optional<AlteryxField>>> columns = new LinkedHashMap<>();
        for (var input : inputs) {
            for (var field : input.fields()) {
                columns.computeIfAbsent(
                        field.name().toLowerCase(Locale.ROOT),
                        name -> inputs.stream().map(one -> one.field(name)).toList());
            }
        }
        return List.copyOf(columns.values());
    }

    private static List<List<Optional<AlteryxField>>> byPosition(List<Records> inputs) {
        var longest =
                inputs.stream().mapToInt(input -> input.fields().size()).max().orElse(0);
        return IntStream.range(0, longest)
                .mapToObj(i -> inputs.stream()
                        .map(input -> i < input.fields().size()
                                ? Optional.of(input.fields().get(i))
                                : Optional.<AlteryxField>empty())
                        .toList())
                .toList();
    }

    /** Columns count from one. */
    private static List<List<Optional<AlteryxField>>> byHand(
            Tool tool, Union union, List<Arrival> arrivals, Findings findings) {
        var layouts = arrivals.stream()
                .map(arrival -> union.layouts().stream()
                        .filter(layout -> layout.connection().equals(arrival.connection()))
                        .findFirst()
                        .filter(layout -> fits(layout, arrival.records())))
                .toList();
        if (layouts.stream().anyMatch(Optional::isEmpty)) {
            return List.of();
        }
        for (int i = 0; i < arrivals.size(); i++) {
            sayUnplaced(tool, layouts.get(i).orElseThrow(), arrivals.get(i).records(), findings);
        }
        var last = union.layouts().stream()
                .flatMap(layout -> layout.columns().stream())
                .mapToInt(Union.Column::position)
                .max()
                .orElse(0);
        return IntStream.rangeClosed(1, last)
                .mapToObj(position -> IntStream.range(0, arrivals.size())
                        .mapToObj(i -> layouts.get(i).orElseThrow().columns().stream()
                                .filter(column -> column.position() == position)
                                .findFirst()
                                .flatMap(column -> arrivals.get(i).records().field(column.field())))
                        .toList())
                .filter(sources -> sources.stream().anyMatch(Optional::isPresent))
                .toList();
    }

    /** Whether each place is one of a column that no other field of the input has, and every field comes in: Designer ends with an error where one is missing. */
    private static boolean fits(Union.Layout layout, Records records) {
        var positions = layout.columns().stream().map(Union.Column::position).toList();
        return positions.stream().allMatch(position -> position > 0)
                && Set.copyOf(positions).size() == positions.size()
                && layout.columns().stream()
                        .allMatch(column -> records.field(column.field()).isPresent());
    }

    private static void sayUnplaced(Tool tool, Union.Layout layout, Records records, Findings findings) {
        var placed = layout.columns().stream()
                .map(column -> column.field().toLowerCase(Locale.ROOT))
                .toList();
        records.fields().stream()
                .filter(field -> !placed.contains(field.name().toLowerCase(Locale.ROOT)))
                .forEach(field -> findings.say(
                        Diagnostic.of(SettingCode.UNION_FIELD_UNPLACED, tool.at(), tool.name(), field.name())));
    }
}
