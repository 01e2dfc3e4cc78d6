package io.landfall.validation.reference.alteryx.flow;

import io.landfall.parsers.alteryx.MacroType;
import io.landfall.parsers.alteryx.tool.FieldMismatch;
import io.landfall.parsers.alteryx.tool.Union;
import io.landfall.parsers.alteryx.tool.UnionMode;
import io.landfall.validation.reference.alteryx.record.FlowField;
import io.landfall.validation.reference.alteryx.record.Records;
import io.landfall.validation.reference.alteryx.tool.Answer;
import io.landfall.validation.reference.alteryx.tool.Arrival;
import io.landfall.validation.reference.alteryx.tool.ToolExecutors;
import io.landfall.validation.reference.alteryx.tool.ToolRun;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the runs of a batch or iterative macro give, put behind each other for each output. */
final class Gathered {

    private final MacroType.OutputFields matching;
    private final ToolRun run;
    private final Map<String, List<Arrival>> outputs = new LinkedHashMap<>();

    Gathered(MacroType.OutputFields matching, ToolRun run) {
        this.matching = matching;
        this.run = run;
    }

    void add(String output, Records records) {
        outputs.computeIfAbsent(output, _ -> new ArrayList<>()).add(new Arrival("Input", "", records));
    }

    Answer answer() {
        var anchors = new LinkedHashMap<String, Records>();
        outputs.forEach((output, parts) -> anchors.put(output, together(parts)));
        return new Answer(anchors);
    }

    private Records together(List<Arrival> parts) {
        if (parts.size() == 1) {
            return parts.getFirst().records();
        }
        var mode = switch (matching) {
            case ALL_SAME -> same(parts);
            case BY_NAME -> UnionMode.BY_NAME;
            case BY_POSITION -> UnionMode.BY_POSITION;
            case UNKNOWN -> throw run.refused("a macro whose outputs are put together in an unknown way");
        };
        var union = new Union(mode, FieldMismatch.IGNORE, true, false, List.of(), List.of());
        return ToolExecutors.union(union, new ToolRun(run.tool(), parts, run.around()));
    }

    private UnionMode same(List<Arrival> parts) {
        var names = parts.stream()
                .map(part ->
                        part.records().fields().stream().map(FlowField::name).toList())
                .distinct()
                .count();
        if (names > 1) {
            throw run.failed("the runs of the macro give different fields");
        }
        return UnionMode.BY_POSITION;
    }
}
